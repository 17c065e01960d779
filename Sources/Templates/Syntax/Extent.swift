/// A range of bytes of one template: eight bytes, so that every token and node can carry one.
struct Extent: Hashable, Sendable {
  var start: Int32
  var end: Int32

  init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
  var isEmpty: Bool { start == end }
  var count: Int { Int(end) - Int(start) }

  /// Whether the bytes here are those of `text`.
  func holds(_ text: StaticString, in bytes: [UInt8]) -> Bool {
    let expected = text.bytes
    guard count == expected.count else { return false }
    for offset in 0..<count where bytes[Int(start) + offset] != expected[offset] { return false }
    return true
  }

  /// From the start of this to the end of `other`.
  func through(_ other: Extent) -> Extent { Extent(Int(start), Int(max(end, other.end))) }
}

/// The bytes that Liquid treats alike.
enum Byte {
  /// Space, tab, newline, vertical tab, form feed and carriage return.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
  }
  /// A letter, digit or underscore.
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte == 0x5F }
}
