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
  private var open: Run?

  private struct Run {
    let kind: Prose.Token.Kind
    let gap: Prose.Token.Gap
    let first: Unicode.Scalar
    var range: Range<Int>
    var isASCII: Bool
    /// Whether something stands inside that is nothing to a reader.
    var isBroken = false
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func tokens() -> [Prose.Token] {
    // A word and the space behind it.
    cut.reserveCapacity(bytes.count / 6)
    var gap = Prose.Token.Gap.none
    var index = 0
    while index < bytes.count {
      let start = index
      let piece: Run
      if bytes[start] < 0x80 {
        index += 1
        guard let kind = Self.kind(ofASCII: bytes[start]) else {
          gap = .space
          continue
        }
        if kind.runs { while index < bytes.count, Self.kind(ofASCII: bytes[index]) == kind { index += 1 } }
        piece = Run(
          kind: kind, gap: gap, first: Unicode.Scalar(bytes[start]), range: start..<index, isASCII: true)
      } else {
        let decoded = Decoded.utf8(bytes, at: start)
        index += decoded.length
        let scalar = Unicode.Scalar(decoded.scalar) ?? "\u{FFFD}"
        if scalar.properties.isWhitespace {
          gap = gap != .space && Self.isNarrow(scalar) ? .narrow : .space
          continue
        }
        if Self.isNothing(scalar) { continue }
        piece = Run(
          kind: Self.kind(of: scalar), gap: gap, first: scalar, range: start..<index, isASCII: false)
      }
      add(piece)
      gap = .none
    }
    close()
    return cut
  }

  private mutating func add(_ piece: Run) {
    guard piece.gap == .none, piece.kind.runs, let run = open, run.kind == piece.kind else {
      close()
      open = piece
      return
    }
    let isJoined = run.range.upperBound == piece.range.lowerBound
    open?.isBroken = run.isBroken || !isJoined
    open?.isASCII = run.isASCII && piece.isASCII && isJoined
    open?.range = run.range.lowerBound..<piece.range.upperBound
  }

  private mutating func close() {
    guard let run = open else { return }
    open = nil
    let own = UnsafeBufferPointer(rebasing: bytes[run.range])
    var text = String(decoding: own, as: UTF8.self)
    if run.isBroken { text.unicodeScalars.removeAll(where: Self.isNothing) }
    if run.kind == .digits, !run.isASCII { text = Self.inOurDigits(text) }
    var folded = text
    var role: WordRole = []
    if run.kind == .word {
      let mayFold = !run.isASCII || own.contains { Self.isCapital(ofASCII: $0) }
      if mayFold { folded = text.lowercased() }
      role = run.isASCII ? roles.role(ofASCII: own) : roles.role(of: folded)
    }
    cut.append(
      Prose.Token(
        kind: run.kind, text: text, folded: folded, range: run.range, gap: run.gap,
        isCapitalised: run.kind == .word && Self.isCapital(run.first), role: role))
  }

  /// ١٤ as 14.
  private static func inOurDigits(_ text: String) -> String {
    text.unicodeScalars.map { String(Int($0.properties.numericValue ?? 0)) }.joined()
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? ("A"..."Z").contains(scalar) : scalar.properties.isUppercase
  }

  private static func isCapital(ofASCII byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  /// Soft hyphens and joiners are nothing to a reader.
  private static func isNothing(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.generalCategory == .format
  }

  private static func isNarrow(_ scalar: Unicode.Scalar) -> Bool {
    [0xA0, 0x2009, 0x202F].contains(scalar.value)
  }

  /// What a byte of ASCII is, and nil for a space.
  ///
  /// Most prose is ASCII, and looking up the properties of scalars is what reading it would otherwise cost.
  private static func kind(ofASCII byte: UInt8) -> Prose.Token.Kind? {
    if byte | 0x20 &- UInt8(ascii: "a") < 26 { return .word }
    if byte &- UInt8(ascii: "0") < 10 { return .digits }
    return byte == UInt8(ascii: " ") || byte &- 0x09 < 5 ? nil : .mark
  }

  private static func kind(of scalar: Unicode.Scalar) -> Prose.Token.Kind {
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
