import UnicodeLayout

/// Words with their marks, without markup, ready to be set in lines of any width.
struct InlineText {
  /// A piece that stands on one line: what lies between two places where a line may end.
  struct Unit {
    /// Without the blanks at its end.
    var bytes: Range<Int>
    var width: Int
    /// The blanks at its end, which a line end replaces.
    var blanks: Int
    var endsLine: Bool
    /// Whether it holds an address, which is of no use in two pieces.
    var isAddress: Bool
  }

  let bytes: [UInt8]
  /// The marks in order, each with what joins it to its word: a line must not end inside.
  private let marks: [Range<Int>]
  private let units: [Unit]

  init(bytes: [UInt8], marks: [Range<Int>]) {
    self.bytes = bytes
    self.marks = marks
    units = Self.units(of: bytes, marks: marks, addresses: Addresses.ranges(in: bytes))
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Whether a note or a link has its mark in the range.
  func hasMark(in range: Range<Int>) -> Bool { marks.contains { range.contains($0.upperBound - 1) } }

  /// The least width in which nothing must be broken where no line should end.
  var leastWidth: Int { units.reduce(0) { max($0, $1.width) } }

  /// The width of the widest line when only line ends of the author's are kept.
  var naturalWidth: Int {
    var widest = 0
    var line = 0
    for unit in units {
      line += unit.width
      widest = max(widest, line)
      line = unit.endsLine ? 0 : line + unit.blanks
    }
    return widest
  }

  func width(of range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { DisplayWidth.of(utf8: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Both texts with a separator between them.
  func followed(by separator: String, _ other: InlineText) -> InlineText {
    let start = bytes + Array(separator.utf8)
    let moved = other.marks.map { $0.lowerBound + start.count..<$0.upperBound + start.count }
    return InlineText(bytes: start + other.bytes, marks: marks + moved)
  }

  /// The lines, each filled as far as it goes. A unit wider than the room is broken between characters,
  /// an address not at all.
  func lines(within room: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var line: (bytes: Range<Int>, width: Int, blanks: Int)?
    for unit in units {
      if let open = line, open.width + open.blanks + unit.width > room {
        lines.append(open.bytes)
        line = nil
      }
      var rest = (bytes: unit.bytes, width: unit.width)
      if rest.width > room, !unit.isAddress {
        let pieces = pieces(of: unit.bytes, within: room)
        lines += pieces.dropLast()
        let last = pieces.last ?? unit.bytes
        rest = (last, width(of: last))
      }
      let start = line?.bytes.lowerBound ?? rest.bytes.lowerBound
      let before = line.map { $0.width + $0.blanks } ?? 0
      line = (start..<rest.bytes.upperBound, before + rest.width, unit.blanks)
      if unit.endsLine {
        lines.append(start..<rest.bytes.upperBound)
        line = nil
      }
    }
    return lines + (line.map { [$0.bytes] } ?? [])
  }

  /// A unit cut between characters.
  private func pieces(of unit: Range<Int>, within room: Int) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = unit.lowerBound
    var end = start
    var width = 0
    for character in String(decoding: bytes[unit], as: UTF8.self) {
      let cells = DisplayWidth.of(String(character))
      if width > 0, width + cells > room {
        pieces.append(start..<end)
        (start, width) = (end, 0)
      }
      end += character.utf8.count
      width += cells
    }
    return pieces + [start..<end]
  }
}

extension InlineText {
  private static func units(
    of bytes: [UInt8], marks: [Range<Int>], addresses: [Range<Int>]
  ) -> [Unit] {
    var isInsideMark = RangeCursor(marks)
    var isInsideAddress = RangeCursor(addresses)
    var units: [Unit] = []
    var start = 0
    for place in bytes.withUnsafeBufferPointer(LineBreaker.breaks(in:)) {
      let isHeld = isInsideMark.holds(place.offset) || isInsideAddress.holds(place.offset)
      if isHeld, !place.isMandatory || place.offset < bytes.count { continue }
      var unit = unit(of: bytes, start..<place.offset)
      unit.isAddress = isInsideAddress.meets(unit.bytes)
      unit.endsLine = place.isMandatory && place.offset < bytes.count
      start = place.offset
      if let last = units.last, !last.endsLine, looksLikeListMark(bytes[unit.bytes]) {
        unit = unit.joined(after: last)
        units.removeLast()
      }
      units.append(unit)
    }
    return units
  }

  private static func unit(of bytes: [UInt8], _ range: Range<Int>) -> Unit {
    let end = bytes[range].lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    let content = range.lowerBound..<(end.map { $0 + 1 } ?? range.lowerBound)
    let width = bytes.withUnsafeBufferPointer {
      DisplayWidth.of(utf8: UnsafeBufferPointer(rebasing: $0[content]))
    }
    return Unit(
      bytes: content, width: width, blanks: range.upperBound - content.upperBound, endsLine: false,
      isAddress: false)
  }

  /// `3.`, `12)`, `-`: at the start of a line it would be read as the mark of a list item.
  private static func looksLikeListMark(_ word: ArraySlice<UInt8>) -> Bool {
    guard let last = word.last, word.count <= 4 else { return false }
    let digits = word.dropLast()
    if digits.isEmpty { return [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ">")].contains(last) }
    let isClosed = last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
    return isClosed && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension InlineText.Unit {
  /// Both as one unit.
  fileprivate func joined(after other: InlineText.Unit) -> InlineText.Unit {
    InlineText.Unit(
      bytes: other.bytes.lowerBound..<bytes.upperBound, width: other.width + other.blanks + width,
      blanks: blanks, endsLine: endsLine, isAddress: isAddress || other.isAddress)
  }
}

/// Answers for growing offsets whether they lie in one of some sorted ranges.
private struct RangeCursor {
  private let ranges: [Range<Int>]
  private var next = 0

  init(_ ranges: [Range<Int>]) { self.ranges = ranges }

  /// Whether the offset lies inside a range, and not at its start or end.
  mutating func holds(_ offset: Int) -> Bool {
    while next < ranges.count, ranges[next].upperBound <= offset { next += 1 }
    return next < ranges.count && ranges[next].lowerBound < offset
  }

  /// Whether a range before the last offset asked for, or the one around it, overlaps `other`.
  func meets(_ other: Range<Int>) -> Bool {
    (next < ranges.count && ranges[next].overlaps(other)) || (next > 0 && ranges[next - 1].overlaps(other))
  }
}
