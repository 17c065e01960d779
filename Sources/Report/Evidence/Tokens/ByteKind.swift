/// What a byte begins, for the tokeniser, which asks this of nearly every byte.
enum ByteKind {
  static let other: UInt8 = 0
  static let letter: UInt8 = 1
  static let digit: UInt8 = 2
  static let sign: UInt8 = 3
  static let hyphen: UInt8 = 4
  /// A sign before digits, and nothing elsewhere: `<`, `>`, `~`.
  static let bound: UInt8 = 6
  /// Part of a scalar outside ASCII.
  static let wide: UInt8 = 5

  static let table: [UInt8] = (0...255).map { value in
    let byte = UInt8(value)
    guard byte < 0x80 else { return wide }
    switch LetterClass.ofASCII(byte) {
    case .letter: return letter
    case .digit: return digit
    case .sign: return sign
    case .other, .mark, .solitary:
      switch byte {
      case UInt8(ascii: "-"): return hyphen
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "~"): return bound
      case _: return other
      }
    }
  }
}
