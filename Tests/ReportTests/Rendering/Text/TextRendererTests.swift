import Foundation
import Testing
import UnicodeLayout

@testable import Report

/// Every case renders to `Cases/NAME.txt`.
@Suite("text renderer")
struct TextRendererTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
  private static let accepts = ProcessInfo.processInfo.environment["BRIEFGEN_ACCEPT"] == "1"

  @Test("a case renders as expected", arguments: TextCase.all)
  func golden(_ textCase: TextCase) throws {
    let text = TextRenderer(options: textCase.options).render(textCase.document)
    let file = Self.folder.appending(path: "\(textCase.name).txt")
    if Self.accepts { try Data(text).write(to: file) }
    #expect(try String(contentsOf: file, encoding: .utf8) == String(decoding: text, as: UTF8.self))
  }

  @Test("every expectation has a case")
  func noOrphans() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path(percentEncoded: false))
    #expect(Set(files) == Set(TextCase.all.map { "\($0.name).txt" }))
  }

  @Test(
    "no case has blanks at line ends, tabs, too many blank lines, or lines that could be shorter",
    arguments: TextCase.all)
  func typography(_ textCase: TextCase) {
    let text = String(
      decoding: TextRenderer(options: textCase.options).render(textCase.document), as: UTF8.self)
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.hasPrefix("\n"))
    #expect(!text.contains(" \n") && !text.contains("\t") && !text.contains("\n\n\n\n"))
    for line in text.split(separator: "\n") where !line.contains("://") {
      #expect(DisplayWidth.of(String(line)) <= 72, "\(line)")
    }
  }

  @Test("an empty document is empty text")
  func empty() {
    #expect(TextRenderer().render(MarkdownDocument(blocks: [])).isEmpty)
  }

  @Test("nesting of ten thousand quotes and lists costs no call stack and no endless lines")
  func deep() {
    var blocks = [Tree.paragraph("the innermost words")]
    var inlines: [Inline] = [.text("words")]
    for level in 0..<10_000 {
      blocks = [level.isMultiple(of: 2) ? .blockQuote(blocks) : Tree.bullets([blocks])]
      inlines = [.emphasis(inlines)]
    }
    let text = TextRenderer().render(MarkdownDocument(blocks: blocks + [.paragraph(inlines)]))
    #expect(String(decoding: text, as: UTF8.self).contains("innermost"))
    #expect(text.count < 1_000)
  }

  @Test("time grows with the document and not faster", .timeLimit(.minutes(15)))
  func linear() {
    let words = (0..<60).map { "word\($0)[^1] [link](https://example.org/\($0))" }.joined(separator: " ")
    let links = (0..<20_000).map { Tree.paragraph("[a](https://example.org/\($0))") }
    let table = Tree.table("A | B", "one | two", "three | four")
    let blocks = (0..<400).flatMap { _ in [Tree.paragraph(words), table] }
    let oneParagraph = Block.paragraph((0..<400).flatMap { _ in Tree.inlines(words) })
    let notes = [Tree.note("1", Tree.paragraph("note"))]
    let text = TextRenderer().render(
      MarkdownDocument(blocks: blocks + [oneParagraph] + links, footnotes: notes))
    #expect(text.count > 400 * 2 * 60 * 10)
  }
}
