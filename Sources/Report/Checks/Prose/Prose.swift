/// A text cut into words, numerals and marks, for reading numbers and dates in it.
///
/// The matcher's tokens are made to compare quotations; these keep capitals and gaps, which tell a name from
/// a number.
struct Prose: Sendable {
  /// A piece of the text without a space.
  struct Token: Hashable, Sendable {
    /// What the piece is made of.
    enum Kind: Hashable, Sendable { case word, digits, fullWidthDigits, han, mark }
    /// What stands before the piece.
    enum Gap: Hashable, Sendable {
      case none
      /// A space that does not break a line, or a narrow one: it may group digits.
      case narrow
      case space
    }

    var kind: Kind
    /// As written.
    var text: String
    /// In lower case.
    var folded: String
    /// Bytes of the whole text.
    var range: Range<Int>
    var gap: Gap

    var isCapitalised: Bool { kind == .word && text.unicodeScalars.first?.properties.isUppercase == true }
  }

  let text: String
  let tokens: [Token]

  init(_ text: String) {
    self.text = text
    var tokens: [Token] = []
    var gap = Token.Gap.none
    var offset = 0
    for scalar in text.unicodeScalars {
      let start = offset
      offset += UTF8.width(scalar)
      if Self.isSpace(scalar) {
        gap = gap != .space && Self.isNarrow(scalar) ? .narrow : .space
        continue
      }
      // Soft hyphens and joiners are nothing to a reader.
      if !scalar.isASCII, scalar.properties.generalCategory == .format { continue }
      let kind = Self.kind(of: scalar)
      if let last = tokens.indices.last, gap == .none, tokens[last].kind == kind, kind.runs {
        tokens[last].text.unicodeScalars.append(scalar)
        tokens[last].range = tokens[last].range.lowerBound..<offset
      } else {
        tokens.append(Token(kind: kind, text: String(scalar), folded: "", range: start..<offset, gap: gap))
      }
      gap = .none
    }
    for index in tokens.indices { tokens[index].folded = tokens[index].text.lowercased() }
    self.tokens = tokens
  }

  /// The bytes of a run of tokens.
  func bytes(of run: Range<Int>) -> Range<Int> {
    guard let first = tokens[run].first, let last = tokens[run].last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// The words of a run of tokens as written.
  func words(of run: Range<Int>) -> String {
    let bytes = bytes(of: run)
    let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
    return String(decoding: text.utf8[start...].prefix(bytes.count), as: UTF8.self)
  }

  /// The token at an index, or nil outside.
  subscript(index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// The token at an index, where it is directly joined to the one before.
  func joined(_ index: Int) -> Token? { self[index].flatMap { $0.gap == .none && index > 0 ? $0 : nil } }

  private static func isNarrow(_ scalar: Unicode.Scalar) -> Bool {
    [0xA0, 0x2009, 0x202F].contains(scalar.value)
  }

  /// Most prose is ASCII, and looking up properties is what reading it would otherwise cost.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func kind(of scalar: Unicode.Scalar) -> Token.Kind {
    if scalar.isASCII {
      return switch scalar {
      case "0"..."9": .digits
      case "A"..."Z", "a"..."z": .word
      case _: .mark
      }
    }
    if (0xFF10...0xFF19).contains(scalar.value) { return .fullWidthDigits }
    if scalar.value == 0x3007 || scalar.properties.isIdeographic { return .han }
    if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark { return .word }
    return .mark
  }
}

extension Prose.Token.Kind {
  /// Whether neighbours of the kind are one token.
  fileprivate var runs: Bool {
    switch self {
    case .word, .digits, .fullWidthDigits: true
    case .han, .mark: false
    }
  }
}
