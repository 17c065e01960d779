/// Says of most words at once that they are not in a set; the others have to be looked up.
struct HashFilter: Sendable {
  private static let size = 8_192
  private var bits = [UInt64](repeating: 0, count: size / 64)

  init(_ hashes: some Sequence<UInt32>) {
    for hash in hashes { bits[Int(hash & 8_191) / 64] |= 1 << UInt64(hash & 63) }
  }

  @inline(__always)
  func mayContain(_ hash: UInt32) -> Bool { bits[Int(hash & 8_191) / 64] & 1 << UInt64(hash & 63) != 0 }
}
