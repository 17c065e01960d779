/// Whether bytes are UTF-8, and if not, where they stop being so.
struct UTF8Validity {
  /// The first bytes that are no UTF-8.
  var fault: Range<Int>?
  var isASCII = false

  init(of bytes: [UInt8]) {
    do throws(UTF8.ValidationError) {
      let span = try UTF8Span(validating: bytes.span)
      isASCII = span.isKnownASCII
    } catch {
      fault = error.byteOffsets
    }
  }
}

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
