import Diagnostics
import Report
import Templates

/// The partials of a folder, by path: `row` is `row.md.liquid` in a Markdown template, else `row.liquid`.
struct PartialFiles: TemplateLoader {
  private var sources: [String: SourceText] = [:]

  /// - Parameter ending: of the files that come before those which end in `.liquid` alone.
  init(_ folder: TemplateFolder, preferring ending: String) {
    for (path, text) in folder.files where path.hasSuffix(".liquid") {
      sources[path] = text
    }
    for ending in [".liquid", ending] {
      for (path, text) in folder.files where path.hasSuffix(ending) {
        sources[String(path.dropLast(ending.count))] = text
      }
    }
  }

  func source(named name: String) -> SourceText? { sources[name] }
  var names: [String] { sources.keys.filter { !$0.hasSuffix(".liquid") }.sorted() }
}
