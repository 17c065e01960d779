import Foundation
import Testing

@testable import Report

@Suite struct JSONTests {
  private func file(_ value: JSON) -> String { String(decoding: value.file, as: UTF8.self) }

  @Test func whatFitsOnALineStandsOnOne() {
    let short = JSON.object([("b", .list([.number(1), .null, .bool(true)])), ("a", .object([]))])
    #expect(file(short) == "{\"b\": [1, null, true], \"a\": {}}\n")
    let long = JSON.object([("words", .text(String(repeating: "x", count: 100))), ("list", .list([short]))])
    #expect(
      file(long) == """
        {
          "words": "\(String(repeating: "x", count: 100))",
          "list": [{"b": [1, null, true], "a": {}}]
        }

        """)
  }

  @Test func everyStringReadsBack() throws {
    let text = "\"\\/\u{0}\u{1F}\u{7F}\n\r\t</script>&\u{2028}\u{2029}\u{2027}é字🛥\u{10FFFF}"
    for literal in [text.jsonLiteral, text.jsonFileLiteral] {
      #expect(try JSONDecoder().decode([String].self, from: Data("[\(literal)]".utf8)) == [text])
    }
    #expect(!text.jsonLiteral.contains("<") && !text.jsonLiteral.contains("&"))
    #expect("a<b".jsonFileLiteral == "\"a<b\"")
    #expect("\u{1}\u{2028}".jsonFileLiteral == "\"\\u0001\\u2028\"")
  }

  @Test func linesKeepToTheirLength() throws {
    let row = JSON.list((0..<40).map { .text(String(repeating: "y", count: $0)) })
    let value = JSON.object([("rows", .list([row, .list([.text("short")])]))])
    let lines = file(value).split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 111 })
    #expect(lines.contains("    [\"short\"]"))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(value.file)) }
  }
}
