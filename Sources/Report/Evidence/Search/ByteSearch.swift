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
    let ranks = Self.ranks
    var rarest = (first: 0, second: 0)
    for index in needle.indices.prefix(256) where ranks[Int(needle[index])] < ranks[Int(needle[rarest.first])]
    {
      rarest.first = index
    }
    for index in needle.indices.prefix(256) where needle[index] != needle[rarest.first] {
      let isFirst = needle[rarest.second] == needle[rarest.first]
      if isFirst || ranks[Int(needle[index])] < ranks[Int(needle[rarest.second])] { rarest.second = index }
    }
    (first, second) = rarest
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
    while index <= last {
      if index + max(first, second) + 16 <= bytes.count {
        let left = bytes.loadUnaligned(fromByteOffset: index + first, as: SIMD16<UInt8>.self)
        let right = bytes.loadUnaligned(fromByteOffset: index + second, as: SIMD16<UInt8>.self)
        // A mask is all ones where the bytes agree; two 64-bit halves are quicker to test than it.
        let agree = unsafeBitCast((left .== firstByte) .& (right .== secondByte), to: SIMD2<UInt64>.self)
        guard agree[0] | agree[1] != 0 else {
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
