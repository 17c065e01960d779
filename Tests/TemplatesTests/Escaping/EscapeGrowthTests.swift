import Testing

@testable import Templates

/// Hostile literals and long lines cost time in proportion to their length: these would take minutes if not.
@Suite(.timeLimit(.minutes(15))) struct EscapeGrowthTests {
  @Test(arguments: [
    "<", "[", "`", ">", "- ", "+ - ", "1. ", "![", "[](", "[a](<", "](", "<a ", "<!--", "<a href=\"", "~~~",
    "``` a",
    "\\", "|", "> - ", "[^1]: ", "[^", "[a]", "[a][b", "---\n", "\t", "*", "<div>\n", "`a` ", "#", "a\r",
    "```\n",
    "[]: ",
  ])
  func literals(_ piece: String) {
    for output in OutputFormat.allCases {
      var scanner = EscapeScanner(output: output)
      for tail in ["", "x\n", "]\n"] {
        let literal =
          [UInt8](String(repeating: piece, count: 16_000 / piece.utf8.count).utf8) + Array(tail.utf8)
        scanner.scan(literal[...])
        _ = scanner.context()
        scanner.scanOutput()
      }
      _ = scanner.endRefusal
      scanner.scan([UInt8](repeating: UInt8(ascii: "]"), count: 16_000)[...])
      #expect(scanner.joined(with: scanner) != nil)
    }
  }

  @Test func manyOutputsOnOneLine() throws {
    let fence = EscapeContext.fencedCode(.backtick, length: 3, prefixColumns: 2, prefixQuotes: 1)
    for context in [EscapeContext(.text), EscapeContext(.destination), EscapeContext(.codeSpan), fence] {
      var output = OutputBuffer()
      output.append("\n> ")
      for _ in 0..<16_000 {
        try context.writeBytes([0x31], into: &output)
        try context.writeBytes(context.kind == .text ? [0x2D] : [0x32], into: &output)
      }
      #expect(output.count < 200_000)
    }
  }

  /// Bytes that are no UTF-8 do no harm to what is around them.
  @Test func brokenUTF8() throws {
    for kind in EscapeContext.Kind.allCases {
      for value in [[0xC2], [0xE2, 0x80], [0xE2], [0xFF, 0x2A], [0xEF, 0xBB], [0x80], [0xE3, 0x80]]
        as [[UInt8]]
      {
        for line in ["", "x", "- ", "[a](/b/", "`"] {
          var output = OutputBuffer()
          output.append(contentsOf: line.utf8)
          do throws(EscapeFault) {
            try EscapeContext(kind).writeBytes(value, into: &output)
            #expect(output.count > line.utf8.count)
          } catch {
            #expect(EscapingCodes.all.contains(error.code))
          }
        }
      }
    }
  }
}
