import Diagnostics

/// Words that the corpus says stand in a source, and what is asked of them there.
struct Passage: Sendable {
  /// The record that rests on them: `claim/ports-at-launch`, `quotation/acts-of-bullying`.
  var owner: String { place.owner }
  let place: Verdicts.Place
  let source: Located<String>
  let exact: Located<String>
  let prefix: Located<String>?
  let suffix: Located<String>?
  let lines: Located<ClosedRange<Int>>?
  let paragraph: Located<Int>?
  let folds: [Located<String>]
  /// The date beside them, as the corpus says that the source prints it.
  let printedDate: Located<String>?
  /// Whether they must stand in quotation marks there, as somebody's words.
  let isSpeech: Bool
  /// The actor whose words they must be; nil when that is not asked.
  let speaker: Located<String>?
  /// The actor given as the speaker of words of an official text, which has no other voice than its own unless it
  /// says so.
  let attributedTo: Located<String>?
  /// Errors that a waiver of these very words lets stand.
  private(set) var waived: [WaivableCode] = []
  /// Whether the author has written a note beside them, which answers a warning.
  let hasNote: Bool

  /// SHA-256 of the words as the corpus writes them, in hexadecimal.
  var exactHash: String { SHA256.digest(of: Array(exact.value.utf8)).hexadecimal }

  /// A reading of these words with what is waived of them.
  func waiving(_ reading: Verdicts.Reading) -> Verdicts.Reading {
    var reading = reading
    reading.waived = waived
    return reading
  }

  var isOfQuotation: Bool { owner.hasPrefix("quotation/") }

  /// Every passage with exact words of a held source, in the order of the corpus.
  static func all(in corpus: Corpus) -> [Passage] {
    let waivers = waivers(in: corpus)
    var passages: [Passage] = []
    for claim in corpus.claims.records {
      for evidence in claim.evidence {
        if let passage = Passage(evidence, of: claim, in: corpus, waivers) { passages.append(passage) }
      }
    }
    for quotation in corpus.quotations.records {
      for witness in quotation.witnesses {
        if let passage = Passage(witness, of: quotation, in: corpus, waivers) { passages.append(passage) }
      }
    }
    return passages
  }

  /// The waivers that let words pass.
  static func waivers(in corpus: Corpus) -> [Waiver] {
    corpus.waivers.records.filter { $0.code.value.coversErrors && $0.code.value.needsText }
  }

  /// The passage of a piece of evidence; nil when it has no exact words of a held source.
  init?(_ evidence: Evidence, of claim: Claim, in corpus: Corpus, _ waivers: [Waiver]) {
    guard evidence.exact != nil,
      let passage = Passage(evidence, of: claim, in: corpus.sources[evidence.source.value])
    else { return nil }
    self = passage.waived(by: waivers)
  }

  /// The passage of a witness; nil when its source is not held.
  init?(_ witness: Quotation.Witness, of quotation: Quotation, in corpus: Corpus, _ waivers: [Waiver]) {
    guard let passage = Passage(witness, of: quotation, in: corpus.sources[witness.source.value]) else {
      return nil
    }
    self = passage.waived(by: waivers)
  }

  /// Words that pass only by a waiver have no receipt once it is gone.
  private func waived(by waivers: [Waiver]) -> Passage {
    guard !waivers.isEmpty else { return self }
    var passage = self
    let owner = owner
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
    place = Verdicts.Place(evidence, of: claim)
    self.source = evidence.source
    self.exact = exact
    prefix = evidence.prefix
    suffix = evidence.suffix
    lines = evidence.locator?.lines
    paragraph = evidence.locator?.paragraph
    printedDate = evidence.date?.printed
    folds = []
    isSpeech = evidence.mode.value == .quote && !source.speaksForItself
    speaker = isSpeech ? evidence.speaker : nil
    attributedTo = source.speaksForItself ? evidence.speaker : nil
    hasNote = evidence.note != nil
  }

  /// A witness that is said to be altered, reported, translated or corrupt must stand in its source as
  /// written, and that is all: its author knows that it is nobody's very words.
  fileprivate init?(_ witness: Quotation.Witness, of quotation: Quotation, in source: Source?) {
    guard let source, source.isHeld.value else { return nil }
    place = Verdicts.Place(witness, of: quotation)
    self.source = witness.source
    exact = witness.exact
    prefix = witness.prefix
    suffix = witness.suffix
    lines = witness.locator?.lines
    paragraph = witness.locator?.paragraph
    printedDate = nil
    folds = witness.fold
    isSpeech = witness.isOwnWords && !source.speaksForItself
    speaker = isSpeech ? quotation.speaker : nil
    attributedTo =
      witness.corrupt == nil && witness.form.value.isSpeech && source.speaksForItself
      ? quotation.speaker : nil
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
  var speaksForItself: Bool {
    switch sourceClass.value {
    case .primaryOfficial, .official: true
    case .newsAgency, .newsOriginal, .newsRepublication, .machineAltered, .blog, .legalAnalysis, .specialist,
      .reference:
      false
    }
  }
}
