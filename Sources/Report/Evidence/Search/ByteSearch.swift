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

  /// The places of the rarest byte, and of the rarest of the others.
  private static func rarest(
    _ needle: UnsafeBufferPointer<UInt8>, _ ranks: UnsafeBufferPointer<UInt8>
  ) -> (Int, Int) {
    var (first, second) = (0, 0)
    for index in needle.indices.prefix(256) where ranks[Int(needle[index])] < ranks[Int(needle[first])] {
      first = index
    }
    for index in needle.indices.prefix(256) where needle[index] != needle[first] {
      let isOther = needle[second] != needle[first]
      if !isOther || ranks[Int(needle[index])] < ranks[Int(needle[second])] { second = index }
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
    let firstByte = SIMD16<UInt8>(repeating: needle[first])
    let secondByte = SIMD16<UInt8>(repeating: needle[second])
    let reach = max(first, second) + 16
    while index <= last {
      while index + 48 + reach <= bytes.count {
        let isThere = (0..<4).reduce(UInt64(0)) { seen, step in
          seen | agreement(bytes, at: index + 16 * step, firstByte, secondByte)
        }
        guard isThere == 0 else { break }
        index += 64
      }
      if index > last { break }
      if index + reach <= bytes.count {
        guard agreement(bytes, at: index, firstByte, secondByte) != 0 else {
          index += 16
          continue
        }
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

  /// Whether both bytes stand where they must for any of sixteen places. A mask is all ones where they do; two
  /// halves are quicker to test than it.
  @inline(__always)
  private func agreement(
    _ bytes: UnsafeRawBufferPointer, at index: Int, _ firstByte: SIMD16<UInt8>, _ secondByte: SIMD16<UInt8>
  ) -> UInt64 {
    let left = bytes.loadUnaligned(fromByteOffset: index + first, as: SIMD16<UInt8>.self)
    let right = bytes.loadUnaligned(fromByteOffset: index + second, as: SIMD16<UInt8>.self)
    let halves = unsafeBitCast((left .== firstByte) .& (right .== secondByte), to: SIMD2<UInt64>.self)
    return halves[0] | halves[1]
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
