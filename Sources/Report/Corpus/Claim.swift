/// One statement in our own words, with what it rests on.
package struct Claim: Identified, Hashable {
  /// What a claim asserts, and so what it needs.
  package enum Kind: String, CaseIterable, Sendable {
    /// Needs evidence.
    case fact
    /// What an actor says of itself or of others; needs `by`.
    case position
    /// Ours: needs likelihood, confidence and a basis.
    case judgment
    /// Ours: needs what changes if it is wrong.
    case assumption
  }

  package var id: Located<String>
  package var kind: Located<Kind>
  /// With `{name}` where a value or `{date}` is printed.
  package var text: LocalizedText
  /// The actor whose position it is.
  @Rare package var by: Located<String>? = nil
  package var values: [Bound<Quantity>]
  @Rare package var date: CorpusDate? = nil
  package var evidence: [Evidence]
  @Rare package var contested: Contested? = nil
  @Rare package var likelihood: Likelihood? = nil
  @Rare package var confidence: Confidence? = nil
  /// Claims on which a judgment rests.
  package var basis: [Located<String>]
  package var assumptions: [Located<String>]
  /// What would change a judgment, or what changes if an assumption is wrong.
  package var changesIf: LocalizedText?
  @Rare package var validAsOf: Located<EDTF>? = nil
  @Rare package var reviewBy: Located<EDTF>? = nil
  package var note: LocalizedText?
  /// Earlier identifiers, whose pages lead to this record's.
  package var aliases: [Located<String>] = []
}

extension Claim {
  /// How the corpus deals with sources that disagree.
  package struct Contested: Hashable, Sendable {
    /// Which readings are used.
    package enum Resolution: String, CaseIterable, Sendable {
      case showBoth = "show-both"
      case prefer
      case unresolved
    }

    package var resolution: Located<Resolution>
    /// The sources whose reading is used, when one is preferred.
    package var prefer: [Located<String>]
    /// What we use and why, in careful words.
    package var note: LocalizedText
  }

  /// How likely a judgment is, in a term of a published scale.
  package struct Likelihood: Hashable, Sendable {
    /// A published scale of likelihood; one per corpus.
    package enum Scale: String, CaseIterable, Sendable { case icd203, phia }
    package var scale: Located<Scale>
    package var term: Located<String>
  }

  /// How sure the desk is of a judgment; never said in one sentence with the likelihood.
  package struct Confidence: Hashable, Sendable {
    /// How much confidence there is.
    package enum Level: String, CaseIterable, Sendable { case low, moderate, high }
    package var level: Located<Level>
    package var why: LocalizedText
  }
}

/// A number bound to a unit.
package struct Quantity: Hashable, Sendable {
  /// How the number relates to the thing counted.
  package enum Precision: String, CaseIterable, Sendable {
    case exact, about
    case atLeast = "at-least"
    case atMost = "at-most"
    case moreThan = "more-than"
    case lessThan = "less-than"
  }

  /// The list of the corpus whose length the number must equal.
  package enum Counted: String, CaseIterable, Sendable {
    case principles, sources, actors, events, claims, quotations
  }

  /// Whether the number is printed in digits or in words.
  package enum Style: String, CaseIterable, Sendable { case digits, words }

  package var n: Located<DecimalNumber>
  package var unit: Located<String>
  package var precision: Precision
  package var style: Style
  package var counts: Located<Counted>?
}
