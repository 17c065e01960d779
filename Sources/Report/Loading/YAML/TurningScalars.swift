extension UnsafeBufferPointer<UInt8> {
  /// The first scalar, in valid UTF-8, that turns the direction of writing until another ends it: U+202A to U+202E
  /// and U+2066 to U+2069.
  var turningScalar: UInt32? {
    var index = next(0xE2, from: 0, to: count)
    while index + 2 < count {
      switch (self[index + 1], self[index + 2]) {
      case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return Decoded.utf8(self, at: index).scalar
      case _: index = next(0xE2, from: index + 1, to: count)
      }
    }
    return nil
  }
}
