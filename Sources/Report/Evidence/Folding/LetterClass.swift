/// What a scalar contributes to a word.
enum LetterClass: UInt8, Sendable {
  case other, letter, digit
  /// An accent or vowel sign: part of a word, never its beginning.
  case mark
  /// A letter of a script written without spaces: a word by itself.
  case solitary
  /// A sign that is a word by itself, such as `%`.
  case sign

  @inline(__always)
  static func ofASCII(_ byte: UInt8) -> LetterClass {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "@"), UInt8(ascii: "+"): .sign
    case _: .other
    }
  }

  static func of(_ scalar: UInt32) -> LetterClass {
    if scalar < 0x80 { return ofASCII(UInt8(scalar)) }
    if scalar < 0x800 { return LetterClass(rawValue: lowTable[Int(scalar)]) ?? .other }
    if isSolitary(scalar) { return .solitary }
    return classify(scalar)
  }

  private static func isSolitary(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3041...0x3096, 0x30A1...0x30FA, 0x3005...0x3007, 0x3021...0x3029,
      0x31F0...0x31FF, 0x3105...0x312F, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0xFF66...0xFF9F:
      true
    case _: false
    }
  }

  /// Thai, Lao, Khmer and Burmese letters too stand alone, but not their vowel signs.
  private static func classify(_ value: UInt32) -> LetterClass {
    guard let scalar = Unicode.Scalar(value) else { return .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber:
      let isUnspaced =
        (0x0E00...0x0EFF).contains(value) || (0x1000...0x109F).contains(value)
        || (0x1780...0x17FF).contains(value)
      return isUnspaced ? .solitary : .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .decimalNumber, .otherNumber: return .digit
    case .currencySymbol: return .sign
    case _: return signs.contains(value) ? .sign : .other
    }
  }

  /// °, ±, ؉, ؊, ٪, ‰, ‱, √, ∼, ≃, ≅, ≈, ≠, ≤, ≥, ≦, ≧, ≪, ≫, ≲, ≳, ⩽, ⩾ and ﹪, each of which makes another number
  /// of the one beside it.
  private static let signs: Set<UInt32> = [
    0xB0, 0xB1, 0x0609, 0x060A, 0x066A, 0x2030, 0x2031, 0x221A, 0x223C, 0x2243, 0x2245, 0x2248, 0x2260,
    0x2264, 0x2265,
    0x2266, 0x2267, 0x226A, 0x226B, 0x2272, 0x2273, 0x2A7D, 0x2A7E, 0xFE6A,
  ]

  private static let lowTable: [UInt8] = (0..<UInt32(0x800)).map {
    ($0 < 0x80 ? ofASCII(UInt8($0)) : classify($0)).rawValue
  }

  /// The small letter of a scalar, where that is one scalar.
  static func lowercase(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return (0x41...0x5A).contains(value) ? value + 0x20 : value }
    if value < 0x800 { return UInt32(lowLowercase[Int(value)]) }
    guard !isSolitary(value) else { return value }
    return slowLowercase(value)
  }

  private static func slowLowercase(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return value }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first?.value ?? value : value
  }

  private static let lowLowercase: [UInt16] = (0..<UInt32(0x800)).map { UInt16(slowLowercase($0)) }
}
