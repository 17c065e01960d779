import Testing

@testable import Report

@Suite("Table captions")
struct CaptionTests {
  private let table = "| a |\n|---|\n| 1 |\n"

  @Test("one emphasis alone before a table is its caption")
  func caption() throws {
    let document = try parse("*Who said `what`*\n\n\(table)").withCaptions()
    #expect(captions(in: document.blocks) == ["Who said what"])
    #expect(document.blocks.count == 1)
  }

  @Test(
    "anything else stays a paragraph",
    arguments: ["*Who* said\n\n", "**Who**\n\n", "*Who*\n\nx\n\n", "Who\n\n", ""])
  func noCaption(before: String) throws {
    let document = try parse(before + table)
    #expect(document.withCaptions() == document)
  }

  @Test("captions are found inside quotes, lists and notes; a caption serves one table")
  func nested() throws {
    let document = try parse("> *A*\n>\n> |x|\n> |-|\n\n- *B*\n\n  |x|\n  |-|\n\n  |y|\n  |-|\n")
      .withCaptions()
    #expect(captions(in: document.blocks) == ["A", "B", nil])
  }

  private func captions(in blocks: [Block]) -> [String?] {
    blocks.flatMap { block -> [String?] in
      switch block {
      case .table(let table): [table.caption?.plainText]
      case .blockQuote(let blocks): captions(in: blocks)
      case .list(let list): list.items.flatMap { captions(in: $0.blocks) }
      case .heading, .paragraph, .code, .thematicBreak, .html: []
      }
    }
  }
}
