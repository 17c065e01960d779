/// A place in a source where a quotation stands, and all that is known about it.
package struct Match: Hashable, Sendable {
  /// Whether the words stand inside quotation marks in the source.
  package enum Voice: String, Hashable, Sendable, CaseIterable {
    /// All of them: somebody is quoted.
    case all
    case part
    /// None of them: narration or reported speech.
    case none
  }

  package var source: String
  /// UTF-8 offsets in the source.
  package var bytes: Range<Int>
  /// Unicode scalar offsets, as the W3C text position selector counts.
  package var scalars: Range<Int>
  /// Counted from 1.
  package var paragraph: Int
  package var region: PageRegion.Kind
  /// The foldings it takes to see the quotation there, by rule number.
  package var kinds: [FoldingKind]
  package var flags: [DifferenceFlag]
  /// 1 when the words are equal; otherwise the share of words that stand.
  package var similarity: Double
  /// For `near`: the whole quotation (first) aligned with the source (second).
  package var differences: [WordDifference]
  /// The words of the source, as it prints them.
  package var wording: String = ""
  /// All places in the source where it stands as well as here, this one included, in order.
  package var occurrences: [Range<Int>]
  /// One of them stands in other surroundings, and no prefix or suffix says which is meant.
  package var needsContext: Bool
  package var voice: Voice = .none
  /// Who says it, in the source's words (`Wang`, `he`), when a verb of speech tells.
  package var speaker: String?
  /// No verb of speech tells, but a name before a colon or after `according to`.
  package var speakerIsNamedOnly: Bool = false
  package var crossesParagraph: Bool = false
  /// An ellipsis joins words that the source quotes apart, or quoted words and words that are not.
  package var joinsQuotations: Bool = false
  /// An ellipsis leads from one sentence of the source into the middle of another.
  package var joinsSentences: Bool = false
  package var joinsAcrossAttribution: Bool
  /// Quotation marks around it do not pair in the source.
  package var marksAreMalformed: Bool = false
  /// The source's sentence begins before it, or goes on after it.
  package var startsInsideSentence: Bool = false
  package var endsInsideSentence: Bool = false
  /// A denial stands close before it, in the same clause.
  package var followsDenial: Bool = false
  /// Its sentence begins with a condition, which ends directly before it.
  package var followsCondition: Bool = false
  /// He who is quoted says directly before it who else says or thinks so.
  package var followsAttribution: Bool = false
  /// A denial or a condition follows directly, in the same sentence.
  package var precedesDenial: Bool = false
  /// The source asks it, and the quotation has no question mark.
  package var dropsQuestion: Bool = false
  /// A bracket puts a word of another sense for the source's.
  package var bracketChangesWord: Bool = false
  /// Words of the source left out behind ellipses.
  package var omittedWords: Int
}
