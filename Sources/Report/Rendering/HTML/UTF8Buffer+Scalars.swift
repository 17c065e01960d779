/// Scalars out of UTF-8 that is known to be valid, because it comes from a `String`.
extension UnsafeBufferPointer<UInt8> {
  /// The scalar whose first byte is at `start`.
  func scalar(at start: Int) -> Unicode.Scalar {
    if self[start] < 0x80 { return Unicode.Scalar(self[start]) }
    var decoder = UTF8()
    var bytes = self[start..<Swift.min(start + 4, count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return "\u{FFFD}" }
    return scalar
  }

  /// The scalar whose last byte is before `end`.
  func scalar(endingAt end: Int) -> Unicode.Scalar {
    var start = end - 1
    while start > 0, self[start] & 0b1100_0000 == 0b1000_0000 { start -= 1 }
    return scalar(at: start)
  }
}
