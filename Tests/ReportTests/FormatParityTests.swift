import Diagnostics
import Foundation
import Templates
import Testing

@testable import Report

/// Markdown, HTML and plain text say the same words.
@Suite struct FormatParityTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)

  struct Rendered: CustomTestStringConvertible, Sendable {
    let id: String
    let document: MarkdownDocument
    let html: String
    let text: String

    var testDescription: String { id }
  }

  /// Every briefing of the desk's own corpus and of the example.
  private static func rendered() throws -> [Rendered] {
    try ["", "/example"].flatMap { folder in
      let loaded = try ProjectLoader.load(root: root + folder)
      let corpus = try #require(loaded.corpus)
      let receipt = BuildReceipt(files: loaded.files, toolVersion: "briefgen test")
      let pipeline = try Pipeline(
        corpus: corpus, verdicts: Verdicts(corpus: corpus), library: TemplateLibrary(), receipt: receipt)
      return try corpus.briefings.records.map { plan in
        let briefing = pipeline.briefing(plan)
        let document = try pipeline.tree(pipeline.markdown(briefing), of: briefing)
        return Rendered(
          id: "\(folder)/\(plan.id.value)", document: document,
          html: String(decoding: try pipeline.html(document, of: briefing), as: UTF8.self),
          text: String(decoding: pipeline.text(document, of: briefing), as: UTF8.self))
      }
    }
  }

  @Test func htmlSaysWhatTheMarkdownSays() throws {
    for briefing in try Self.rendered() {
      let markdown = Self.words(briefing.document.words(areItemsNumbered: false))
      let html = Self.words(try Self.mainText(of: briefing.html))
      #expect(markdown.count > 100, "\(briefing.id) is suspiciously short")
      #expect(Self.difference(markdown, html).isEmpty, "\(briefing.id)")
      #expect(Self.difference(html, markdown).isEmpty, "\(briefing.id)")
    }
  }

  /// Text repeats the heads of a table that is set as records, and nothing else.
  @Test func textSaysWhatTheMarkdownSays() throws {
    for briefing in try Self.rendered() {
      let markdown = Self.words(briefing.document.words(areItemsNumbered: true))
      let text = Self.words(Self.withoutMarks(briefing.text))
      #expect(Self.difference(markdown, text).isEmpty, "\(briefing.id) loses words")
      let heads = Set(Self.words(briefing.document.tableHeads))
      let added = Self.difference(text, markdown).filter { !heads.contains($0) }
      #expect(added.isEmpty, "\(briefing.id) adds words")
    }
  }

  // MARK: Extraction

  /// The text of the `main` element: tags dropped, references read, note marks and back links left out.
  private static func mainText(of html: String) throws -> String {
    let start = try #require(html.range(of: "<main"))
    let end = try #require(html.range(of: "</main>"))
    var main = String(html[start.lowerBound..<end.lowerBound])
    for pattern in [#"<sup\b.*?</sup>"#, #"<a [^>]*doc-backlink.*?</a>"#] {
      main = main.replacing(try Regex(pattern).dotMatchesNewlines(), with: " ")
    }
    // Inline elements join the words around them; block elements part them.
    main = main.replacing(try Regex(#"</?(em|strong|a|code|span|time|del)\b[^>]*>"#), with: "")
    main = main.replacing(try Regex("<[^>]*>"), with: " ")
    for (reference, character) in ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"] {
      main = main.replacing(reference, with: character)
    }
    return main
  }

  /// Text without the marks of notes and links and without the list of addresses.
  private static func withoutMarks(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("[L") }
    return lines.joined(separator: "\n").replacing(/\[L?[0-9]+\]/, with: " ")
  }

  /// Runs of letters and digits; a Chinese character is a word, because lines break between them.
  private static func words(_ text: String) -> [String] {
    text.replacing(/\p{Han}/) { " \($0.output) " }.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The words of `left` that `right` has not as often.
  private static func difference(_ left: [String], _ right: [String]) -> [String] {
    var counts = Dictionary(right.map { ($0, 1) }, uniquingKeysWith: +)
    return left.filter { word in
      let count = counts[word] ?? 0
      counts[word] = count - 1
      return count <= 0
    }
  }
}

extension MarkdownDocument {
  /// Every word of the document and of its notes; the numbers of lists are words only in plain text.
  fileprivate func words(areItemsNumbered: Bool) -> String {
    (blocks + footnotes.flatMap(\.blocks)).map { $0.words(areItemsNumbered) }.joined(separator: "\n")
  }

  fileprivate var tableHeads: String {
    blocks.compactMap { block in
      if case .table(let table) = block { table.header.map(\.plainText).joined(separator: " ") } else { nil }
    }.joined(separator: " ")
  }
}

extension Block {
  fileprivate func words(_ areItemsNumbered: Bool) -> String {
    switch self {
    case .heading(_, _, let inlines), .paragraph(let inlines): inlines.plainText
    case .list(let list):
      list.items.enumerated().map { index, item in
        let number = list.start.map { areItemsNumbered ? "\($0 + index) " : "" } ?? ""
        return number + item.blocks.map { $0.words(areItemsNumbered) }.joined(separator: "\n")
      }.joined(separator: "\n")
    case .blockQuote(let blocks): blocks.map { $0.words(areItemsNumbered) }.joined(separator: "\n")
    case .code(_, let text): text
    case .table(let table):
      ([table.caption ?? []] + table.header + table.rows.flatMap { $0 }).map(\.plainText).joined(
        separator: "\n")
    case .thematicBreak, .html: ""
    }
  }
}
