/// What one source says to a claim.
package struct Evidence: Hashable, Sendable {
  /// Which way the source speaks.
  package enum Stance: String, CaseIterable, Sendable { case supports, contradicts, context }
  /// Whether the claim rests on the source's own words or on our reading of them.
  package enum Mode: String, CaseIterable, Sendable { case quote, paraphrase }

  /// How the source says it knows.
  package enum Attribution: String, CaseIterable, Sendable {
    case namedPerson = "named-person"
    case namedOrganisation = "named-organisation"
    case documentSeen = "document-seen"
    case ownReporting = "own-reporting"
    case unnamedDescribed = "unnamed-described"
    case unnamed, unattributed
  }

  package var source: Located<String>
  package var stance: Located<Stance>
  package var mode: Located<Mode>
  /// The source's own words; never there when the source is not held.
  package var exact: Located<String>?
  /// What the source says, in our words.
  package var says: LocalizedText?
  @Rare package var locator: Locator? = nil
  /// Words directly before and after `exact`, to tell one occurrence from another.
  @Rare package var prefix: Located<String>? = nil
  @Rare package var suffix: Located<String>? = nil
  /// The claim's values as this source gives them.
  package var values: [Bound<DecimalNumber>]
  @Rare package var date: CorpusDate? = nil
  @Rare package var attribution: Located<Attribution>? = nil
  /// The actor to whom the source attributes it.
  @Rare package var speaker: Located<String>? = nil
  /// Admiralty credibility, 1 to 6.
  @Rare package var credibility: Located<Int>? = nil
  package var origin: Origin
  package var gloss: LocalizedText?
  @Rare package var translator: Located<Translator>? = nil
  package var note: LocalizedText?
}

/// Who made a translation. Only an official one is printed in quotation marks.
package enum Translator: String, CaseIterable, Sendable { case official, staff, machine }

/// A named value: `ports` in `values: {ports: 14}`.
package struct Bound<Value: Hashable & Sendable>: Hashable, Sendable {
  package var name: Located<String>
  package var value: Located<Value>
}

/// Where in a source.
package struct Locator: Hashable, Sendable {
  @Rare package var lines: Located<ClosedRange<Int>>? = nil
  @Rare package var paragraph: Located<Int>? = nil
  @Rare package var page: Located<String>? = nil
  @Rare package var section: Located<String>? = nil
}

/// From whom the source has it. Origins, not files, are counted.
package enum Origin: Hashable, Sendable {
  /// What the party produced that the source used.
  package enum Kind: String, CaseIterable, Sendable {
    case document, statement, interview, observation, reporting, data
  }

  /// A first-hand origin with the party from which it comes (an actor).
  case party(kind: Located<Kind>, of: Located<String>)
  /// Taken from another source.
  case via(source: Located<String>)
  /// The source does not say; counts for nothing.
  case unknown
}
