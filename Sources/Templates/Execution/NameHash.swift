/// Hashes names with factors that are drawn anew in each process.
///
/// Whoever writes the data chooses the names in it. With a hash that can be foretold, ten thousand names that
/// collide would take a hundred million steps; nobody can choose names against factors that nobody knows.
/// What is rendered depends on the order of names only, never on their hashes.
enum NameHash {
  private static let seed = UInt64.random(in: .min ... .max)
  private static let factor = UInt64.random(in: .min ... .max) | 1

  /// A product of 128 bits for each eight bytes, folded to 64.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let factor = factor
    var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      hash = fold(hash ^ bytes.word(at: index), factor)
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return fold(fold(hash ^ rest, factor), factor)
  }

  @inline(__always)
  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
