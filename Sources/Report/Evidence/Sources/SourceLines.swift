/// The lines and paragraphs of a source.
struct SourceLines: Sendable {
  /// Lines that have something on them, without their line ends.
  let lines: [Range<Int>]
  /// A paragraph ends at an empty line and, in a text that is not wrapped to a width, at every line end
  /// that does not break a sentence or a quotation off.
  let paragraphs: [Range<Int>]

  /// A text is taken to be wrapped when most of its inner lines (those that another follows at once)
  /// have the width of a typed line, in columns.
  private static let typedLine = 45...100
  private static let leastInnerLines = 3

  init(_ bytes: [UInt8]) {
    let printed = Self.trimmedLines(bytes)
    var lines: [Range<Int>] = []
    var followsDirectly: [Bool] = []
    lines.reserveCapacity(printed.count)
    followsDirectly.reserveCapacity(printed.count)
    var gap = true
    for line in printed {
      if line.isEmpty {
        gap = true
      } else {
        lines.append(line)
        followsDirectly.append(!gap)
        gap = false
      }
    }
    self.lines = lines
    paragraphs = Self.paragraphs(lines, followsDirectly, bytes)
  }

  private static func paragraphs(
    _ lines: [Range<Int>], _ followsDirectly: [Bool], _ bytes: [UInt8]
  ) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      let isWrapped = isWrapped(lines, followsDirectly, bytes)
      var paragraphs: [Range<Int>] = []
      paragraphs.reserveCapacity(lines.count)
      var broken = BrokenLine(bytes)
      for (line, follows) in zip(lines, followsDirectly) {
        if follows, let last = paragraphs.last, isWrapped || broken.goesOn(last, line) {
          paragraphs[paragraphs.count - 1] = last.lowerBound..<line.upperBound
        } else {
          paragraphs.append(line)
        }
      }
      return paragraphs
    }
  }

  private static func isWrapped(
    _ lines: [Range<Int>], _ followsDirectly: [Bool], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var (count, typed) = (0, 0)
    for (line, isFollowed) in zip(lines, followsDirectly.dropFirst()) where isFollowed {
      count += 1
      if BrokenLine.hasWidth(typedLine, line, bytes) { typed += 1 }
    }
    return count >= leastInnerLines && typed * 5 >= count * 3
  }

  /// Roughly the bytes that it takes in memory.
  var footprint: Int { (lines.count + paragraphs.count) * MemoryLayout<Range<Int>>.stride }

  /// The index of the last range that starts at or before `offset`.
  static func index(of offset: Int, in ranges: [Range<Int>]) -> Int? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  private static func trimmedLines(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      var lines: [Range<Int>] = []
      // More lines than that are shorter than most.
      lines.reserveCapacity(bytes.count / 64 + 1)
      var start = 0
      while start < bytes.count {
        let end = bytes.next(UInt8(ascii: "\n"), from: start, to: bytes.count)
        lines.append(trimmed(bytes, start..<end))
        start = end + 1
      }
      return lines
    }
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0D || bytes[end - 1] == 0x09 { end -= 1 }
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    return start..<end
  }
}
