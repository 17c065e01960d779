/// The scripts that a briefing in English may quote and that a reader's software must be told of: fonts,
/// voices and line breaking differ by language.
package enum Script: String, Hashable, Sendable, CaseIterable {
  case han, kana, hangul, cyrillic, greek, arabic, hebrew, devanagari

  /// The script of a letter; `nil` for every other letter and for signs. By blocks of Unicode 15.0, which
  /// is enough to choose a language.
  init?(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case ..<0x370: return nil
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
    case 0x591...0x5F4, 0xFB1D...0xFB4F: self = .hebrew
    case 0x600...0x61F, 0x66A...0x66D, 0x6D4: return nil  // Signs, which stand in other scripts as well.
    case 0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: self = .arabic
    case 0x900...0x97F, 0xA8E0...0xA8FF: self = .devanagari
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: self = .hangul
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .kana
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
      self = .han
    case _: return nil
    }
  }

  /// Whether it is written from right to left.
  var isRightToLeft: Bool {
    switch self {
    case .arabic, .hebrew: true
    case .han, .kana, .hangul, .cyrillic, .greek, .devanagari: false
    }
  }
}
