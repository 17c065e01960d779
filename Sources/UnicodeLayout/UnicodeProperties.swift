/// What layout needs to know of one scalar: a look-up in the generated tables.
struct UnicodeProperties {
  private let kind: UInt8

  init(_ scalar: UInt32) {
    let size = 1 << UnicodeTables.blockBits
    let entry = Int(scalar) >> UnicodeTables.blockBits * 2
    let digits = UnicodeTables.blockNumbers.utf8Start
    let number = Self.value(digits[entry]) * UnicodeTables.base + Self.value(digits[entry + 1])
    let character = UnicodeTables.blocks.utf8Start[number * size + Int(scalar) & (size - 1)]
    kind = UnicodeTables.kinds[Self.value(character)]
  }

  /// The class of UAX #14, resolved. Every kind in the table holds one.
  var lineBreakClass: LineBreakClass { LineBreakClass(rawValue: kind & 63) ?? .alphabetic }

  /// The cells it takes by itself: 0, 1 or 2.
  var width: Int { kind >> 6 == 3 ? 1 : Int(kind >> 6) }

  /// East_Asian_Width is wide, full or half.
  var isEastAsian: Bool { kind >> 6 >= 2 }

  private static func value(_ character: UInt8) -> Int { Int(character) - UnicodeTables.first }
}
