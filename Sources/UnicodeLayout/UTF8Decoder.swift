/// Steps through UTF-8 scalar by scalar. Bytes that are not UTF-8 are read as U+FFFD, one by one.
struct UTF8Decoder {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of the scalar that `next` returns.
  private(set) var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> UInt32? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    switch first {
    case 0x00...0x7F:
      offset += 1
      return UInt32(first)
    case 0xC2...0xDF: return continued(UInt32(first & 0x1F), by: 1, atLeast: 0x80)
    case 0xE0...0xEF: return continued(UInt32(first & 0x0F), by: 2, atLeast: 0x800)
    case 0xF0...0xF4: return continued(UInt32(first & 0x07), by: 3, atLeast: 0x10000)
    case _: return replaced()
    }
  }

  /// Moves past letters of ASCII.
  mutating func skipLetters() {
    while offset < bytes.count, (0x61...0x7A).contains(bytes[offset] | 0x20) { offset += 1 }
  }

  private mutating func continued(_ head: UInt32, by count: Int, atLeast least: UInt32) -> UInt32 {
    guard offset + count < bytes.count else { return replaced() }
    var scalar = head
    for byte in bytes[offset + 1...offset + count] {
      guard byte & 0b1100_0000 == 0b1000_0000 else { return replaced() }
      scalar = scalar << 6 | UInt32(byte & 0b0011_1111)
    }
    guard scalar >= least, Unicode.Scalar(scalar) != nil else { return replaced() }
    offset += count + 1
    return scalar
  }

  private mutating func replaced() -> UInt32 {
    offset += 1
    return 0xFFFD
  }
}

extension String {
  /// Calls `body` with the text's bytes, without a copy where the text lies in one piece.
  func withUTF8Buffer<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}
