/// The hash by which a word is known: its canonical bytes, eight at a time, mixed to 32 bits.
///
/// It is ours, and not the standard library's, because that one changes with every run and results
/// must not.
struct TokenHash {
  private var state: UInt64 = 0x9AE1_6A3B_2F90_404F
  /// Bytes that do not fill eight yet.
  private var pending: UInt64 = 0
  private var count: UInt64 = 0

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    pending |= UInt64(byte) << (count % 8 * 8)
    count += 1
    if count % 8 == 0 {
      state = Self.mixed(state, pending)
      pending = 0
    }
  }

  var value: UInt32 { Self.value(count % 8 == 0 ? state : Self.mixed(state, pending), count) }

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

  /// The hash of letters, digits and apostrophes of ASCII as small letters, without looking at each: in all
  /// of them but the capitals the bit that makes a letter small is set.
  @inline(__always)
  static func ofWord(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
    let raw = UnsafeRawBufferPointer(bytes)
    var state: UInt64 = 0x9AE1_6A3B_2F90_404F
    var index = range.lowerBound
    while range.upperBound &- index >= 8 {
      let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      state = mixed(state, UInt64(littleEndian: eight) | small)
      index &+= 8
    }
    let rest = range.upperBound &- index
    if rest > 0 {
      var last: UInt64 = 0
      if index &+ 8 <= bytes.count {
        let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) | small
        last = eight & (1 &<< UInt64(truncatingIfNeeded: rest &* 8) &- 1)
      } else {
        for offset in 0..<rest { last |= UInt64(bytes[index + offset] | 0x20) << UInt64(offset * 8) }
      }
      state = mixed(state, last)
    }
    return value(state, UInt64(range.count))
  }

  private static let small: UInt64 = 0x2020_2020_2020_2020

  @inline(__always)
  private static func mixed(_ state: UInt64, _ bytes: UInt64) -> UInt64 {
    let product = (state ^ bytes) &* 0x9FB2_1C65_1E98_DF25
    return product ^ product >> 32
  }

  @inline(__always)
  private static func value(_ state: UInt64, _ count: UInt64) -> UInt32 {
    let last = (state ^ count) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: last >> 32)
  }
}
