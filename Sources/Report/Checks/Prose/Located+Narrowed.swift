import Diagnostics

extension Located where Value == String {
  /// Where some bytes of the value stand in the file: the first line of the whole where they are written
  /// otherwise there, with an escape or over two lines.
  func narrowed(to bytes: Range<Int>) -> Span { narrowed(to: [bytes])[0] }

  /// Where some stretches of the value stand, which ascend and do not overlap; in one walk.
  func narrowed(to stretches: [Range<Int>]) -> [Span] {
    var walk = ScalarWalk(self)
    return stretches.map { walk.place(of: $0).map { Span(span.text, $0) } ?? span.firstLine }
  }
}

/// Goes through the value of a YAML scalar and through what is written of it, byte by byte.
private struct ScalarWalk {
  private enum Style {
    case plain, single, double
  }

  private let value: [UInt8]
  private let written: [UInt8]
  private let end: Int
  private let style: Style
  /// The next byte of the value, and where it stands; `nil` once that cannot be told.
  private var offset = 0
  private var index: Int?

  init(_ located: Located<String>) {
    value = Array(located.value.utf8)
    written = located.span.text.bytes
    end = located.span.range.upperBound
    var start = located.span.range.lowerBound
    // A name for aliases may stand before it.
    if start < end, written[start] == UInt8(ascii: "&") {
      while start < end, !Self.isSpace(written[start]) { start += 1 }
      while start < end, Self.isSpace(written[start]) { start += 1 }
    }
    switch start < end ? written[start] : 0 {
    case UInt8(ascii: "\""): (style, index) = (.double, start + 1)
    case UInt8(ascii: "'"): (style, index) = (.single, start + 1)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      // The text begins below its mark.
      (style, index) = (.plain, written[start..<end].firstIndex(of: 0x0A))
    case _: (style, index) = (.plain, start)
    }
  }

  /// Where a stretch of the value is written as it reads.
  mutating func place(of stretch: Range<Int>) -> Range<Int>? {
    guard !stretch.isEmpty, stretch.lowerBound >= offset, stretch.upperBound <= value.count else {
      return nil
    }
    advance(to: stretch.lowerBound)
    skipFold()
    guard let start = index else { return nil }
    advance(to: stretch.upperBound)
    guard let index, index <= end, index - start == stretch.count,
      written[start..<index].elementsEqual(value[stretch])
    else {
      return nil
    }
    return start..<index
  }

  private mutating func advance(to target: Int) {
    while offset < target, let place = index {
      guard place < end else { return index = nil }
      let byte = written[place]
      if style == .double, byte == UInt8(ascii: "\\") {
        skipEscape(at: place)
      } else if style == .single, byte == UInt8(ascii: "'") {
        (offset, index) = (offset + 1, place + 2)
      } else if byte == value[offset] {
        (offset, index) = (offset + 1, place + 1)
      } else if Self.isSpace(byte) {
        skipFold()
        while offset < target, Self.isSpace(value[offset]) { offset += 1 }
      } else {
        index = nil
      }
    }
  }

  /// Line ends and indents, of which the value has one space or line end, or none.
  private mutating func skipFold() {
    guard var place = index, offset < value.count else { return }
    while place < end, Self.isSpace(written[place]), written[place] != value[offset] { place += 1 }
    index = place
  }

  private mutating func skipEscape(at place: Int) {
    let length: Int
    switch place + 1 < end ? written[place + 1] : 0 {
    case UInt8(ascii: "x"): length = 4
    case UInt8(ascii: "u"): length = 6
    case UInt8(ascii: "U"): length = 10
    case 0x0A, 0x0D:
      // The line goes on below.
      index = place + 1
      while let place = index, place < end, Self.isSpace(written[place]) { index = place + 1 }
      return
    case _: length = 2
    }
    index = place + length
    offset += 1
    while offset < value.count, value[offset] & 0xC0 == 0x80 { offset += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
