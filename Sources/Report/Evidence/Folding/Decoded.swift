/// One scalar read from bytes, whatever the bytes.
struct Decoded {
  let scalar: UInt32
  let length: Int
  /// Written as `&#8217;` or `&amp;`.
  let isReference: Bool
  /// Not UTF-8; the scalar is U+FFFD and the length one byte.
  let isBroken: Bool

  /// The scalar at `index`, which must be inside `bytes`.
  @inline(__always)
  static func utf8(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Decoded {
    let first = UInt32(bytes[index])
    if first < 0x80 { return Decoded(scalar: first, length: 1, isReference: false, isBroken: false) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return .broken }
    var scalar = first & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let next = UInt32(bytes[index + offset])
      guard next & 0xC0 == 0x80 else { return .broken }
      scalar = scalar << 6 | next & 0x3F
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard scalar >= least, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return .broken }
    return Decoded(scalar: scalar, length: length, isReference: false, isBroken: false)
  }

  private static let broken = Decoded(scalar: 0xFFFD, length: 1, isReference: false, isBroken: true)
}
