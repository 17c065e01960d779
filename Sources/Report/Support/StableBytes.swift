/// Values as bytes for hashing: the same value always gives the same bytes, and no two values the same.
///
/// Every text is preceded by its length and every list by its count, so that nothing runs together.
package struct StableBytes {
  /// What has been appended.
  package private(set) var bytes: [UInt8]

  /// Bytes to begin with; none by default.
  package init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  mutating func append(_ count: Int) {
    for shift in stride(from: 0, to: Int64.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: count >> shift))
    }
  }

  /// With its length.
  package mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(text)
  }

  /// With their count.
  package mutating func append(_ other: [UInt8]) {
    append(other.count)
    bytes += other
  }

  mutating func append(_ text: String?) {
    bytes.append(text == nil ? 0 : 1)
    if let text { append(text) }
  }

  /// With their count.
  mutating func append(_ texts: [String]) {
    append(texts.count)
    for text in texts { append(text) }
  }

  /// In the order of the keys.
  mutating func append(_ texts: [String: String]) {
    append(texts.count)
    for (key, value) in texts.sorted(by: { $0.key < $1.key }) {
      append(key)
      append(value)
    }
  }
}
