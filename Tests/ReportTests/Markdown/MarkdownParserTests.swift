import Diagnostics
import Testing

@testable import Report

@Suite("Markdown parser")
struct MarkdownParserTests {
  @Test("reads every kind of block and inline")
  func everyKind() throws {
    let document = try parse(
      """
      # Ports *and* `code`

      Plain ~~gone~~ **bold** [link](to.md "why") ![alt *words*](a.png "seen")\\
      next <b>line</b>
      soft www.example.org

      > quoted

      3. three
      4. four

      - [x] done
      - [ ] not yet

      | a | b | c |
      |:--|:-:|--:|
      | 1 | 2 |

      ```swift x
      let a = 1
      ```

      ---

      <div>raw</div>
      """)
    #expect(
      document.blocks == [
        .heading(
          level: 1, anchor: "ports-and-code",
          [.text("Ports "), .emphasis([.text("and")]), .text(" "), .code("code")]),
        .paragraph([
          .text("Plain "), .strikethrough([.text("gone")]), .text(" "), .strong([.text("bold")]),
          .text(" "), .link(destination: "to.md", title: "why", [.text("link")]), .text(" "),
          .image(source: "a.png", title: "seen", [.text("alt "), .emphasis([.text("words")])]),
          .lineBreak, .text("next "), .html("<b>"), .text("line"), .html("</b>"), .softBreak,
          .text("soft "),
          .link(destination: "http://www.example.org", title: "", [.text("www.example.org")]),
        ]),
        .blockQuote([.paragraph([.text("quoted")])]),
        .list(
          ListBlock(
            start: 3, isTight: true,
            items: [
              .init(blocks: [.paragraph([.text("three")])]),
              .init(blocks: [.paragraph([.text("four")])]),
            ])),
        .list(
          ListBlock(
            isTight: true,
            items: [
              .init(isChecked: true, blocks: [.paragraph([.text("done")])]),
              .init(isChecked: false, blocks: [.paragraph([.text("not yet")])]),
            ])),
        .table(
          TableBlock(
            alignments: [.left, .center, .right],
            header: [[.text("a")], [.text("b")], [.text("c")]],
            rows: [[[.text("1")], [.text("2")], []]])),
        .code(info: "swift x", text: "let a = 1\n"),
        .thematicBreak,
        .html("<div>raw</div>\n"),
      ])
  }

  @Test("an empty document has no blocks", arguments: ["", "\n", " \n\t\n", "\u{FEFF}"])
  func empty(text: String) throws {
    #expect(try parse(text) == MarkdownDocument(blocks: []))
  }

  @Test("bytes that are not UTF-8, and NUL, become replacement characters")
  func invalidBytes() throws {
    let document = try MarkdownParser().parse(SourceText(name: "x.md", bytes: [0x61, 0xFF, 0x00, 0x62]))
    #expect(document.blocks == [.paragraph([.text("a\u{FFFD}\u{FFFD}b")])])
  }

  @Test("bytes that mean something to the parser, in any order, parse", arguments: 0..<256)
  func anyBytes(first: Int) throws {
    for second: UInt8 in [
      0x00, 0x09, 0x0A, 0x0D, 0x20, 0x21, 0x2D, 0x3A, 0x5B, 0x5C, 0x5D, 0x5E, 0x7C, 0xC3, 0xFF,
    ] {
      let bytes = [
        0x5B, 0x5E, UInt8(first), second, 0x5D, 0x3A, 0x0A, 0x5B, 0x5E, UInt8(first), second, 0x5D,
      ]
      _ = try MarkdownParser().parse(SourceText(name: "x.md", bytes: bytes))
    }
  }

  @Test("a document larger than the limit is refused before it is read")
  func tooLarge() {
    var limits = MarkdownParser.Limits()
    limits.bytes = 10
    let parser = MarkdownParser(limits: limits)
    #expect(throws: Never.self) { try parser.parse(SourceText(name: "x.md", text: "0123456789")) }
    let error = #expect(throws: Diagnostic.self) {
      try parser.parse(SourceText(name: "x.md", text: "0123456789a"))
    }
    #expect(error?.code == .markdownTooLarge)
    #expect(error?.message == "`x.md` has 11 bytes of Markdown, more than the limit of 10")
  }

  @Test(
    "nesting past the limit is an error, however deep",
    arguments: [
      String(repeating: "> ", count: 100_000),
      String(repeating: "*a **a ", count: 50_000)
        + String(repeating: "b** b*", count: 50_000), String(repeating: "- ", count: 5_000) + "x",
      String(repeating: "[", count: 20_000) + "a" + String(repeating: "](b)", count: 20_000) + "\n\n"
        + String(repeating: ">", count: 101),
    ])
  func tooDeep(text: String) {
    let error = #expect(throws: Diagnostic.self) { try parse(text) }
    #expect(error?.code == .markdownTooDeep)
  }

  @Test("the diagnostics point at the place")
  func places() {
    let quotes = "fine\n\n" + String(repeating: ">", count: 150) + "x\n"
    let deep = #expect(throws: Diagnostic.self) { try parse(quotes) }
    #expect(deep?.primary?.span.range == 105..<106)
    let wide = "fine\n\n" + String(repeating: "|", count: 100_000) + "\n"
    let costly = #expect(throws: Diagnostic.self) { try parse(wide) }
    #expect(costly?.primary?.span.range == 6..<7)
  }

  @Test("nesting up to the limit parses")
  func deepEnough() throws {
    // Ninety-eight quotes, one paragraph, one text.
    var blocks = try parse(String(repeating: ">", count: 98) + " x").blocks
    var depth = 0
    while case .blockQuote(let inner)? = blocks.first { (blocks, depth) = (inner, depth + 1) }
    #expect(depth == 98)
    #expect(blocks == [.paragraph([.text("x")])])
  }

  @Test(
    "input that would take cmark-gfm minutes is refused at once",
    arguments: [
      String(repeating: "![[]()", count: 100_000), String(repeating: "<![CDATA[ ", count: 100_000),
      String(repeating: "|", count: 100_000) + "\n" + String(repeating: "|-", count: 100_000) + "|\n",
      String(repeating: "|a", count: 1_000) + "|\n" + String(repeating: "|-", count: 1_000) + "|\n"
        + String(repeating: "|\n", count: 100_000),
    ])
  func tooCostly(text: String) {
    let error = #expect(throws: Diagnostic.self) { try parse(text) }
    #expect(error?.code == .markdownTooCostly)
  }

  @Test("a long table with every cell written is not costly")
  func longTable() throws {
    let rows = String(repeating: "| a | b | c | d | e | f | g | h | i | j |\n", count: 30_000)
    let delimiters = String(repeating: "|---", count: 10) + "|\n"
    let document = try parse("|a|b|c|d|e|f|g|h|i|j|\n" + delimiters + rows)
    guard case .table(let table)? = document.blocks.first else {
      Issue.record("not a table")
      return
    }
    #expect(table.rows.count == 30_000)
  }
}

/// Parses a document that a test wrote.
func parse(_ text: String) throws -> MarkdownDocument {
  try MarkdownParser().parse(SourceText(name: "test.md", text: text))
}
