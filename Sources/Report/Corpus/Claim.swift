/// One statement in our own words, with what it rests on.
///
/// A class of constants: a copy counts one reference, and not one a field.
package final class Claim: Identified {
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

  package let id: Located<String>
  package let kind: Located<Kind>
  /// With `{name}` where a value or `{date}` is printed.
  package let text: LocalizedText
  /// The actor whose position it is.
  package var by: Located<String>? { _by.wrappedValue }
  private let _by: Rare<Located<String>>
  package let values: [Bound<Quantity>]
  package var date: CorpusDate? { _date.wrappedValue }
  private let _date: Rare<CorpusDate>
  package let evidence: [Evidence]
  package var contested: Contested? { _contested.wrappedValue }
  private let _contested: Rare<Contested>
  package var likelihood: Likelihood? { _likelihood.wrappedValue }
  private let _likelihood: Rare<Likelihood>
  package var confidence: Confidence? { _confidence.wrappedValue }
  private let _confidence: Rare<Confidence>
  /// Claims on which a judgment rests.
  package let basis: [Located<String>]
  package let assumptions: [Located<String>]
  /// What would change a judgment, or what changes if an assumption is wrong.
  package let changesIf: LocalizedText?
  package var validAsOf: Located<EDTF>? { _validAsOf.wrappedValue }
  private let _validAsOf: Rare<Located<EDTF>>
  package var reviewBy: Located<EDTF>? { _reviewBy.wrappedValue }
  private let _reviewBy: Rare<Located<EDTF>>
  package let note: LocalizedText?
  /// Earlier identifiers, whose pages lead to this record's.
  package let aliases: [Located<String>]

  init(
    id: Located<String>, kind: Located<Kind>, text: LocalizedText, by: Located<String>? = nil,
    values: [Bound<Quantity>], date: CorpusDate? = nil, evidence: [Evidence], contested: Contested? = nil,
    likelihood: Likelihood? = nil, confidence: Confidence? = nil, basis: [Located<String>],
    assumptions: [Located<String>], changesIf: LocalizedText?, validAsOf: Located<EDTF>? = nil,
    reviewBy: Located<EDTF>? = nil, note: LocalizedText?, aliases: [Located<String>] = []
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    _by = Rare(wrappedValue: by)
    self.values = values
    _date = Rare(wrappedValue: date)
    self.evidence = evidence
    _contested = Rare(wrappedValue: contested)
    _likelihood = Rare(wrappedValue: likelihood)
    _confidence = Rare(wrappedValue: confidence)
    self.basis = basis
    self.assumptions = assumptions
    self.changesIf = changesIf
    _validAsOf = Rare(wrappedValue: validAsOf)
    _reviewBy = Rare(wrappedValue: reviewBy)
    self.note = note
    self.aliases = aliases
  }
}

extension Claim {
  /// The evidence for it; what contradicts it goes back to somebody else.
  var support: [Evidence] { evidence.filter { $0.stance.value == .supports } }

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
