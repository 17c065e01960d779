/// Turns libyaml's positions, which count characters, into UTF-8 offsets.
///
/// Positions come nearly in order, so a cursor walks along; it walks back for the few that do not.
struct ByteOffsets {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  /// Bytes of the byte order mark, which libyaml never sees.
  private let base: Int
  private var character = 0
  private var byte: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, base: Int) {
    self.bytes = bytes
    self.isASCII = isASCII
    self.base = base
    byte = base
  }

  mutating func offset(ofCharacter index: Int) -> Int {
    guard !isASCII else { return min(base + index, bytes.count) }
    while character < index, byte < bytes.count {
      byte += 1
      while byte < bytes.count, isContinuation(byte) { byte += 1 }
      character += 1
    }
    while character > index, byte > base {
      byte -= 1
      while byte > base, isContinuation(byte) { byte -= 1 }
      character -= 1
    }
    return byte
  }

  private func isContinuation(_ index: Int) -> Bool { bytes[index] & 0b1100_0000 == 0b1000_0000 }
}
