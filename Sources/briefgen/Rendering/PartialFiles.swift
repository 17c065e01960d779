import Diagnostics
import Report
import Templates

/// The partials of a folder, by path: `row` is `row.md.liquid` in a Markdown template, else `row.liquid`.
struct PartialFiles: TemplateLoader {
  private var sources: [String: SourceText] = [:]

  /// - Parameter ending: of the files that come before those which end in `.liquid` alone.
  init(_ folder: TemplateFolder, preferring ending: String) {
    let formats = OutputFormat.allCases.map(TemplateLibrary.ending)
    for (path, text) in folder.files where !formats.contains(where: path.hasSuffix) {
      add(text, path, without: ".liquid")
    }
    for (path, text) in folder.files { add(text, path, without: ending) }
  }

  private mutating func add(_ text: SourceText, _ path: String, without ending: String) {
    guard path.hasSuffix(ending) else { return }
    sources[String(path.dropLast(ending.count))] = text
  }

  func source(named name: String) -> SourceText? { sources[name] }
  var names: [String] { sources.keys.sorted() }
}
