/// Counts Unicode scalars up to a byte offset, without walking the text from its start each time.
struct ScalarOffsets: Sendable {
  private static let step = 512
  private let counts: [UInt32]

  init(_ bytes: [UInt8]) {
    var counts: [UInt32] = []
    counts.reserveCapacity(bytes.count / Self.step + 1)
    counts.append(0)
    var start = 0
    while start + Self.step <= bytes.count {
      counts.append(counts[counts.count - 1] + UInt32(Self.count(bytes, start..<start + Self.step)))
      start += Self.step
    }
    self.counts = counts
  }

  /// How many scalars start before `offset`.
  func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
    let block = min(offset / Self.step, counts.count - 1)
    return Int(counts[block]) + Self.count(bytes, block * Self.step..<offset)
  }

  private static func count(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = range.count
      var index = range.lowerBound
      while index + ByteLanes.count <= range.upperBound {
        var tally = ByteLanes.Tally()
        while index + ByteLanes.count <= range.upperBound, tally.hasRoom {
          tally.add(ByteLanes(bytes, at: index).isIn(0x80, 0xBF))
          index += ByteLanes.count
        }
        count -= tally.total
      }
      for index in index..<max(index, range.upperBound) where bytes[index] & 0xC0 == 0x80 { count -= 1 }
      return count
    }
  }
}
