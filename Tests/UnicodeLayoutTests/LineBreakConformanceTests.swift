import Foundation
import Testing
import UnicodeLayout

/// `LineBreakTest.txt` of the Unicode Character Database, every line of it.
@Suite struct LineBreakConformanceTests {
  static let path = "/usr/share/unicode/auxiliary/LineBreakTest.txt"
  static let isInstalled = FileManager.default.fileExists(atPath: path)

  @Test(.enabled(if: isInstalled, "\(path) is not here; Debian's package `unicode-data` has it"))
  func allLinesPass() throws {
    let file = try String(contentsOfFile: Self.path, encoding: .utf8)
    let lines = file.split(separator: "\n").map {
      $0.split(separator: "#", omittingEmptySubsequences: false)[0]
    }
    var count = 0
    for line in lines where !line.isEmpty {
      let (text, expected) = Self.parse(line)
      let found = LineBreaker.breaks(in: text).map(\.offset)
      #expect(found == expected, "\(line)")
      count += 1
    }
    #expect(count > 7_000)
  }

  /// The text of a line such as `× 0023 × 0020 ÷ 0041 ÷`, and the offsets of the breaks in it.
  private static func parse(_ line: Substring) -> (text: String, breaks: [Int]) {
    var text = ""
    var breaks: [Int] = []
    for word in line.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      if word == "÷" {
        breaks.append(text.utf8.count)
      } else if let value = UInt32(word, radix: 16), let scalar = Unicode.Scalar(value) {
        text.unicodeScalars.append(scalar)
      }
    }
    return (text, breaks)
  }
}
