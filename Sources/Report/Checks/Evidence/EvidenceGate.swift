import Diagnostics

/// Lets a corpus pass when every quotation stands in its source.
///
/// Where the text of a source is here, its words are looked for now; where it is not, the lock must hold a
/// receipt for exactly these words. Nothing else passes.
package struct EvidenceGate {
  private let corpus: Corpus
  private let lock: Lock
  private let isStrict: Bool
  private let passages: [Passage]
  private let texts: [String: CitedText]
  private let textFaults: [Diagnostic]
  private let sources: SourceTexts
  private let matcher: Matcher

  /// - Parameter isStrict: whether a receipt is not enough.
  package init(corpus: Corpus, texts: SourceTexts, lock: Lock, isStrict: Bool = false) {
    self.corpus = corpus
    self.lock = lock
    self.isStrict = isStrict
    sources = texts
    passages = Passage.all(in: corpus)
    let cited = corpus.sources.records.compactMap { source in
      texts[source.id.value].map { CitedText(source, $0) }
    }
    self.texts = Dictionary(cited.map { ($0.source.id.value, $0) }) { first, _ in first }
    textFaults = texts.diagnostics
    matcher = Matcher(sources: cited.map(\.evidenceText))
  }

  package func report() -> EvidenceReport {
    var report = EvidenceReport(verdicts: Verdicts(corpus: corpus), diagnostics: textFaults)
    report.hashes = texts.mapValues { Lock.HeldText(hash: $0.hash, bytes: $0.text.bytes.count) }
    report.diagnostics += ChangedSources(passages: passages, corpus: corpus).diagnostics(texts)
    checkPresent(&report)
    checkAbsent(&report)
    for quotation in corpus.quotations.records {
      report.diagnostics += PrintedWords.check(quotation) + ContradictedReadings.check(quotation)
    }
    report.diagnostics = report.diagnostics.sortedForPrinting()
    return report
  }

  // MARK: - Texts that are here

  private func checkPresent(_ report: inout EvidenceReport) {
    let present = passages.filter { texts[$0.source.value] != nil }
    let verdicts = matcher.verdicts(for: present.map(QuotationQuery.init))
    let speakers = SpeakerNames(corpus.actors)
    let cuts = CutSentences(matcher: matcher, texts: texts)
    for (passage, first) in zip(present, verdicts) {
      guard let text = texts[passage.source.value] else { continue }
      let places = PassagePlaces(passage: passage, text: text, regions: matcher.regions(of: passage.source.value))
      let verdict = places.second(first).map(matcher.verdict) ?? first
      let judge = PassageJudge(
        passage: passage, verdict: verdict, text: text, places: places, texts: texts, speakers: speakers)
      let found = judge.diagnostics
      report.diagnostics += found
      guard !found.hasErrors, let match = verdict.match else { continue }
      report.diagnostics += cuts.check(passage, match)
      report.verdicts.set(.checked, at: passage.place)
      let key = Receipt.Key(passage, of: text.source)
      report.observations[key] = observation(of: passage, match, in: text)
    }
  }

  private func observation(of passage: Passage, _ match: Match, in text: CitedText) -> Receipt.Observation {
    let around = text.surroundings(of: match.bytes, 32)
    let context = Array(around.before.utf8) + [0] + Array(around.after.utf8)
    return Receipt.Observation(
      source: passage.source.value, range: match.scalars, matches: match.occurrences.count,
      exactHash: SHA256.digest(of: Array(passage.exact.value.utf8)).hexadecimal,
      contextHash: SHA256.digest(of: context).hexadecimal, profile: Matcher.profile)
  }

  // MARK: - Texts that are not

  private func checkAbsent(_ report: inout EvidenceReport) {
    let unread = Set(textFaults.compactMap(\.primary?.span))
    for source in corpus.sources.records where source.isHeld.value && texts[source.id.value] == nil {
      let resting = passages.filter { $0.source.value == source.id.value }
      report.absentKeys.formUnion(resting.map { Receipt.Key($0, of: source) })
      // A text that is here and cannot be read has been reported.
      if unread.contains(source.text?.span ?? source.id.span) { continue }
      let absence = AbsentText(
        source: source, passages: resting, lock: lock, path: sources.path(of: source), isStrict: isStrict)
      report.diagnostics += absence.diagnostics
      for passage in resting { report.verdicts.set(absence.state(of: passage), at: passage.place) }
    }
  }
}

extension QuotationQuery {
  init(_ passage: Passage) {
    self.init(
      passage.exact.value, in: passage.source.value, prefix: passage.prefix?.value ?? "",
      suffix: passage.suffix?.value ?? "")
  }
}
