import Diagnostics

/// Lets a corpus pass when every quotation stands in its source.
///
/// Where the text of a source is here, its words are looked for now; where it is not, the lock must hold a
/// receipt for exactly these words. Nothing else passes.
package struct EvidenceGate: Sendable {
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

  /// Compares everything; the faults are in the report, and so is what each passage came to.
  package func report() -> EvidenceReport {
    var report = EvidenceReport(verdicts: Verdicts(corpus: corpus), diagnostics: textFaults)
    report.hashes = texts.mapValues { Lock.HeldText(hash: $0.hash, bytes: $0.text.bytes.count) }
    report.diagnostics += ChangedSources(passages: passages, corpus: corpus).diagnostics(texts)
    report.diagnostics += corpus.sources.records.flatMap { source in
      texts[source.id.value].map(source.regions(beyond:)) ?? []
    }
    var waivers = WaiverFilter(
      corpus.waivers.records, places: corpus.places, used: corpus.usedWaivers)
    checkPresent(&report, &waivers)
    checkAbsent(&report)
    compareTexts(&report, &waivers)
    for quotation in corpus.quotations.records {
      report.diagnostics += PrintedWords.check(quotation) + ContradictedReadings.check(quotation)
    }
    report.diagnostics += unused(waivers, in: report).map(Diagnostic.unused)
    report.diagnostics = report.diagnostics.sortedForPrinting()
    return report
  }

  // MARK: - Texts that are here

  private func checkPresent(_ report: inout EvidenceReport, _ waivers: inout WaiverFilter) {
    let present = passages.compactMap { passage in texts[passage.source.value].map { (passage, $0) } }
    let verdicts = matcher.verdicts(for: present.map { QuotationQuery($0.0) })
    let speakers = SpeakerNames(corpus.actors)
    var standing: [(passage: Passage, match: Match)] = []
    let examined = Array(zip(present, verdicts)).parallelMap(share: 32) { found, verdict in
      judged(found.0, in: found.1, verdict, speakers)
    }
    for ((passage, _), judged) in zip(present, examined) {
      let found = waivers.kept(judged.diagnostics)
      report.diagnostics += found
      report.verdicts.record(PassageFinding(judged.verdict), at: passage.place)
      report.verdicts.set(.refused, .verbatim, at: passage.place)
      guard !found.hasErrors, let (match, key, observation) = judged.stand else { continue }
      standing.append((passage, match))
      report.observations[key] = observation
      report.verdicts.set(.checked, passage.waiving(observation.reading), at: passage.place)
    }
    for source in corpus.sources.records {
      if let text = texts[source.id.value] { report.diagnostics += absent(source.issued.printed, in: text) }
    }
    report.diagnostics += waivers.kept(CutSentences(matcher: matcher, texts: texts).check(standing))
  }

  /// What one passage comes to, before waivers.
  private struct Judged: Sendable {
    let verdict: Verdict
    let diagnostics: [Diagnostic]
    /// Where it stands in the source that it cites, and the receipt for that.
    let stand: (match: Match, key: Receipt.Key, observation: Receipt.Observation)?
  }

  private func judged(
    _ passage: Passage, in text: CitedText, _ first: Verdict, _ speakers: SpeakerNames
  ) -> Judged {
    let places = PassagePlaces(
      passage: passage, text: text, regions: matcher.regions(of: passage.source.value),
      paragraphs: passage.paragraph.flatMap { _ in matcher.document(passage.source.value) }?.lines
        .paragraphs
        ?? [])
    let verdict = places.second(first).map(matcher.verdict) ?? first
    let judge = PassageJudge(
      passage: passage, verdict: verdict, text: text, places: places, texts: texts, speakers: speakers)
    let match = verdict.match.flatMap { $0.source == passage.source.value ? $0 : nil }
    return Judged(
      verdict: verdict, diagnostics: judge.diagnostics + absent(passage.printedDate, in: text),
      stand: match.map { ($0, Receipt.Key(passage, of: text.source), observation(of: passage, $0, in: text)) }
    )
  }

  /// What a source is said to print as its date is quoted from it too; that may stand beside the article.
  private func absent(_ printed: Located<String>?, in text: CitedText) -> [Diagnostic] {
    guard let printed else { return [] }
    let verdict = matcher.verdict(for: QuotationQuery(printed.value, in: text.source.id.value))
    let stands = verdict.finding == .boilerplate || Gate.refusals(verdict).isEmpty
    return stands ? [] : [.printedDateAbsent(printed, in: text)]
  }

  private func observation(of passage: Passage, _ match: Match, in text: CitedText) -> Receipt.Observation {
    let around = text.surroundings(of: match.bytes, 32)
    let context = Array(around.before.utf8) + [0] + Array(around.after.utf8)
    return Receipt.Observation(
      source: passage.source.value, range: match.scalars, matches: match.occurrences.count,
      exactHash: passage.exactHash,
      contextHash: SHA256.digest(of: context).hexadecimal, folds: match.kinds, omitted: match.omittedWords,
      profile: Matcher.profile)
  }

  // MARK: - Texts that are not

  private func checkAbsent(_ report: inout EvidenceReport) {
    let unread = Set(textFaults.compactMap(\.primary?.span))
    let unreadFiles = Set(unread.map(\.text.name))
    let resting = Dictionary(grouping: passages.indices) { passages[$0].source.value }
    let earlier = EarlierReceipts(lock)
    var outdated: [(passage: Passage, receipt: Receipt)] = []
    let absences = corpus.sources.records.filter { $0.isHeld.value && texts[$0.id.value] == nil }
      .parallelMap(share: 64) { source in
        AbsentText(
          source: source, passages: (resting[source.id.value] ?? []).map { passages[$0] }, lock: lock,
          path: sources.path(of: source), isStrict: isStrict)
      }
    for absence in absences {
      let source = absence.source
      report.absentKeys += absence.keys
      // A text that is here and cannot be read has been reported.
      if unread.contains(source.text?.span ?? source.id.span)
        || unreadFiles.contains(sources.path(of: source))
      {
        continue
      }
      report.diagnostics += absence.diagnostics(earlier)
      outdated += absence.outdated
      for (index, passage) in absence.passages.enumerated() {
        let observation = absence.receipts[index]?.observation
        let state = absence.state(at: index, earlier)
        report.verdicts.set(state, passage.waiving(observation?.reading ?? .verbatim), at: passage.place)
        if let observation, case .receipt = state {
          report.verdicts.record(PassageFinding(observation), at: passage.place)
        }
      }
    }
    report.diagnostics += OutdatedReceipts.diagnostics(outdated)
  }
}

