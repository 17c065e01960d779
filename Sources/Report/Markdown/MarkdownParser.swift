package import Diagnostics

/// Turns Markdown into a `MarkdownDocument`: GitHub's dialect with footnotes, as cmark-gfm reads it.
///
/// Bytes that are not UTF-8 and NUL become U+FFFD. Parsing is safe from any number of threads.
package struct MarkdownParser: Sendable {
  /// What a document may cost before it is refused.
  package struct Limits: Sendable {
    /// 16 MiB: the four briefings together are under 1 MiB, and cmark-gfm reads about 30 MB a second.
    package var bytes = 16 * 1024 * 1024
    /// Levels of blocks and inlines together. Every walk over the tree recurses, and prose that a person
    /// can follow nests less than 20 deep.
    package var nesting = 100

    /// The limits that briefings are held to.
    package init() {}
  }

  private let limits: Limits

  /// A parser for documents within `limits`.
  package init(limits: Limits = Limits()) { self.limits = limits }

  /// The document, or the one reason why it was refused.
  package func parse(_ source: SourceText) throws(Diagnostic) -> MarkdownDocument {
    guard source.bytes.count <= limits.bytes else {
      throw .markdownTooLarge(source, limit: limits.bytes)
    }
    if let offset = MarkdownEffort(of: source.bytes).breakingPoint {
      throw .markdownTooCostly(source, at: offset)
    }
    let bytes = Self.repaired(source.bytes)
    let tree = CMarkLibrary.shared.parse(bytes)
    do throws(MarkdownTreeBuilder.TooDeep) {
      return try MarkdownTreeBuilder.document(of: tree, source: bytes, nesting: limits.nesting)
    } catch {
      throw .markdownTooDeep(source, at: error, limit: limits.nesting)
    }
  }

  /// cmark-gfm would repair the bytes as well, but then its positions would not be ours.
  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    let isWhole = UTF8Validity(of: bytes).fault == nil
    if isWhole, !bytes.contains(0) { return bytes }
    let text = isWhole ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    return text.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
  }
}

extension DiagnosticCode {
  static let markdownTooLarge = DiagnosticCode(
    "markdown-too-large",
    "A Markdown document is larger than the parser accepts. Split it, or leave out what it repeats.")
  static let markdownTooDeep = DiagnosticCode(
    "markdown-too-deep",
    "Lists, quotes and emphasis are nested inside one another more deeply than any renderer can "
      + "show. Usually a run of `>` or `*` was not meant as markup.")
  static let markdownTooCostly = DiagnosticCode(
    "markdown-too-costly",
    "The document holds a construct that takes time quadratic in its length to parse, often enough "
      + "that it would take minutes. No prose does this; generated input sometimes does.")
}

extension Diagnostic {
  fileprivate static func markdownTooLarge(_ source: SourceText, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, .markdownTooLarge,
      "`\(source.name)` has \(source.bytes.count) bytes of Markdown, more than the limit of \(limit)",
      helps: ["split the document into several"])
  }

  fileprivate static func markdownTooDeep(
    _ source: SourceText, at place: MarkdownTreeBuilder.TooDeep, limit: Int
  ) -> Diagnostic {
    var lineStart = 0
    for _ in 1..<max(place.line, 1) {
      lineStart = source.bytes[lineStart...].firstIndex(of: 0x0A).map { $0 + 1 } ?? lineStart
    }
    let offset = min(lineStart + max(place.column, 1) - 1, source.bytes.count)
    return Diagnostic(
      .error, .markdownTooDeep, "the Markdown of `\(source.name)` nests more than \(limit) levels deep",
      at: Span(source, offset..<min(offset + 1, source.bytes.count)), label: "level \(limit + 1) begins here",
      helps: ["put a backslash before `>`, `-` or `*` that are not meant as markup"])
  }

  fileprivate static func markdownTooCostly(_ source: SourceText, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, .markdownTooCostly, "the Markdown of `\(source.name)` would take minutes to parse",
      at: Span(source, offset..<min(offset + 1, source.bytes.count)), label: "in the lines from here on",
      helps: ["look for thousands of `![`, `<![CDATA[` or `|` in one paragraph or line"])
  }
}
