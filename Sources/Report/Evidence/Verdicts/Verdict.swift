/// What was found when a quotation was looked for.
package struct Verdict: Hashable, Sendable {
  /// The answer in one word, spelt so in every JSON.
  package enum Finding: String, Hashable, Sendable, CaseIterable {
    /// Byte for byte, at word boundaries.
    case exact
    /// The same words; ``Match/kinds`` says by which foldings.
    case normalized
    /// Most of the words; ``Match/differences`` says which not.
    case near
    /// Not in the cited source, but in another.
    case elsewhere
    /// Only in page furniture: a menu, a teaser, a notice.
    case boilerplate
    /// An unbroken part of it.
    case partial
    /// Passages from different sentences put together as one.
    case spliced
    /// Nowhere.
    case absent
    /// It could not be looked for; ``Verdict/obstacle`` says why.
    case uncheckable
  }

  /// Why a quotation could not be looked for.
  package enum Obstacle: String, Hashable, Sendable, CaseIterable {
    case noWords = "no-words"
    case unknownSource = "unknown-source"
    case quotationTooLong = "quotation-too-long"
    case tooManyMarks = "too-many-marks"
    /// It names no source, and so few words are not looked for in all of them.
    case tooFewWords = "too-few-words"
    case sourceTooLong = "source-too-long"
    /// It is not in its source, and finding out how much of it is would cost too much.
    case budget
  }

  package var finding: Finding
  /// How it stands where it was found, when `finding` tells only where: for `elsewhere` and `boilerplate`.
  package var standing: Finding?
  /// The place; `nil` for `absent` and `uncheckable`.
  package var match: Match?
  package var obstacle: Obstacle?
  /// For `spliced` and `partial`, every passage that is in the source, in the quotation's order.
  package var passages: [Passage] = []
  /// Other sources that have it, best first: all of them for `elsewhere`, and for `near` those that have
  /// the very words.
  package var others: [OtherSource] = []

  /// A part of the quotation that stands in the source.
  package struct Passage: Hashable, Sendable {
    package let text: String
    package let bytes: Range<Int>
    package let scalars: Range<Int>
  }

  /// A source that was not cited.
  package struct OtherSource: Hashable, Sendable {
    package let source: String
    package let standing: Finding
    package let match: Match
  }

  package init(_ finding: Finding, match: Match? = nil, standing: Finding? = nil) {
    self.finding = finding
    self.match = match
    self.standing = standing
  }

  package init(_ obstacle: Obstacle) {
    finding = .uncheckable
    self.obstacle = obstacle
  }
}
