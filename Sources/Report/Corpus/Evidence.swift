/// What one source says to a claim.
///
/// A class of constants: a copy counts one reference, and not one a field.
package final class Evidence: Sendable {
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

  package let source: Located<String>
  package let stance: Located<Stance>
  package let mode: Located<Mode>
  /// The source's own words; never there when the source is not held.
  package let exact: Located<String>?
  /// What the source says, in our words.
  package let says: LocalizedText?
  package var locator: Locator? { _locator.wrappedValue }
  private let _locator: Rare<Locator>
  /// Words directly before and after `exact`, to tell one occurrence from another.
  package var prefix: Located<String>? { _prefix.wrappedValue }
  private let _prefix: Rare<Located<String>>
  package var suffix: Located<String>? { _suffix.wrappedValue }
  private let _suffix: Rare<Located<String>>
  /// The claim's values as this source gives them.
  package let values: [Bound<DecimalNumber>]
  package var date: CorpusDate? { _date.wrappedValue }
  private let _date: Rare<CorpusDate>
  package var attribution: Located<Attribution>? { _attribution.wrappedValue }
  private let _attribution: Rare<Located<Attribution>>
  /// The actor to whom the source attributes it.
  package var speaker: Located<String>? { _speaker.wrappedValue }
  private let _speaker: Rare<Located<String>>
  /// Admiralty credibility, 1 to 6.
  package var credibility: Located<Int>? { _credibility.wrappedValue }
  private let _credibility: Rare<Located<Int>>
  package let origin: Origin
  package let gloss: LocalizedText?
  package var translator: Located<Translator>? { _translator.wrappedValue }
  private let _translator: Rare<Located<Translator>>
  package let note: LocalizedText?

  init(
    source: Located<String>, stance: Located<Stance>, mode: Located<Mode>, exact: Located<String>?,
    says: LocalizedText?, locator: Locator? = nil, prefix: Located<String>? = nil,
    suffix: Located<String>? = nil, values: [Bound<DecimalNumber>], date: CorpusDate? = nil,
    attribution: Located<Attribution>? = nil, speaker: Located<String>? = nil,
    credibility: Located<Int>? = nil, origin: Origin, gloss: LocalizedText?,
    translator: Located<Translator>? = nil, note: LocalizedText?
  ) {
    self.source = source
    self.stance = stance
    self.mode = mode
    self.exact = exact
    self.says = says
    _locator = Rare(wrappedValue: locator)
    _prefix = Rare(wrappedValue: prefix)
    _suffix = Rare(wrappedValue: suffix)
    self.values = values
    _date = Rare(wrappedValue: date)
    _attribution = Rare(wrappedValue: attribution)
    _speaker = Rare(wrappedValue: speaker)
    _credibility = Rare(wrappedValue: credibility)
    self.origin = origin
    self.gloss = gloss
    _translator = Rare(wrappedValue: translator)
    self.note = note
  }
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
