/// Tells whether a line of a source breaks off in the middle of something that the next line takes up.
struct BrokenLine {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// How far the marks of the last paragraph were counted, and whether they are an odd number so far.
  private var counted = 0
  private var isQuoteOpen = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether the paragraph so far and the next line belong together: the line ends inside a sentence and the next
  /// begins with a small letter, or it ends inside a quotation.
  mutating func goesOn(_ last: Range<Int>, _ next: Range<Int>) -> Bool {
    let end = lastScalar(last)
    let first = Decoded.utf8(bytes, at: next.lowerBound).scalar
    if Self.isSmall(first), Self.mayGoOn(end) { return true }
    guard !Self.ends(end), !Self.mayOpen(first) else { return false }
    return endsInQuotation(last)
  }

  /// A quotation that is not closed runs over the line end, but not over the end of a sentence: a mark that was
  /// forgotten must not swallow the page.
  private mutating func endsInQuotation(_ paragraph: Range<Int>) -> Bool {
    if counted <= paragraph.lowerBound { (counted, isQuoteOpen) = (paragraph.lowerBound, false) }
    if QuotationMarks.count(bytes, in: counted..<paragraph.upperBound) % 2 == 1 { isQuoteOpen.toggle() }
    counted = paragraph.upperBound
    return isQuoteOpen
  }

  private func lastScalar(_ line: Range<Int>) -> UInt32 {
    var start = line.upperBound - 1
    while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return Decoded.utf8(bytes, at: start).scalar
  }

  private static func isSmall(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x61...0x7A).contains(scalar) }
    return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }

  /// A letter, a hyphen or a comma.
  private static func mayGoOn(_ scalar: UInt32) -> Bool {
    switch LetterClass.of(scalar) {
    case .letter, .mark: true
    case .digit, .solitary, .sign, .other: scalar == 0x2D || isComma(scalar)
    }
  }

  private static func isComma(_ scalar: UInt32) -> Bool {
    scalar == 0x2C || scalar == 0x60C || scalar == 0x3001 || scalar == 0xFF0C
  }

  /// Neither a letter nor what may stand between words: a full stop, a colon, a closing mark.
  private static func ends(_ scalar: UInt32) -> Bool {
    switch LetterClass.of(scalar) {
    case .letter, .digit, .mark, .solitary, .sign: false
    case .other: !isComma(scalar) && !(0x2010...0x2015).contains(scalar) && scalar != 0x2D
    }
  }

  private static func mayOpen(_ scalar: UInt32) -> Bool { LetterClass.of(scalar) == .other }

  /// Whether a line is as wide as lines are typed. Wide letters, those of three bytes from U+3000 on and most of
  /// four, take two columns, and no letter takes more columns than bytes.
  static func hasWidth(
    _ widths: ClosedRange<Int>, _ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard (widths.lowerBound...widths.upperBound * 3).contains(line.count) else { return false }
    var columns = 0
    for byte in UnsafeBufferPointer(rebasing: bytes[line]) {
      columns &+= byte & 0xC0 == 0x80 ? 0 : byte < 0xE3 ? 1 : 2
    }
    return widths.contains(columns)
  }
}
