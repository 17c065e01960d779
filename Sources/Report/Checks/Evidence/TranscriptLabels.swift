import Diagnostics

/// Whose turn it is in a transcript: `MINISTER ANA LEE: …` at the beginning of a line.
struct TranscriptLabels: Sendable {
  /// Where the text of each labelled turn begins, and its label, in order.
  private let turns: [(start: Int, label: String)]
  /// Every label that there is.
  let all: Set<String>

  /// Longer words before a colon are a sentence.
  private static let mostWords = 8
  private static let mostBytes = 120

  init(_ text: SourceText) {
    turns = text.bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      Self.label(of: line).map { (line.startIndex, $0) }
    }
    all = Set(turns.map(\.label))
  }

  /// The label of the turn in which some bytes begin; nil before the first.
  func label(over range: Range<Int>) -> String? { turns.last { $0.start <= range.lowerBound }?.label }

  /// What stands before the first colon of a line, where all of it are names: capitals, or a script without them.
  private static func label(of line: ArraySlice<UInt8>) -> String? {
    let head = String(decoding: line.prefix(mostBytes), as: UTF8.self)
    guard let colon = head.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let behind = head[head.index(after: colon)...].first
    guard behind == nil || behind?.isWhitespace == true || head[colon] == "：" else { return nil }
    // `MS. LEE (through an interpreter): …`
    let name = head[..<colon].prefix { $0 != "(" && $0 != "（" }
    let words = name.split { $0 == " " || $0 == "\t" }
    guard (1...mostWords).contains(words.count), words.allSatisfy(isOfName), words.contains(where: isCapital)
    else { return nil }
    return words.joined(separator: " ")
  }

  private static func isCapital(_ word: Substring) -> Bool { word.first.map { !$0.isLowercase } ?? false }

  /// `Ana`, `of`, `J.`; no numbers, marks or longer words in small letters.
  private static func isOfName(_ word: Substring) -> Bool {
    (isCapital(word) || word.count <= 3)
      && word.allSatisfy { $0.isLetter || $0 == "." || $0 == "-" || $0 == "'" || $0 == "’" || $0 == "·" }
  }
}
