/// A checked corpus as the files beside the briefings see it: names, sentences, marks, order and parties,
/// each as the briefings print them.
///
/// It is shared and not copied: every entry of every export refers to it.
package final class Publication: Sendable {
  package let corpus: Corpus
  /// The positions of the events, in the order of the chronology, what is scheduled with the rest.
  package let chronology: [Int]
  private let desk: Desk
  private let lock: Lock
  private let waivers: [Waiver]

  /// - Parameter lock: says where in their sources passages stand; without it no positions are known.
  package convenience init(corpus: Corpus, verdicts: Verdicts, lock: Lock = Lock()) {
    self.init(desk: Desk(corpus: corpus, verdicts: verdicts), lock: lock)
  }

  init(desk: Desk, lock: Lock) {
    self.desk = desk
    self.corpus = desk.corpus
    chronology = desk.corpus.chronology
    self.lock = lock
    waivers = Passage.waivers(in: desk.corpus)
  }

  /// The language of the briefings, a BCP 47 tag.
  package var language: String { desk.language }

  /// The words in the language of the briefings, or in the first that was written.
  package func words(_ text: LocalizedText?) -> String? { desk.words(text) }

  /// The name of an actor, or its identifier.
  package func name(ofActor id: String) -> String { desk.name(ofActor: id) }

  /// The shortest name of a source that still tells it from others.
  package func shortName(ofSource id: String) -> String { desk.shortName(ofSource: id) }

  /// The name of a side of the story.
  package func name(ofSide id: String) -> String { desk.name(ofSide: id) }

  /// A claim as a sentence, with its values and its date.
  package func sentence(of claim: Claim) -> String { claim.sentence(in: desk.language) }

  /// A claim where no mark stands beside it: what is the desk's own says so behind the sentence.
  package func statement(of claim: Claim) -> String { desk.statement(of: claim) }

  /// How a claim stands: a symbol and words, or the likelihood and the confidence of what is the desk's own.
  package func mark(of claim: Claim) -> String? {
    claim.ownership ?? desk.corroborations[claim.id.value]?.mark
  }

  /// `possibly September 2020`, `on or before 8 September 2020`.
  package func words(of date: EDTF) -> String { DateWords.words(date) }

  /// Minutes from the start of 1970 in UTC of a date with a time of day and an offset; nil for anything coarser.
  package func minute(of date: CorpusDate) -> Int? { date.minute }

  /// The party from which a piece of evidence comes; nil when the source does not say.
  package func party(of evidence: Evidence, to claim: Claim) -> String? {
    desk.origins.party(of: evidence, to: claim)
  }

  /// `carries the wire copy of`: completes “the source …” before the name of the other.
  package func words(of manner: Source.Derivation.Manner) -> String { manner.words }

  /// How a source treats a principle, in words without a symbol.
  package func words(of treatment: Principle.Coverage.Treatment) -> String { treatment.rawValue }

  /// What kind of thing happened.
  package func words(of kind: Event.Kind) -> String { kind.words }

  /// The columns of the coverage matrix.
  package var coverageSources: [Source] { CoverageMatrix(desk: desk).sources }

  /// Where a receipt says that the words of a piece of evidence stand.
  package func finding(of evidence: Evidence, for claim: Claim) -> Finding? {
    lock.count == 0 ? nil : finding(of: Passage(evidence, of: claim, in: corpus, waivers))
  }

  /// Where a receipt says that the words of a witness stand.
  package func finding(of witness: Quotation.Witness, of quotation: Quotation) -> Finding? {
    lock.count == 0 ? nil : finding(of: Passage(witness, of: quotation, in: corpus, waivers))
  }

  private func finding(of passage: Passage?) -> Finding? {
    guard let passage else { return nil }
    let key = Receipt.Key(passage, of: corpus.sources[passage.source.value])
    return lock.receipts[key].map { Finding($0.observation) }
  }
}

extension Publication {
  /// Where words were found in a source.
  package struct Finding: Hashable, Sendable {
    /// Unicode scalars, as the W3C text position selector counts.
    package var range: Range<Int>
    /// Whether the source has these words in one piece, but for glyphs: nothing left out, nothing put in.
    package var isVerbatim: Bool

    init(_ observation: Receipt.Observation) {
      range = observation.range
      isVerbatim =
        observation.omitted == 0
        && observation.folds.allSatisfy { $0 == .outerQuotes || $0.rule.level == .typographic }
    }
  }
}

extension CalendarDay {
  /// `yyyy-mm-dd`, with at least four digits of the year.
  package var iso: String { EDTF.Point.dayText(self) }
}
