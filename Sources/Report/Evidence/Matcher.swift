/// Checks quotations against the texts they are said to come from.
///
/// ```swift
/// let matcher = Matcher(sources: [EvidenceText(id: "wire", bytes: bytes)])
/// let verdict = matcher.verdict(for: QuotationQuery("every port agreed", in: "wire"))
/// ```
package struct Matcher: Sendable {
  /// The name of the matching profile: the folding table and the rules that apply it. A receipt made
  /// under another profile proves nothing, so any change to what matches needs a new name.
  package static let profile = "m6"

  private let documents: [SourceDocument]
  private let indices: [String: Int]
  private let tooLong: Set<String>
  private let judge: QuotationJudge

  /// Makes the sources ready. Of sources with one id the first counts.
  package init(sources: [EvidenceText], limits: MatchLimits = MatchLimits()) {
    judge = QuotationJudge(limits: limits)
    tooLong = Set(sources.filter { $0.bytes.count > limits.sourceBytes }.map(\.id))
    let usable = sources.filter { $0.bytes.count <= limits.sourceBytes }
    documents = RegionProposer.proposed(
      usable.map(SourceDocument.init), declared: usable.map { $0.regions != nil })
    indices = Dictionary(zip(documents.map(\.id), documents.indices)) { first, _ in first }
  }

  /// The verdict on one quotation.
  package func verdict(for query: QuotationQuery) -> Verdict { verdicts(for: [query])[0] }

  /// The verdicts on many, in the order asked. One reading of the sources serves all that have to be
  /// looked for outside the source they cite.
  package func verdicts(for queries: [QuotationQuery]) -> [Verdict] {
    var verdicts = [Verdict](repeating: Verdict(.absent), count: queries.count)
    var strayed: [Stray] = []
    let order = bySource(queries)
    let cited = order.parallelMap(share: 32) { citedVerdict(queries[$0], $0) }
    for (index, (verdict, stray)) in zip(order, cited) {
      verdicts[index] = verdict
      if let stray { strayed.append(stray) }
    }
    guard !strayed.isEmpty else { return verdicts }
    var search = ElsewhereSearch(strayed.map(\.reading.words), limits: judge.limits)
    for (index, document) in documents.enumerated() { search.add(search.shared(with: document), of: index) }
    for (stray, candidates) in zip(strayed, search.candidates(among: documents.count)) {
      verdicts[stray.index] = strayVerdict(stray, candidates)
    }
    return verdicts
  }

  /// A source made ready, where it is there and not too long.
  func document(_ source: String) -> SourceDocument? { indices[source].map { documents[$0] } }

  /// The proposed and declared regions of a source that are not plain body, for `sources` listings.
  package func regions(of source: String) -> [PageRegion] {
    indices[source].map { documents[$0].regions } ?? []
  }

  /// A text after the typographic foldings and rule 8, case kept: the form whose hash a receipt can hold.
  package static func folded(_ text: String) -> String {
    String(decoding: Folder.fold(Array(text.utf8)).bytes, as: UTF8.self)
  }

  /// A quotation that must be looked for outside the source it cites.
  private struct Stray: Sendable {
    let index: Int
    let reading: QuotationJudge.Reading
    let cited: Int?
    /// What the cited source has of it.
    let verdict: Verdict?
  }

  /// Queries of one source stand together, so that a source is in the processor's cache once.
  private func bySource(_ queries: [QuotationQuery]) -> [Int] {
    let sources = queries.map { $0.source.flatMap { indices[$0] } ?? .max }
    return queries.indices.sorted { (sources[$0], $0) < (sources[$1], $1) }
  }
}

extension Matcher {
  private func citedVerdict(_ query: QuotationQuery, _ index: Int) -> (Verdict, Stray?) {
    if let source = query.source {
      if tooLong.contains(source) { return (Verdict(.sourceTooLong), nil) }
      if indices[source] == nil { return (Verdict(.unknownSource), nil) }
    }
    let reading: QuotationJudge.Reading
    do { reading = try judge.reading(query) } catch { return (Verdict(error.obstacle), nil) }
    let cited = query.source.flatMap { indices[$0] }
    guard cited != nil || judge.canBeSoughtAnywhere(reading) else { return (Verdict(.tooFewWords), nil) }
    let verdict = cited.flatMap { judge.inCited(reading, documents[$0]) }
    let stray = Stray(index: index, reading: reading, cited: cited, verdict: verdict)
    guard let verdict else { return (Verdict(.absent), stray) }
    return (verdict, verdict.finding == .near ? stray : nil)
  }

  private func strayVerdict(_ stray: Stray, _ candidates: [ElsewhereSearch.Candidate]) -> Verdict {
    let least = judge.leastShared(stray.reading.words, stands: stray.verdict != nil)
    let promising = candidates.filter { $0.source != stray.cited && $0.shared >= least }
    var stands: [QuotationJudge.Stand] = []
    for candidate in promising.prefix(judge.limits.otherSources) {
      let isStrict = stray.verdict != nil || stands.contains(where: \.isDecisive)
      if let stand = judge.inOther(
        stray.reading, documents[candidate.source], shared: candidate.shared, missing: candidate.missing,
        isCited: stray.cited != nil, isStrict: isStrict)
      {
        stands.append(stand)
      }
    }
    return QuotationJudge.putTogether(stray.verdict, stands, isCited: stray.cited != nil) {
      stray.cited.map { judge.remainder(stray.reading, in: documents[$0]) } ?? Verdict(.absent)
    }
  }
}
