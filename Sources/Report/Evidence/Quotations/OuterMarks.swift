/// The quotation marks that delimit a quotation and are no part of it: rule 14.
enum OuterMarks {
  private static let openers: Set<Unicode.Scalar> = [
    "\"", "'", "`", "“", "„", "«", "‘", "‚", "‹", "»", "”", "’", "「", "『",
  ]
  private static let closers: Set<Unicode.Scalar> = ["\"", "'", "”", "»", "’", "›", "“", "‘", "«", "」", "』"]

  /// The text without one pair of marks around it, or without a single mark that has no partner.
  static func strip(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.first, let last = bytes.last, mayBeMark(first) || mayBeMark(last) else {
      return bytes
    }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    guard scalars.count > 2, let first = scalars.first, let last = scalars.last else { return bytes }
    let opens = openers.contains(first)
    let closes = closers.contains(last)
    let width = (first == "`" || first == "'") && scalars[1] == first ? 2 : 1
    if opens, closes, scalars.count > 2 * width, isPair(first, scalars[width..<scalars.count - width]) {
      let isDouble = width == 2 && scalars[scalars.count - 2] == last
      return inside(bytes, scalars[..<width], scalars[(scalars.count - (isDouble ? 2 : 1))...])
    }
    let doubles = scalars.filter(isDouble)
    if doubles.count == 1, opens, isDouble(first) { return inside(bytes, scalars[..<1], []) }
    if doubles.count == 1, closes, isDouble(last) { return inside(bytes, [], [last]) }
    return bytes
  }

  /// Whether the marks inside pair among themselves, so that the outer ones belong together:
  /// `"yes" and "no"` begins and ends with a mark and is not one quotation. Marks of other shapes than
  /// the outer ones have no say.
  private static func isPair(_ outer: Unicode.Scalar, _ inside: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let family = families.first(where: { $0.contains(outer) }) else { return true }
    let marks = inside.indices.filter { family.contains(inside[$0]) }
    guard let first = marks.first else { return true }
    if outer == "\"" {
      let isAtStart = first == inside.startIndex || inside[first - 1].properties.isWhitespace
      return isAtStart || marks.count % 2 == 1
    }
    return openers(among: marks, of: inside) != marks.count - openers(among: marks, of: inside)
      || ["“", "«", "„"].contains(inside[first])
  }

  private static func openers(among marks: [Int], of text: ArraySlice<Unicode.Scalar>) -> Int {
    marks.count { ["“", "«", "„"].contains(text[$0]) }
  }

  private static let families: [[Unicode.Scalar]] = [["\""], ["“", "”", "„"], ["«", "»"]]

  /// Whether a mark may begin or end with a byte. Most quotations have none at either end.
  private static func mayBeMark(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  private static func isDouble(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "„", "«", "»": true
    case _: false
    }
  }

  /// The text between what stands at its start and at its end.
  private static func inside(
    _ bytes: [UInt8], _ start: ArraySlice<Unicode.Scalar>, _ end: ArraySlice<Unicode.Scalar>
  ) -> [UInt8] {
    Array(bytes.dropFirst(width(of: start)).dropLast(width(of: end))).trimmedOfWhitespace
  }

  private static func width(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + UTF8.width($1) }
  }
}
