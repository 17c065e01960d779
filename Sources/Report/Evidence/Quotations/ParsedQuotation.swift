/// A quotation taken apart: what its author printed, and what that says of the source.
///
/// It never changes and is handed to every search, hence one object and not a dozen arrays to be counted
/// each time.
final class ParsedQuotation: Sendable {
  /// A mark between two segments, and what it stands for.
  struct Mark: Sendable {
    enum Kind: Sendable {
      case omission
      case bracket
    }

    let kind: Kind
    /// The words inside a bracket.
    let words: LayeredText
    /// Whether a bracket stands directly behind a letter: `report[ed]`.
    var isSuffix = false

    /// How many words of the source a mark may stand for.
    var mostWords: Int {
      switch kind {
      case .omission: 150
      case .bracket: 8
      }
    }
  }

  /// The text without white space around it.
  let printed: [UInt8]
  /// The text without the marks that delimit it; equal to `printed` when there are none.
  let inner: [UInt8]
  /// The searches for both, the stricter first.
  let searches: [ByteSearch]
  /// All of `inner` as words, brackets included: how it reads if the marks are the source's own.
  let literal: LayeredText
  /// The words between the marks.
  let segments: [LayeredText]
  /// Between one segment and the next.
  let marks: [Mark]
  /// A bracket before the first segment, or after the last.
  let leadingMark: Mark?
  let trailingMark: Mark?
  /// The rules that taking it apart has used.
  let kinds: CaseSet<FoldingKind>
  /// For each segment, the byte offsets at which a bracket declares a changed first letter.
  let declaredCase: [Set<Int>]

  /// All segments as one text, as if the marks were not there.
  let joined: LayeredText
  /// Where, in the words of `joined`, each mark stands.
  let gaps: [Int]

  init(
    printed: [UInt8], inner: [UInt8], pieces: QuotationPieces, literal: LayeredText, segments: [LayeredText],
    joined: LayeredText, kinds: CaseSet<FoldingKind>
  ) {
    self.printed = printed
    self.inner = inner
    self.literal = literal
    self.segments = segments
    self.joined = joined
    self.kinds = kinds
    searches = Self.searches(printed, inner)
    (marks, leadingMark, trailingMark) = (pieces.marks, pieces.leading, pieces.trailing)
    declaredCase = pieces.declaredCase
    var gaps: [Int] = []
    for segment in segments.dropLast() { gaps.append((gaps.last ?? 0) + segment.tokens.count) }
    self.gaps = gaps
  }

  /// A quotation without marks in it.
  init(printed: [UInt8], inner: [UInt8], literal: LayeredText, kinds: CaseSet<FoldingKind>) {
    self.printed = printed
    self.inner = inner
    self.literal = literal
    self.kinds = kinds
    (segments, joined) = ([literal], literal)
    searches = Self.searches(printed, inner)
    (marks, leadingMark, trailingMark, gaps) = ([], nil, nil, [])
    declaredCase = Self.noneDeclared
  }

  static let noneDeclared: [Set<Int>] = [[]]

  private static func searches(_ printed: [UInt8], _ inner: [UInt8]) -> [ByteSearch] {
    inner.count == printed.count ? [ByteSearch(inner)] : [ByteSearch(printed), ByteSearch(inner)]
  }

  var hasMarks: Bool {
    !marks.isEmpty || leadingMark != nil || trailingMark != nil || !kinds.intersection(Self.inline).isEmpty
  }

  private static let inline: CaseSet<FoldingKind> = [.sic, .bracketCase]
}
