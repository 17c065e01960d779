import Diagnostics

/// What checking found of every piece of evidence and every witness: what the briefings print of it.
package struct Verdicts: Hashable, Sendable {
  /// How words stand, and since when that is known.
  package enum State: Hashable, Sendable {
    /// The text is here and the words were found in it now.
    case checked
    /// The text is not here; somebody found the words earlier, and they have not changed since.
    case receipt(on: CalendarDay, by: String)
    /// The text is not here and nobody has vouched for the words, or not for these. Never printed: it
    /// stops the build.
    case missing
    /// The source is declared `held: no`.
    case notHeld
    /// The source is put in our words, which no machine compares.
    case ownWords
    /// Nothing was compared.
    case notChecked

    package var words: String {
      switch self {
      case .checked: "checked in this build"
      case .receipt(let day, let person):
        "checked on \(DateWords.words(day)) by \(person); text not held here"
      case .missing: "not checked: text not here"
      case .notHeld: "not checked: text not held"
      case .ownWords: "not checked: in our words"
      case .notChecked: "not checked"
      }
    }
  }

  /// How many passages are in which state.
  package struct Counts: Hashable, Sendable {
    package var checked = 0
    package var receipts = 0
    /// Passages in a source's own words that nothing vouches for.
    package var notChecked = 0
    /// References without a source's own words: there is nothing to compare.
    package var withoutWords = 0
  }

  /// Where in the corpus the words are written, and for what.
  struct Place: Hashable, Sendable {
    let owner: String
    let source: String
    let file: String
    let offset: Int

    init(owner: String, source: Located<String>) {
      self.owner = owner
      self.source = source.value
      file = source.span.text.name
      offset = source.span.range.lowerBound
    }

    init(_ evidence: Evidence, of claim: Claim) {
      self.init(owner: "claim/" + claim.id.value, source: evidence.source)
    }

    init(_ witness: Quotation.Witness, of quotation: Quotation) {
      self.init(owner: "quotation/" + quotation.id.value, source: witness.source)
    }
  }

  private var states: [Place: State] = [:]

  /// The verdicts before anything is compared: what is not held is said, the rest is not checked.
  package init(corpus: Corpus) {
    let held = Set(corpus.sources.records.filter(\.isHeld.value).map(\.id.value))
    for claim in corpus.claims.records {
      for evidence in claim.evidence {
        states[Place(evidence, of: claim)] =
          !held.contains(evidence.source.value)
          ? .notHeld : evidence.exact == nil ? .ownWords : .notChecked
      }
    }
    for quotation in corpus.quotations.records {
      for witness in quotation.witnesses {
        states[Place(witness, of: quotation)] = held.contains(witness.source.value) ? .notChecked : .notHeld
      }
    }
  }

  /// How the words of one piece of evidence stand.
  package func state(of evidence: Evidence, for claim: Claim) -> State {
    states[Place(evidence, of: claim)] ?? .notChecked
  }

  /// How the words of one witness stand.
  package func state(of witness: Quotation.Witness, of quotation: Quotation) -> State {
    states[Place(witness, of: quotation)] ?? .notChecked
  }

  /// The state of the reading that a quotation prints.
  package func state(of quotation: Quotation) -> State {
    let base = quotation.witnesses.filter { $0.source.value == quotation.base.value }
    return (base.first { $0.corrupt == nil } ?? base.first).map { state(of: $0, of: quotation) }
      ?? .notChecked
  }

  /// Every state with what it is of: by record, in the order of the files.
  package var lines: [String] {
    let places = states.sorted { left, right in
      (left.key.owner, left.key.file, left.key.offset) < (right.key.owner, right.key.file, right.key.offset)
    }
    return places.map { "\($0.key.owner) in \($0.key.source): \($0.value.words)" }
  }

  package var counts: Counts {
    states.values.reduce(into: Counts()) { counts, state in
      switch state {
      case .checked: counts.checked += 1
      case .receipt: counts.receipts += 1
      case .missing, .notChecked: counts.notChecked += 1
      case .notHeld, .ownWords: counts.withoutWords += 1
      }
    }
  }

  mutating func set(_ state: State, at place: Place) { states[place] = state }
}
