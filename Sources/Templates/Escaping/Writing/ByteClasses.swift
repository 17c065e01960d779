/// Which bytes Markdown text may copy without a thought.
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
      while index + 8 <= end, isPlain(base + index, table), !hasSpacePair(base + index, isFirst: index == 0) {
        index += 8
      }
      let stop = min(index + 8, end)
      while index < stop {
        switch table[Int(base[index])] & 7 {
        case 0: index += 1
        case 1: return index
        case 4:
          if index > 0, base[index - 1] == .space { return index }
          index += 1
        case _:
          if needsLook(value, at: index, from: start) { return index }
          index += 1
        }
      }
    }
    return end
  }

  /// Whether a byte of the second kind stands where it could mean something.
  ///
  /// True more often than needed is fine, the writer looks again; false must be certain.
  @inline(__always)
  private static func needsLook(_ value: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int) -> Bool {
    guard index > start else { return true }
    let before = value[index - 1]
    // A full stop ends most texts, so what does not matter to it is not asked first.
    if value[index] == UInt8(ascii: ".") { return before | 0x20 == UInt8(ascii: "w") }
    guard index + 1 < value.count else { return true }
    let after = value[index + 1]
    switch value[index] {
    case UInt8(ascii: ":"):
      // The last letters of http, https, ftp, xmpp and mailto.
      let letter = before | 0x20
      return letter == UInt8(ascii: "p") || letter == UInt8(ascii: "s") || letter == UInt8(ascii: "o")
    case UInt8(ascii: "_"): return !(before.isASCIIAlphanumeric && after.isASCIIAlphanumeric)
    case UInt8(ascii: "#"): return before == .space
    case UInt8(ascii: "!"), UInt8(ascii: "^"): return false
    case 0xE2: return value.blankLength(at: index) > 0
    case 0xC2: return after == 0x85
    case _: return true
    }
  }

  @inline(__always)
  private static func isPlain(_ bytes: UnsafePointer<UInt8>, _ table: UnsafePointer<UInt8>) -> Bool {
    let low = table[Int(bytes[0])] | table[Int(bytes[1])] | table[Int(bytes[2])] | table[Int(bytes[3])]
    let high = table[Int(bytes[4])] | table[Int(bytes[5])] | table[Int(bytes[6])] | table[Int(bytes[7])]
    return (low | high) & 3 == 0
  }

  /// Whether one of the eight bytes is a space with another space before it.
  @inline(__always)
  private static func hasSpacePair(_ bytes: UnsafePointer<UInt8>, isFirst: Bool) -> Bool {
    let word = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
    // The same bytes one place earlier; before the first byte of all stands nothing.
    let before = isFirst ? word &<< 8 : UnsafeRawPointer(bytes - 1).loadUnaligned(as: UInt64.self)
    let spaces: UInt64 = 0x2020_2020_2020_2020
    let pairs = (word ^ spaces) | (before ^ spaces)
    // A zero byte is a pair; this is the usual test for one.
    return (pairs &- 0x0101_0101_0101_0101) & ~pairs & 0x8080_8080_8080_8080 != 0
  }

  /// One digit for each byte, sixteen a row: 1 where Markdown text has to look, 2 where it depends on the
  /// neighbours, 4 for the space, of which only the second in a row matters.
  ///
  /// 1: controls and `* < @ [ \\ ] ` | ~`. 2: `! # & . : ^ _` and the lead bytes C2 and E2 of the blanks
  /// U+0085, U+2028 and U+2029.
  static let markdownText: StaticString = """
    1111111111111111\
    1111111111111111\
    4202002000100020\
    0000000000201000\
    1000000000000000\
    0000000000011122\
    1000000000000000\
    0000000000001011\
    0000000000000000\
    0000000000000000\
    0000000000000000\
    0000000000000000\
    0020000000000000\
    0000000000000000\
    0020000000000000\
    0000000000000000
    """
}
