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
    /// The text is not here, and the words, the text or the rules have changed since somebody found them.
    /// Never printed either.
    case stale
    /// The text is here and the words do not stand in it as they are given. Never printed either.
    case refused
    /// The source is declared `held: no`.
    case notHeld
    /// The source is put in our words, which no machine compares.
    case ownWords
    /// Nothing was compared.
    case notChecked

    package var words: String { words(with: .verbatim) }

    /// The state in words, with what was passed over.
    func words(with reading: Reading) -> String {
      let differences = reading.words.map { ", " + $0 } ?? ""
      return switch self {
      case .checked: "checked in this build" + differences
      case .receipt(let day, let person):
        "checked on \(DateWords.words(day)) by \(person)\(differences); text not held here"
      case .missing: "not checked: text not here"
      case .stale: "not checked: changed since it was"
      case .refused: "not found as given"
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
    private enum Kind { case claim, quotation }

    private let kind: Kind
    private let record: String
    let source: String
    let file: String
    let offset: Int

    /// `claim/ports-at-launch`, `quotation/acts-of-bullying`.
    var owner: String {
      switch kind {
      case .claim: "claim/" + record
      case .quotation: "quotation/" + record
      }
    }

    /// The record and the offset tell nearly all places apart.
    func hash(into hasher: inout Hasher) {
      hasher.combine(record)
      hasher.combine(offset)
    }

    private init(_ kind: Kind, _ record: String, _ source: Located<String>) {
      self.kind = kind
      self.record = record
      self.source = source.value
      file = source.span.text.name
      offset = source.span.range.lowerBound
    }

    init(_ evidence: Evidence, of claim: Claim) { self.init(.claim, claim.id.value, evidence.source) }

    init(_ witness: Quotation.Witness, of quotation: Quotation) {
      self.init(.quotation, quotation.id.value, witness.source)
    }
  }

  /// What was passed over to see the words in their source.
  struct Reading: Hashable, Sendable {
    var folds: [FoldingKind]
    var omittedWords: Int
    /// Findings that somebody lets stand.
    var waived: [WaivableCode] = []

    static let verbatim = Reading(folds: [], omittedWords: 0)

    /// `apart from quotation marks and dashes, with 12 words left out`; nil for nothing.
    var words: String? {
      let parts = [differences.map { "apart from " + $0 }, omission].compactMap(\.self)
      let all = [parts.isEmpty ? nil : parts.joined(separator: ", with "), overruled].compactMap(\.self)
      return all.isEmpty ? nil : all.joined(separator: ", ")
    }

    private var overruled: String? {
      waived.isEmpty ? nil : "waived: " + waived.map(\.words).joined(separator: ", ")
    }

    private var differences: String? {
      var names: [String] = []
      for fold in folds where fold != .outerQuotes && fold != .omission && !names.contains(fold.words) {
        names.append(fold.words)
      }
      guard let last = names.last else { return nil }
      return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
    }

    private var omission: String? {
      omittedWords == 0 ? nil : NumberWords.count(omittedWords, "word") + " left out"
    }
  }

  /// Every two held texts, and what comparing their wording came to.
  package internal(set) var comparisons: [ComparedTexts] = []
  /// The pairs that are not among these.
  package internal(set) var leftOut = ComparedTexts.LeftOut()

  private struct Standing: Hashable {
    var state: State
    var reading = Reading.verbatim

    var words: String { state.words(with: reading) }
  }

  private var standings: [Place: Standing] = [:]
  private var findings: [Place: PassageFinding] = [:]

  /// The verdicts before anything is compared: what is not held is said, the rest is not checked.
  package init(corpus: Corpus) {
    let held = Set(corpus.sources.records.lazy.filter(\.isHeld.value).map(\.id.value))
    standings.reserveCapacity(
      corpus.claims.records.reduce(0) { $0 + $1.evidence.count }
        + corpus.quotations.records.reduce(0) { $0 + $1.witnesses.count })
    for claim in corpus.claims.records {
      for evidence in claim.evidence {
        let isHeld = held.contains(evidence.source.value)
        standings[Place(evidence, of: claim)] = Standing(
          state: !isHeld ? .notHeld : evidence.exact == nil ? .ownWords : .notChecked)
      }
    }
    for quotation in corpus.quotations.records {
      for witness in quotation.witnesses {
        let isHeld = held.contains(witness.source.value)
        standings[Place(witness, of: quotation)] = Standing(state: isHeld ? .notChecked : .notHeld)
      }
    }
  }

  /// How the words of one piece of evidence stand.
  package func state(of evidence: Evidence, for claim: Claim) -> State {
    standings[Place(evidence, of: claim)]?.state ?? .notChecked
  }

  /// What is printed of one piece of evidence.
  package func words(of evidence: Evidence, for claim: Claim) -> String {
    words(at: Place(evidence, of: claim))
  }

  /// What is printed of one witness.
  package func words(of witness: Quotation.Witness, of quotation: Quotation) -> String {
    words(at: Place(witness, of: quotation))
  }

  /// What is printed of the reading that a quotation prints.
  package func words(of quotation: Quotation) -> String {
    quotation.printedWitness.map { words(of: $0, of: quotation) } ?? State.notChecked.words
  }

  private func words(at place: Place) -> String {
    (standings[place] ?? Standing(state: .notChecked)).words
  }

  /// How the words of one witness stand.
  package func state(of witness: Quotation.Witness, of quotation: Quotation) -> State {
    standings[Place(witness, of: quotation)]?.state ?? .notChecked
  }

  /// What looking for the words came to; nil where nothing was looked for.
  func finding(of evidence: Evidence, for claim: Claim) -> PassageFinding? {
    findings[Place(evidence, of: claim)]
  }

  /// What looking for the words came to; nil where nothing was looked for.
  func finding(of witness: Quotation.Witness, of quotation: Quotation) -> PassageFinding? {
    findings[Place(witness, of: quotation)]
  }

  /// Every state with what it is of: by record, in the order of the files; then every two texts.
  package var lines: [String] {
    let places = standings.sorted { left, right in
      (left.key.owner, left.key.file, left.key.offset) < (right.key.owner, right.key.file, right.key.offset)
    }
    return places.map { "\($0.key.owner) in \($0.key.source): \(words(at: $0.key))" }
      + comparisons.map(\.line) + (leftOut.isEmpty ? [] : [leftOut.line])
  }

  package var counts: Counts {
    standings.values.reduce(into: Counts()) { counts, standing in
      switch standing.state {
      case .checked: counts.checked += 1
      case .receipt: counts.receipts += 1
      case .missing, .stale, .refused, .notChecked: counts.notChecked += 1
      case .notHeld, .ownWords: counts.withoutWords += 1
      }
    }
  }

  mutating func set(_ state: State, _ reading: Reading, at place: Place) {
    standings[place] = Standing(state: state, reading: reading)
  }

  mutating func record(_ finding: PassageFinding, at place: Place) {
    findings[place] = finding
  }
}
