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

  /// A text as a string of a file.
  private func literal(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendJSON(text, isInScript: false)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func everyStringReadsBack() throws {
    let text = "\"\\/\u{0}\u{1F}\u{7F}\n\r\t</script>&\u{2028}\u{2029}\u{2027}é字🛥\u{10FFFF}"
    for literal in [text.jsonLiteral, literal(text)] {
      #expect(try JSONDecoder().decode([String].self, from: Data("[\(literal)]".utf8)) == [text])
    }
    #expect(!text.jsonLiteral.contains("<") && !text.jsonLiteral.contains("&"))
    #expect(literal("a<b") == "\"a<b\"")
    #expect(literal("\u{1}\u{2028}") == "\"\\u0001\\u2028\"")
  }

  @Test func linesKeepToTheirLength() throws {
    let row = JSON.list((0..<40).map { .text(String(repeating: "y", count: $0)) })
    let value = JSON.object([("rows", .list([row, .list([.text("short")])]))])
    let lines = file(value).split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 111 })
    #expect(lines.contains("    [\"short\"]"))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(value.file)) }
  }

  @Test func aListOfMadeItemsIsTheSameList() {
    for count in [0, 1, 3, 40, 20_000] {
      let items = (0..<count).map { JSON.object([("n", .number($0)), ("words", .text("é<\($0)>"))]) }
      let made = JSON.each(count) { items[$0] }
      #expect(file(.object([("items", made)])) == file(.object([("items", .list(items))])))
      #expect(made.description == JSON.list(items).description)
    }
  }

  @Test func aLongFileComesInPieces() {
    let value = JSON.each(20_000) { .text("line \($0)") }
    var pieces: [[UInt8]] = []
    value.writeFile { pieces.append($0) }
    #expect(pieces.count > 2 && pieces.allSatisfy { $0.count < 70_000 })
    #expect(Array(pieces.joined()) == value.file)
  }

  /// Written as one line where that has at most 110 bytes, whatever nests in it.
  @Test(arguments: 90...125) func theLongestLineIsFull(_ length: Int) {
    for depth in 0...3 {
      var value = JSON.text(String(repeating: "z", count: length - 2 - 2 * depth))
      for _ in 0..<depth { value = .list([value]) }
      let lines = file(value).split(separator: "\n")
      #expect((lines.count == 1) == (length <= 110 || depth == 0))
    }
  }
}