// MARK: - The texts beside each other, and what is waived

extension EvidenceGate {
  private func compareTexts(_ report: inout EvidenceReport, _ waivers: inout WaiverFilter) {
    let comparer = TextComparer(
      corpus: corpus, texts: texts, matcher: matcher, lock: lock, isStrict: isStrict)
    var pairs = comparer.pairs
    for (index, finding) in comparer.diagnostics {
      let waiver = waivers.waiver(of: finding)
      pairs[index].waiver = waiver?.id.value
      if waiver == nil { report.diagnostics.append(finding) }
    }
    report.verdicts.comparisons = pairs
    report.verdicts.leftOut = comparer.leftOut
    report.comparisons = comparer.observations
    report.absentComparisons = comparer.absentKeys
  }

  /// Waivers of what nobody found, though it would have been found: where a text is not here, nobody looked.
  private func unused(_ waivers: WaiverFilter, in report: EvidenceReport) -> [Waiver] {
    corpus.waivers.records.filter { waiver in
      guard !waivers.used.contains(waiver.id.value) else { return false }
      if waiver.code.value == .undeclaredDependence {
        return report.verdicts.leftOut.isEmpty
          && !report.verdicts.comparisons.contains { $0.isUnknown && $0.concerns(waiver) }
      }
      guard waiver.code.value.needsText else { return true }
      let cited = passages.filter { $0.owner == waiver.record.value }.map(\.source.value)
      return (waiver.source.map { [$0.value] } ?? cited).allSatisfy { texts[$0] != nil }
    }
  }
}

extension ComparedTexts {
  fileprivate var isUnknown: Bool { if case .notExamined(.notHere) = state { true } else { false } }

  fileprivate func concerns(_ waiver: Waiver) -> Bool {
    [first, second].contains { waiver.record.value == "source/" + $0 }
  }
}

extension QuotationQuery {
  init(_ passage: Passage) {
    self.init(
      passage.exact.value, in: passage.source.value, prefix: passage.prefix?.value ?? "",
      suffix: passage.suffix?.value ?? "")
  }
}
