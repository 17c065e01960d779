/// Where a word stands after the one before it, and how long it is, in one byte: what most words are.
enum WordCode {
  /// Stands for a word that does not fit, whose numbers are written elsewhere.
  static let long: UInt8 = 0

  /// A plain word of up to 63 bytes, one to four bytes after the last.
  @inline(__always)
  static func code(gap: UInt32, length: UInt32, _ form: TokenTable.Form) -> UInt8 {
    guard form == .word, gap &- 1 < 4, length < 64 else { return long }
    return UInt8(truncatingIfNeeded: (gap &- 1) << 6 | length)
  }

  @inline(__always)
  static func gap(_ code: UInt8) -> UInt32 { UInt32(code >> 6) &+ 1 }

  @inline(__always)
  static func length(_ code: UInt8) -> UInt32 { UInt32(code & 63) }
}

/// Writes small numbers in few bytes: seven bits in each, the lowest first.
struct NumberWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func add(_ number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(_ piece: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: piece))
  }
}

/// Reads what a ``NumberWriter`` has written.
struct NumberReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  @inline(__always)
  mutating func number() -> UInt32 {
    var number: UInt32 = 0
    var shift: UInt32 = 0
    while true {
      let byte = bytes[index]
      index += 1
      number |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  /// The next bytes, as they were written.
  mutating func piece(_ count: Int) -> UnsafeBufferPointer<UInt8> {
    defer { index += count }
    return UnsafeBufferPointer(rebasing: bytes[index..<index + count])
  }
}
