import Diagnostics
import Testing

@testable import Report

/// A word of a value is found where it is written, whatever else the scalar holds and however it is written.
@Suite struct NarrowedTests {
  enum Style: CaseIterable {
    case plain, single, double, literal, folded
  }

  /// Words of their own numbers, so that each is written once, and others that are not written as they read.
  private static let others = ["it's", "\"so\"", "caf\u{E9}", "a\tb", "back\\slash", "\u{6F22}\u{5B57}"]

  @Test(arguments: Style.allCases) func everyWordIsFound(_ style: Style) throws {
    var random = SplitMix(state: 7)
    var found = 0
    for _ in 0..<500 {
      let words = (0..<Int.random(in: 1...40, using: &random)).map { number in
        number % 3 == 2 && style != .plain ? Self.others.randomElement(using: &random) ?? "" : "n\(number)n"
      }
      let text = "key: \(Self.written(words, style, &random))\nlast: end\n"
      let result = try YAMLReader.read(SourceText(name: "a.yaml", text: text))
      let node = try #require(result.document?.root?.entries?.first?.value)
      let located = Located(try #require(node.scalar), node.span)
      #expect(
        located.value.split(whereSeparator: { " \n".contains($0) }).map(String.init) == words, "\(text)")
      let places = Self.places(of: words, in: located.value)
      for (word, span) in zip(words, located.narrowed(to: places)) {
        let reads = String(decoding: span.text.bytes[span.range], as: UTF8.self)
        // In a line of its own the first line may be the word.
        #expect(reads == word || span == located.span.firstLine && !word.hasPrefix("n"), "\(word) in \(text)")
        found += reads == word ? 1 : 0
      }
    }
    #expect(found > 2_000)
  }

  @Test func aWordWrittenWithAnEscapeHasTheFirstLine() throws {
    let text = "key: \"one \\u0074wo\n  three\"\n"
    let result = try YAMLReader.read(SourceText(name: "a.yaml", text: text))
    let node = try #require(result.document?.root?.entries?.first?.value)
    let located = Located(try #require(node.scalar), node.span)
    #expect(located.value == "one two three")
    let spans = located.narrowed(to: [0..<3, 4..<7, 8..<13])
    #expect(spans[0].range == 6..<9)
    #expect(spans[1] == located.span.firstLine)
    #expect(spans[2].text.bytes[spans[2].range].elementsEqual("three".utf8))
  }

  /// Where each word begins and ends in the value.
  private static func places(of words: [String], in value: String) -> [Range<Int>] {
    let bytes = Array(value.utf8)
    var offset = 0
    return words.map { word in
      while bytes[offset] == 0x20 || bytes[offset] == 0x0A { offset += 1 }
      defer { offset += word.utf8.count }
      return offset..<offset + word.utf8.count
    }
  }

  /// The words as a scalar, broken over lines here and there.
  private static func written(_ words: [String], _ style: Style, _ random: inout SplitMix) -> String {
    var text = ""
    for (index, word) in words.enumerated() {
      if index > 0 { text += random.next() % 4 == 0 ? "\n  " : " " }
      switch style {
      case .plain, .literal, .folded: text += word
      case .single: text += word.replacing("'", with: "''")
      case .double: text += escaped(word, &random)
      }
    }
    switch style {
    case .plain: return text
    case .single: return "'\(text)'"
    case .double: return "\"\(text)\""
    case .literal: return "|\n  \(text)"
    case .folded: return ">-\n  \(text)"
    }
  }

  private static func escaped(_ word: String, _ random: inout SplitMix) -> String {
    var text = ""
    for character in word {
      switch character {
      case "\"", "\\": text += "\\\(character)"
      case "\t": text += "\\t"
      case "\u{E9}":
        text += ["\\xE9", "\\u00e9", "\\U000000E9", "\u{E9}"].randomElement(using: &random) ?? ""
      case _: text.append(character)
      }
    }
    return text
  }
}
