package import Diagnostics
package import Templates

/// The templates of a project: its own files over the defaults that the binary carries.
package struct TemplateLibrary: Sendable {
  /// Path under the templates folder → text.
  private var files: [String: SourceText]

  /// `own` are the project's files, named as messages shall show them, by path under its folder.
  package init(own: [String: SourceText] = [:]) {
    files = .init(
      DefaultTemplates.files.map { ($0.path, SourceText(name: "<built-in>/\($0.path)", text: $0.text)) },
      uniquingKeysWith: { first, _ in first })
    files.merge(own) { _, own in own }
  }

  /// The paths of all files, sorted.
  package var paths: [String] { files.keys.sorted() }

  /// A file by its whole path, as in `style.css`.
  package subscript(path: String) -> SourceText? { files[path] }

  /// What `render` finds in templates of one format: `partials/header` for `partials/header.md.liquid`.
  package func loader(for format: OutputFormat) -> some TemplateLoader {
    let ending = Self.ending(of: format)
    let named = files.filter { $0.key.hasSuffix(ending) }.map {
      (String($0.key.dropLast(ending.count)), $0.value)
    }
    return DictionaryLoader(sources: .init(named, uniquingKeysWith: { first, _ in first }))
  }

  /// `.md.liquid` for Markdown.
  package static func ending(of format: OutputFormat) -> String {
    switch format {
    case .markdown: ".md.liquid"
    case .html: ".html.liquid"
    case .plain, .none: ".txt.liquid"
    }
  }
}
