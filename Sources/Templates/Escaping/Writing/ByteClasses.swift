/// Which bytes a writer may copy without a thought.
enum ByteClasses {
  /// The end of the run of bytes from `start` that Markdown text copies as they are.
  ///
  /// Eight bytes a step: a table look-up for each, and one test for two spaces in a row.
  @inline(__always)
  static func endOfPlainText(in value: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    guard let base = value.baseAddress else { return end }
    let table = markdownText.utf8Start
    var index = start
    while index < end {
      while index + 8 <= end, isPlain(base + index, table), !(hasSpacePair(base + index, isFirst: index == 0)) {
        index += 8
      }
      let stop = min(index + 8, end)
      while index < stop {
        if isSpecial(base[index], table) { return index }
        if base[index] == .space, index > 0, base[index - 1] == .space { return index }
        index += 1
      }
    }
    return end
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8, _ table: UnsafePointer<UInt8>) -> Bool {
    table[Int(byte)] & 1 != 0
  }

  @inline(__always)
  private static func isPlain(_ bytes: UnsafePointer<UInt8>, _ table: UnsafePointer<UInt8>) -> Bool {
    let low = table[Int(bytes[0])] | table[Int(bytes[1])] | table[Int(bytes[2])] | table[Int(bytes[3])]
    let high = table[Int(bytes[4])] | table[Int(bytes[5])] | table[Int(bytes[6])] | table[Int(bytes[7])]
    return (low | high) & 1 == 0
  }

  /// Whether two of the eight bytes, or the first and the one before it, are spaces next to each other.
  @inline(__always)
  private static func hasSpacePair(_ bytes: UnsafePointer<UInt8>, isFirst: Bool) -> Bool {
    let word = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self) ^ 0x2020_2020_2020_2020
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let spaces = ~(((word & low) &+ low) | word | low)
    if spaces & (spaces >> 8) != 0 { return true }
    return bytes[0] == .space && !isFirst && bytes[-1] == .space
  }

  /// One digit for each byte, sixteen a row: 1 where Markdown text has to look.
  ///
  /// Controls, `! # & * . : < @ [ \\ ] ^ _ ` | ~`, and the lead bytes C2 and E2 of the blanks U+0085,
  /// U+2028 and U+2029.
  static let markdownText: StaticString = """
    1111111111111111\
    1111111111111111\
    0101001000100010\
    0000000000101000\
    1000000000000000\
    0000000000011111\
    1000000000000000\
    0000000000001011\
    0000000000000000\
    0000000000000000\
    0000000000000000\
    0000000000000000\
    0010000000000000\
    0000000000000000\
    0010000000000000\
    0000000000000000
    """
}
