/// Finds a run of bytes in another, in linear time.
///
/// Sixteen places are tested at once for the two bytes of the needle that text has least of. Where
/// the text is made so that this test keeps succeeding for nothing, Knuth, Morris and Pratt take over.
struct ByteSearch: Sendable {
  let needle: [UInt8]
  private let first: Int
  private let second: Int

  init(_ needle: [UInt8]) {
    self.needle = needle
    (first, second) = Self.ranks.withUnsafeBufferPointer { ranks in
      needle.withUnsafeBufferPointer { Self.rarest($0, ranks) }
    }
  }

  /// The places of the rarest byte, and of the rarest of the others, as far as a quick look shows.
  private static func rarest(
    _ needle: UnsafeBufferPointer<UInt8>, _ ranks: UnsafeBufferPointer<UInt8>
  ) -> (Int, Int) {
    var (first, second) = (0, 0)
    var (least, next) = (UInt8.max, UInt8.max)
    for index in needle.indices.prefix(128) {
      let rank = ranks[Int(needle[index])]
      guard rank < next else { continue }
      if needle[index] == needle[first] {
        if rank < least { least = rank }
      } else if rank < least {
        (second, next) = (first, least)
        (first, least) = (index, rank)
      } else {
        (second, next) = (index, rank)
      }
    }
    return (first, second)
  }

  /// Where the needle occurs, overlaps included, at most `limit` times.
  func occurrences(in haystack: [UInt8], limit: Int) -> [Int] {
    guard !needle.isEmpty, needle.count <= haystack.count, limit > 0 else { return [] }
    return haystack.withUnsafeBytes { bytes in scan(bytes, limit: limit) }
  }

  private func scan(_ bytes: UnsafeRawBufferPointer, limit: Int) -> [Int] {
    var found: [Int] = []
    var wasted = 0
    var index = 0
    let last = bytes.count - needle.count
    let lastLanes = bytes.count - max(first, second) - 16
    while index <= last {
      if index <= lastLanes {
        index = nextPromising(bytes, from: index, to: lastLanes)
        if index > last { break }
      }
      let end = min(index + 16, last + 1)
      while index < end {
        let matched = matchedPrefix(bytes, at: index)
        if matched == needle.count {
          found.append(index)
          if found.count == limit { return found }
        } else {
          wasted += matched
        }
        index += 1
      }
      if wasted > 4 * bytes.count + 1_024 {
        let rest = LinearSearch.occurrences(of: needle, in: bytes, from: index, limit: limit - found.count)
        return found + rest
      }
    }
    return found
  }

  /// The next sixteen places of which one has both bytes; past `last`, where sixteen cannot be looked at, any.
  private func nextPromising(_ bytes: UnsafeRawBufferPointer, from start: Int, to last: Int) -> Int {
    let (firsts, seconds) = (Lanes(repeating: needle[first]), Lanes(repeating: needle[second]))
    var index = start
    while index <= last &- 48 {
      var isThere = agreement(bytes, at: index, firsts, seconds)
      for step in 1..<4 { isThere .|= agreement(bytes, at: index &+ 16 * step, firsts, seconds) }
      if Self.hasAny(isThere) { break }
      index &+= 64
    }
    while index <= last, !Self.hasAny(agreement(bytes, at: index, firsts, seconds)) { index &+= 16 }
    return index
  }

  private typealias Lanes = SIMD16<UInt8>

  /// At which of sixteen places both bytes stand where they must.
  @inline(__always)
  private func agreement(
    _ bytes: UnsafeRawBufferPointer, at index: Int, _ firsts: Lanes, _ seconds: Lanes
  ) -> SIMDMask<SIMD16<Int8>> {
    let left = bytes.loadUnaligned(fromByteOffset: index &+ first, as: Lanes.self)
    let right = bytes.loadUnaligned(fromByteOffset: index &+ second, as: Lanes.self)
    return (left .== firsts) .& (right .== seconds)
  }

  /// A mask is all ones where it holds; two halves are quicker to test than it.
  @inline(__always)
  private static func hasAny(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }

  private func matchedPrefix(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Int {
    guard bytes[start + first] == needle[first], bytes[start + second] == needle[second] else { return 0 }
    var count = 0
    while count < needle.count, bytes[start + count] == needle[count] { count += 1 }
    return count
  }

  /// How common each byte is in prose; only the order matters.
  private static let ranks: [UInt8] = (0...255).map { value in
    let byte = UInt8(value)
    if byte == 0x20 { return 255 }
    if let position = common.firstIndex(of: byte) { return UInt8(254 - position) }
    switch byte {
    case 0x61...0x7A: return 120
    case 0x80..<0xC0: return 110
    case 0x41...0x5A: return 60
    case _: return 40
    }
  }

  private static let common = Array("etaoinsrhldcumfpgwyb".utf8)
}
