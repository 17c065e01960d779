/// A scalar with the combining marks and joiners that rule LB9 makes part of it.
struct LineBreakUnit {
  var lineBreakClass: LineBreakClass
  /// Where it begins in the text.
  let offset: Int
  let isEastAsian: Bool
  /// Whether the last of its scalars is a zero width joiner, after which there is no break (LB8a).
  var endsInJoiner: Bool

  /// The units of the text. A mark with nothing to combine with counts as a letter (LB10).
  static func units(of utf8: UnsafeBufferPointer<UInt8>) -> [LineBreakUnit] {
    var units: [LineBreakUnit] = []
    units.reserveCapacity(utf8.count)
    var decoder = UTF8Decoder(utf8)
    var offset = 0
    while let scalar = decoder.next() {
      let properties = UnicodeProperties(scalar)
      let kind = properties.lineBreakClass
      let isMark = kind == .combiningMark || kind == .zeroWidthJoiner
      if isMark, let last = units.indices.last, units[last].lineBreakClass.takesMarks {
        units[last].endsInJoiner = kind == .zeroWidthJoiner
      } else {
        units.append(
          LineBreakUnit(
            lineBreakClass: isMark ? .alphabetic : kind, offset: offset,
            isEastAsian: properties.isEastAsian, endsInJoiner: kind == .zeroWidthJoiner))
      }
      offset = decoder.offset
    }
    return units
  }
}

extension LineBreakClass {
  /// Whether a combining mark after it becomes part of it (LB9).
  fileprivate var takesMarks: Bool { !endsLine && self != .space && self != .zeroWidthSpace }
}
