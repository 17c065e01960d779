/// The two rules whose scalars would drown the table: canonical and compatibility forms.
extension FoldingRule {
  /// Scalars that combine with the one before them, and scalars that Unicode calls the same character
  /// as another. Composition itself is the standard library's.
  static var canonicalScalars: [ScalarFolding] {
    [
      ScalarFolding(.combining, combiningScalars.map { $0...$0 }),
      ScalarFolding(
        .canonical,
        [
          0x0374...0x0374, 0x037E...0x037E, 0x0387...0x0387, 0x0958...0x095F, 0x09DC...0x09DD,
          0x09DF...0x09DF, 0x0A33...0x0A36, 0x0A59...0x0A5E, 0x0B5C...0x0B5D, 0x1F71...0x1F7D,
          0x1FBB...0x1FFD,
          0x2126...0x2126, 0x212A...0x212B, 0x2329...0x232A, 0xF900...0xFAFF, 0xFB1D...0xFB4E,
        ]),
    ]
  }

  /// Marks with a combining class, and the vowel signs and Hangul parts that compose without one.
  private static var combiningScalars: [UInt32] {
    let classless: [ClosedRange<UInt32>] = [
      0x09BE...0x09BE, 0x09D7...0x09D7, 0x0B3E...0x0B3E, 0x0B56...0x0B57, 0x0BBE...0x0BBE, 0x0BD7...0x0BD7,
      0x0CC2...0x0CC2, 0x0CD5...0x0CD6, 0x0D3E...0x0D3E, 0x0D57...0x0D57, 0x0DCF...0x0DCF, 0x0DDF...0x0DDF,
      0x102E...0x102E, 0x1B35...0x1B35, 0x1161...0x1175, 0x11A8...0x11C2,
    ]
    let blocks: [ClosedRange<UInt32>] = [
      0x0300...0x10FF, 0x135D...0x135F, 0x1712...0x1DFF, 0x20D0...0x20FF, 0x302A...0x309A, 0xA66F...0xABED,
      0xFE20...0xFE2F,
    ]
    let marks = blocks.joined().filter { value in
      Unicode.Scalar(value).map { $0.properties.canonicalCombiningClass != .notReordered } ?? false
    }
    return marks + classless.joined()
  }

  /// Letters that a typesetter joins: they say nothing that the letters apart do not say.
  static var ligatureScalars: [ScalarFolding] { ligatures.map { ScalarFolding(.glyph, $0.0, to: $0.1) } }

  /// Own table, after the compatibility mappings of Unicode, without those that would make one numeral
  /// look like another.
  static var compatibilityScalars: [ScalarFolding] {
    let fullWidth = (0xFF01...0xFF5E as ClosedRange<UInt32>).compactMap { value -> ScalarFolding? in
      guard ![0xFF02, 0xFF07, 0xFF0D].contains(value) else { return nil }
      return ScalarFolding(.glyph, [value...value], to: String(Unicode.Scalar(UInt8(value - 0xFEE0))))
    }
    let circled = (1...20).map {
      ScalarFolding(.number, [UInt32(0x245F + $0)...UInt32(0x245F + $0)], to: "\($0)")
    }
    let pairs: [(ScalarFolding.Role, [(String, String)])] = [
      (.glyph, letterlike), (.glyph, romanNumerals), (.number, fractions),
      (.script, scripts),
    ]
    return fullWidth + circled
      + pairs.flatMap { role, list in list.map { ScalarFolding(role, $0.0, to: $0.1) } }
  }

  private static let ligatures = [
    ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("ﬅﬆ", "st"), ("Ĳ", "IJ"), ("ĳ", "ij"),
  ]
  private static let letterlike = [
    ("ª", "a"), ("º", "o"), ("℃", "°C"), ("℅", "c/o"), ("℉", "°F"), ("ℎ", "h"), ("ℓ", "l"), ("№", "No"),
    ("℠", "SM"),
    ("℡", "TEL"), ("™", "TM"), ("ℹ", "i"), ("ℂℭ", "C"), ("ℋℌℍ", "H"), ("ℐℑ", "I"), ("ℒ", "L"), ("ℕ", "N"),
    ("ℙ", "P"), ("ℚ", "Q"), ("ℛℜℝ", "R"), ("ℤℨ", "Z"), ("ℬ", "B"), ("ℯ", "e"), ("ℰ", "E"), ("ℱ", "F"),
    ("ℳ", "M"),
    ("ℴ", "o"),
  ]
  private static let romanNumerals = [
    ("Ⅰ", "I"), ("Ⅱ", "II"), ("Ⅲ", "III"), ("Ⅳ", "IV"), ("Ⅴ", "V"), ("Ⅵ", "VI"), ("Ⅶ", "VII"), ("Ⅷ", "VIII"),
    ("Ⅸ", "IX"), ("Ⅹ", "X"), ("Ⅺ", "XI"), ("Ⅻ", "XII"), ("ⅰ", "i"), ("ⅱ", "ii"), ("ⅲ", "iii"), ("ⅳ", "iv"),
    ("ⅴ", "v"), ("ⅵ", "vi"), ("ⅶ", "vii"), ("ⅷ", "viii"), ("ⅸ", "ix"), ("ⅹ", "x"), ("ⅺ", "xi"), ("ⅻ", "xii"),
  ]
  private static let fractions = [
    ("¼", "1/4"), ("½", "1/2"), ("¾", "3/4"), ("⅓", "1/3"), ("⅔", "2/3"), ("⅕", "1/5"), ("⅖", "2/5"),
    ("⅗", "3/5"),
    ("⅘", "4/5"), ("⅙", "1/6"), ("⅚", "5/6"), ("⅛", "1/8"), ("⅜", "3/8"), ("⅝", "5/8"), ("⅞", "7/8"),
  ]
  private static let scripts = [
    ("⁰₀", "0"), ("¹₁", "1"), ("²₂", "2"), ("³₃", "3"), ("⁴₄", "4"), ("⁵₅", "5"), ("⁶₆", "6"), ("⁷₇", "7"),
    ("⁸₈", "8"), ("⁹₉", "9"),
  ]
}
