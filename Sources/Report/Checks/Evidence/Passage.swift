import Diagnostics

/// Words that the corpus says stand in a source, and what is asked of them there.
struct Passage: Sendable {
  /// The record that rests on them: `claim/ports-at-launch`, `quotation/acts-of-bullying`.
  let owner: String
  let source: Located<String>
  let exact: Located<String>
  let prefix: Located<String>?
  let suffix: Located<String>?
  let lines: Located<ClosedRange<Int>>?
  let paragraph: Located<Int>?
  let folds: [Located<String>]
  /// Whether they must stand in quotation marks there, as somebody's words.
  let isSpeech: Bool
  /// The actor whose words they must be; nil when that is not asked.
  let speaker: Located<String>?
  /// Errors that a waiver of these very words lets stand.
  private(set) var waived: [WaivableCode] = []
  /// Whether the author has written a note beside them, which answers a warning.
  let hasNote: Bool

  var place: Verdicts.Place { Verdicts.Place(owner: owner, source: source) }

  /// A reading of these words with what is waived of them.
  func waiving(_ reading: Verdicts.Reading) -> Verdicts.Reading {
    var reading = reading
    reading.waived = waived
    return reading
  }

  var isOfQuotation: Bool { owner.hasPrefix("quotation/") }

  /// Every passage with exact words of a held source, in the order of the corpus.
  static func all(in corpus: Corpus) -> [Passage] {
    let sources = corpus.sources
    let evidence = corpus.claims.records.flatMap { claim in
      claim.evidence.compactMap { evidence in
        evidence.exact == nil ? nil : Passage(evidence, of: claim, in: sources[evidence.source.value])
      }
    }
    let witnesses = corpus.quotations.records.flatMap { quotation in
      quotation.witnesses.compactMap { Passage($0, of: quotation, in: sources[$0.source.value]) }
    }
    let waivers = corpus.waivers.records.filter { $0.code.value.coversErrors && $0.code.value.needsText }
    guard !waivers.isEmpty else { return evidence + witnesses }
    return (evidence + witnesses).map { $0.waived(by: waivers) }
  }

  /// Words that pass only by a waiver have no receipt once it is gone.
  private func waived(by waivers: [Waiver]) -> Passage {
    var passage = self
    let codes = waivers.filter { waiver in
      waiver.record.value == owner && (waiver.source?.value ?? source.value) == source.value
    }
    passage.waived = codes.map(\.code.value).sorted { $0.rawValue < $1.rawValue }
    return passage
  }
}

extension Passage {
  /// Evidence that quotes asks for a voice; evidence that paraphrases asks only that the words stand there.
  fileprivate init?(_ evidence: Evidence, of claim: Claim, in source: Source?) {
    guard let source, source.isHeld.value, let exact = evidence.exact else { return nil }
    owner = "claim/" + claim.id.value
    self.source = evidence.source
    self.exact = exact
    prefix = evidence.prefix
    suffix = evidence.suffix
    lines = evidence.locator?.lines
    paragraph = evidence.locator?.paragraph
    folds = []
    isSpeech = evidence.mode.value == .quote && !source.speaksForItself
    speaker = isSpeech ? evidence.speaker : nil
    hasNote = evidence.note != nil
  }

  /// A witness that is said to be altered, reported, translated or corrupt must stand in its source as
  /// written, and that is all: its author knows that it is nobody's very words.
  fileprivate init?(_ witness: Quotation.Witness, of quotation: Quotation, in source: Source?) {
    guard let source, source.isHeld.value else { return nil }
    owner = "quotation/" + quotation.id.value
    self.source = witness.source
    exact = witness.exact
    prefix = witness.prefix
    suffix = witness.suffix
    lines = witness.locator?.lines
    paragraph = witness.locator?.paragraph
    folds = witness.fold
    isSpeech = witness.isOwnWords && !source.speaksForItself
    speaker = isSpeech ? quotation.speaker : nil
    hasNote = witness.note != nil
  }
}

extension Quotation.Witness {
  /// Whether the witness is given as the speaker's very words.
  var isOwnWords: Bool {
    guard corrupt == nil else { return false }
    return switch form.value {
    case .full, .partial: true
    case .translation, .altered, .reported: false
    }
  }
}

extension Source {
  /// An official text is the voice itself: nobody puts marks around a whole statute or speech.
  fileprivate var speaksForItself: Bool {
    switch sourceClass.value {
    case .primaryOfficial, .official: true
    case .newsAgency, .newsOriginal, .newsRepublication, .machineAltered, .blog, .legalAnalysis, .specialist,
      .reference:
      false
    }
  }
}
