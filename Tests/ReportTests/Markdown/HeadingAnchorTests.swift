import Testing

@testable import Report

@Suite("Heading anchors")
struct HeadingAnchorTests {
  @Test(
    "are made as GitHub makes them",
    arguments: [
      ("What it is", "what-it-is"), ("Who's in? (A & B)", "whos-in-a--b"), ("snake_case-x", "snake_case-x"),
      ("四个 Ports — ÉCOLE", "四个-ports--école"), ("3.5 %", "35-"), ("`code` *and* more", "code-and-more"),
      ("...", "section"), ("Note[^1]", "note"),
    ])
  func slug(heading: String, anchor: String) throws {
    #expect(try anchors("# \(heading)\n\n[^1]: x") == [anchor])
  }

  @Test("repeats are numbered and never meet another heading's own anchor")
  func repeats() throws {
    #expect(try anchors("# A\n# A\n# A-1\n# A\n# b") == ["a", "a-1", "a-1-1", "a-2", "b"])
    #expect(try anchors("# A-1\n# A\n# A") == ["a-1", "a", "a-2"])
  }

  private func anchors(_ text: String) throws -> [String] {
    try parse(text).blocks.compactMap { block in
      guard case .heading(_, let anchor, _) = block else { return nil }
      return anchor
    }
  }
}
