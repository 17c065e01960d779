import Diagnostics
import Report

/// The files that every page asks for: one style sheet and one icon.
struct SharedFiles {
  /// Named after its content, so that a browser may keep it for ever.
  let style: OutputFile
  let icon: OutputFile

  init(library: TemplateLibrary) {
    let sheets = ["style.css", "site/site.css"].flatMap { library[$0]?.bytes ?? [] }
    let bytes = InlineStyle(css: sheets).map { Array($0.content.utf8.dropFirst()) } ?? sheets
    style = OutputFile(path: "style-\(SHA256.digest(of: bytes).hexadecimal.prefix(12)).css", bytes: bytes)
    icon = OutputFile(path: "icon.svg", bytes: library["site/icon.svg"]?.bytes ?? [])
  }
}
