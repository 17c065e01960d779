/// A scalar, or a run of ASCII letters, with the combining marks and joiners that rule LB9 makes part of it.
struct LineBreakUnit {
  let lineBreakClass: LineBreakClass
  /// Where it begins in the text.
  let offset: Int
  let isEastAsian: Bool
  /// Whether the last of its scalars is a zero width joiner, after which there is no break (LB8a).
  var endsInJoiner: Bool
}

/// The units of a text one by one. A mark with nothing to combine with counts as a letter (LB10).
struct LineBreakUnits: IteratorProtocol {
  private var decoder: UTF8Decoder
  /// The unit that is returned next.
  private var waiting: LineBreakUnit?

  init(_ utf8: UnsafeBufferPointer<UInt8>) {
    decoder = UTF8Decoder(utf8)
    waiting = start()?.asUnit
  }

  mutating func next() -> LineBreakUnit? {
    guard var unit = waiting else { return nil }
    waiting = nil
    while let scalar = start() {
      guard scalar.isMark, unit.lineBreakClass.takesMarks else {
        waiting = scalar.asUnit
        break
      }
      unit.endsInJoiner = scalar.lineBreakClass == .zeroWidthJoiner
    }
    return unit
  }

  private struct Scalar {
    let lineBreakClass: LineBreakClass
    let offset: Int
    let isEastAsian: Bool

    var isMark: Bool { lineBreakClass == .combiningMark || lineBreakClass == .zeroWidthJoiner }

    var asUnit: LineBreakUnit {
      LineBreakUnit(
        lineBreakClass: isMark ? .alphabetic : lineBreakClass, offset: offset, isEastAsian: isEastAsian,
        endsInJoiner: lineBreakClass == .zeroWidthJoiner)
    }
  }

  private mutating func start() -> Scalar? {
    let offset = decoder.offset
    guard let scalar = decoder.next() else { return nil }
    // No rule breaks between letters or tells a word of them from its last, so they are one unit.
    if (0x61...0x7A).contains(scalar | 0x20) { decoder.skipLetters() }
    let properties = UnicodeProperties(scalar)
    return Scalar(
      lineBreakClass: properties.lineBreakClass, offset: offset, isEastAsian: properties.isEastAsian)
  }
}

extension LineBreakClass {
  /// Whether a combining mark after it becomes part of it (LB9).
  fileprivate var takesMarks: Bool { !endsLine && self != .space && self != .zeroWidthSpace }
}
