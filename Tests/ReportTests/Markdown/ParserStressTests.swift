import Testing

@testable import Report

/// cmark-gfm is not re-entrant: without the lock this fails within the first hundred parses.
@Suite("Markdown parser under threads")
struct ParserStressTests {
  @Test("four tasks parsing at once get what one alone gets")
  func concurrentParses() async throws {
    let texts = (0..<4).map(Self.text)
    let expected = try texts.map { try parse($0) }
    let wrong = await withTaskGroup(of: Int.self) { group in
      for worker in 0..<4 {
        group.addTask {
          (0..<100).count { round in
            let index = (worker + round) % texts.count
            return (try? parse(texts[index])) != expected[index]
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  /// Forty paragraphs full of what the racing extensions look for; every text has its own words.
  private static func text(_ seed: Int) -> String {
    (0..<40).map { index in
      let words = String(repeating: "word\(seed) ", count: (index * 7 + seed * 3) % 23)
      return """
        \(words)see www.example\(seed).org/\(index), ~~gone \(index)~~ and mail@example\(seed).org
        or https://example.org/\(seed)/\(index) ~~**x**~~.

        """
    }.joined(separator: "\n")
  }
}
