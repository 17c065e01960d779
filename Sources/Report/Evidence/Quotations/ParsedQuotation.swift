/// A quotation taken apart: what its author printed, and what that says of the source.
struct ParsedQuotation: Sendable {
  /// A mark between two segments, and what it stands for.
  struct Mark: Sendable {
    enum Kind: Sendable {
      case omission
      case bracket
    }

    let kind: Kind
    /// The words inside a bracket.
    let words: LayeredText

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
  let kinds: Set<FoldingKind>
  /// For each segment, the byte offsets at which a bracket declares a changed first letter.
  let declaredCase: [Set<Int>]

  /// All segments as one text, as if the marks were not there.
  let joined: LayeredText
  /// Where, in the words of `joined`, each mark stands.
  let gaps: [Int]

  var hasMarks: Bool {
    !marks.isEmpty || leadingMark != nil || trailingMark != nil || !kinds.isDisjoint(with: Self.inline)
  }

  private static let inline: Set<FoldingKind> = [.sic, .bracketCase]
}
