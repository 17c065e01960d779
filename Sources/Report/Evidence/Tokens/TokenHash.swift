/// The hash by which a word is known: FNV-1a over its canonical bytes, 32 bits.
///
/// It is ours, and not the standard library's, because that one changes with every run and results
/// must not.
struct TokenHash {
  private(set) var value: UInt32 = 0x811C_9DC5

  @inline(__always)
  mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }

  /// Adds the UTF-8 of a scalar.
  mutating func add(scalar: UInt32) {
    switch scalar {
    case 0..<0x80: add(UInt8(scalar))
    case 0x80..<0x800:
      add(UInt8(0xC0 | scalar >> 6))
      add(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      add(UInt8(0xE0 | scalar >> 12))
      add(UInt8(0x80 | scalar >> 6 & 0x3F))
      add(UInt8(0x80 | scalar & 0x3F))
    case _:
      add(UInt8(0xF0 | scalar >> 18 & 0x07))
      add(UInt8(0x80 | scalar >> 12 & 0x3F))
      add(UInt8(0x80 | scalar >> 6 & 0x3F))
      add(UInt8(0x80 | scalar & 0x3F))
    }
  }

  static func of(_ byte: UInt8) -> UInt32 {
    var hash = TokenHash()
    hash.add(byte)
    return hash.value
  }

  static func of(scalar: UInt32) -> UInt32 {
    var hash = TokenHash()
    hash.add(scalar: scalar)
    return hash.value
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    var hash = TokenHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }
}
