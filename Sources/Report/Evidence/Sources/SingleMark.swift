/// A single mark: the beginning or the end of a quotation, or an apostrophe.
struct SingleMark {
  private let range: Range<Int>
  /// It may begin a quotation: ‘ before a letter and after none.
  private let mayOpen: Bool
  /// It may end one: ’ with no letter behind it.
  private let mayClose: Bool
  /// Punctuation stands before it, which an apostrophe seldom has.
  private let followsPunctuation: Bool

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ paragraph: Range<Int>, isOpening: Bool
  ) {
    self.range = range
    let before = range.lowerBound > paragraph.lowerBound ? bytes[range.lowerBound - 1] : 0x20
    let after = range.upperBound < paragraph.upperBound ? bytes[range.upperBound] : 0x20
    mayOpen = isOpening && !Self.isWord(before) && after > 0x20
    mayClose = !isOpening && !Self.isWord(after) && before > 0x20
    followsPunctuation = [",", ".", "!", "?", ";"].contains(Unicode.Scalar(before))
  }

  /// A straight mark, which opens before a letter and behind a space, and closes before no letter.
  init(straight bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ paragraph: Range<Int>) {
    let before = range.lowerBound > paragraph.lowerBound ? bytes[range.lowerBound - 1] : 0x20
    let after = range.upperBound < paragraph.upperBound ? bytes[range.upperBound] : 0x20
    let isOpening =
      (before <= 0x20 || before == UInt8(ascii: "("))
      && (after >= 0x80 || LetterClass.ofASCII(after) == .letter)
    self.init(bytes, range, paragraph, isOpening: isOpening)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || LetterClass.ofASCII(byte) == .letter || LetterClass.ofASCII(byte) == .digit
  }

  /// The quotations that the single marks of a paragraph delimit, if the first of them begins before `double`.
  static func spans(_ marks: [SingleMark], before double: Int) -> [(opening: Range<Int>, closing: Range<Int>)]
  {
    guard let first = marks.first(where: \.mayOpen), first.range.lowerBound < double else { return [] }
    var spans: [(opening: Range<Int>, closing: Range<Int>)] = []
    var index = 0
    while let start = marks[index...].firstIndex(where: \.mayOpen) {
      let end = marks[(start + 1)...].firstIndex(where: \.mayOpen) ?? marks.count
      let closing = marks[start + 1..<end].filter(\.mayClose)
      // `the ports’ rights are safe,’ Tal said`: behind a comma it is no apostrophe.
      if let last = closing.first(where: \.followsPunctuation) ?? closing.last {
        spans.append((marks[start].range, last.range))
      }
      index = end
    }
    return spans
  }
}
