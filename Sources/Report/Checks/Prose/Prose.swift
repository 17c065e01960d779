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

    let kind: Kind
    /// As written; digits of other scripts as ours.
    let text: String
    /// In lower case.
    let folded: String
    /// Bytes of the whole text.
    let range: Range<Int>
    let gap: Gap
    /// Whether it is a word that begins with a capital letter.
    let isCapitalised: Bool
    let role: WordRole
  }

  let text: String
  let tokens: [Token]

  init(_ text: String) {
    self.text = text
    var text = text
    tokens = text.withUTF8 { bytes in
      var cutter = ProseCutter(bytes)
      return cutter.tokens()
    }
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
}

/// Cuts a text, given as valid UTF-8, into tokens.
private struct ProseCutter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let roles = WordRoles.table
  private var cut: [Prose.Token] = []

  /// A token that may go on.
  private struct Run {
    let kind: Prose.Token.Kind
    let gap: Prose.Token.Gap
    let first: Unicode.Scalar
    var range: Range<Int>
    /// Whether lower case may be something else than what is written.
    var mayFold: Bool
    /// Whether something stands inside that is nothing to a reader.
    var isBroken = false
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func tokens() -> [Prose.Token] {
    var run: Run?
    var gap = Prose.Token.Gap.none
    var index = 0
    while index < bytes.count {
      let decoded = Decoded.utf8(bytes, at: index)
      let start = index
      index += decoded.length
      let scalar = Unicode.Scalar(decoded.scalar) ?? "\u{FFFD}"
      if Self.isSpace(scalar) {
        gap = gap != .space && Self.isNarrow(scalar) ? .narrow : .space
        continue
      }
      if Self.isNothing(scalar) { continue }
      let kind = Self.kind(of: scalar)
      let mayFold = !scalar.isASCII || Self.isCapital(scalar)
      if gap == .none, kind.runs, let open = run, open.kind == kind {
        run?.isBroken = open.isBroken || open.range.upperBound < start
        run?.mayFold = open.mayFold || mayFold
        run?.range = open.range.lowerBound..<index
      } else {
        close(run)
        run = Run(kind: kind, gap: gap, first: scalar, range: start..<index, mayFold: mayFold)
      }
      gap = .none
    }
    close(run)
    return cut
  }

  private mutating func close(_ run: Run?) {
    guard let run else { return }
    var text = String(decoding: bytes[run.range], as: UTF8.self)
    if run.isBroken { text.unicodeScalars.removeAll(where: Self.isNothing) }
    if run.kind == .digits, run.mayFold { text = Self.inOurDigits(text) }
    let folded = run.mayFold ? text.lowercased() : text
    let isWord = run.kind == .word
    cut.append(
      Prose.Token(
        kind: run.kind, text: text, folded: folded, range: run.range, gap: run.gap,
        isCapitalised: isWord && Self.isCapital(run.first), role: isWord ? roles.role(of: folded) : []))
  }

  /// ١٤ as 14.
  private static func inOurDigits(_ text: String) -> String {
    text.unicodeScalars.map { String(Int($0.properties.numericValue ?? 0)) }.joined()
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }

  /// Soft hyphens and joiners are nothing to a reader.
  private static func isNothing(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.generalCategory == .format
  }

  private static func isNarrow(_ scalar: Unicode.Scalar) -> Bool {
    [0xA0, 0x2009, 0x202F].contains(scalar.value)
  }

  /// Most prose is ASCII, and looking up properties is what reading it would otherwise cost.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func kind(of scalar: Unicode.Scalar) -> Prose.Token.Kind {
    if scalar.isASCII {
      return switch scalar {
      case "0"..."9": .digits
      case "A"..."Z", "a"..."z": .word
      case _: .mark
      }
    }
    if (0xFF10...0xFF19).contains(scalar.value) { return .fullWidthDigits }
    if scalar.value == 0x3007 || scalar.properties.isIdeographic { return .han }
    if scalar.properties.numericType == .decimal { return .digits }
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
