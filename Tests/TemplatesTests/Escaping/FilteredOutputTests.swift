import Diagnostics
import Testing

@testable import Templates

/// The last filter of an output writes its text into the page, where it stays when nothing in it needs to be
/// escaped. Whichever way it goes, the bytes are those of an output without a filter.
@Suite struct FilteredOutputTests {
  private static let befores = [
    "", "a ", "a", "- ", "> ", "&am", "&#1", "ww", "http", "1", "x\n", "[^a]: ", "#", "]",
  ]
  private static let pieces = [
    "a", "W", "www", " ", "  ", "\n", "&", "amp;", "#", "#1;", "@b.c", "*", "_", "`", "[", "](", "<", "|",
    "\\",
    "://x", ".", "1. ", "-", "- ", "=", "é", "\u{A0}", "\u{2028}", "\u{85}", "\u{0}", "~", "!", "^", "word",
    ",",
  ]

  @Test func sameAsWithoutFilter() throws {
    let environment = Environment()
    var random = SplitMix(seed: 20)
    for before in Self.befores {
      let source = { (output: String) in
        SourceText(name: "t", text: "\(before){{ v\(output) }} after\n")
      }
      let plain = try environment.compile(source(""), output: .markdown)
      let filtered = try environment.compile(source(" | append: ''"), output: .markdown)
      for _ in 0..<300 {
        let count = Int.random(in: 0...6, using: &random)
        let value = (0..<count).map { _ in random.pick(Self.pieces) }.joined()
        let data = environment.bind(["v": .string(value)])
        let (expected, found) = (try plain.render(data), try filtered.render(data))
        #expect(found == expected, "\(before.debugDescription) \(value.debugDescription)")
      }
    }
  }
}
