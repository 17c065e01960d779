/// Checks quotations against the texts they are said to come from.
///
/// ```swift
/// let matcher = Matcher(sources: [EvidenceText(id: "wire", bytes: bytes)])
/// let verdict = matcher.verdict(for: QuotationQuery("every port agreed", in: "wire"))
/// ```
package struct Matcher: Sendable {
  /// The name of the matching profile: the folding table and the rules that apply it. A receipt made
  /// under another profile proves nothing, so any change to what matches needs a new name.
  package static let profile = "m1"

  private let documents: [SourceDocument]
  private let indices: [String: Int]
  private let tooLong: Set<String>
  private let limits: MatchLimits

  /// Makes the sources ready. Of sources with one id the first counts.
  package init(sources: [EvidenceText], limits: MatchLimits = MatchLimits()) {
    self.limits = limits
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
    for index in bySource(queries) {
      let (verdict, stray) = citedVerdict(queries[index], index)
      verdicts[index] = verdict
      if let stray { strayed.append(stray) }
    }
    guard !strayed.isEmpty else { return verdicts }
    let search = ElsewhereSearch(strayed.map(\.quotation.joined.tokens.hashes), limits: limits)
    let candidates = search.candidates(in: documents)
    for (stray, candidates) in zip(strayed, candidates) {
      verdicts[stray.index] = strayVerdict(stray, candidates, queries[stray.index], verdicts[stray.index])
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
  private struct Stray {
    let index: Int
    let quotation: ParsedQuotation
    let cited: Int?
  }

  /// Queries of one source stand together, so that a source is in the processor's cache once.
  private func bySource(_ queries: [QuotationQuery]) -> [Int] {
    let sources = queries.map { $0.source.flatMap { indices[$0] } ?? .max }
    return queries.indices.sorted { (sources[$0], $0) < (sources[$1], $1) }
  }
}

// MARK: - In the cited source

extension Matcher {
  private func citedVerdict(_ query: QuotationQuery, _ index: Int) -> (Verdict, Stray?) {
    if let source = query.source {
      if tooLong.contains(source) { return (Verdict(.sourceTooLong), nil) }
      if indices[source] == nil { return (Verdict(.unknownSource), nil) }
    }
    guard query.text.utf8.count <= limits.quotationBytes else { return (Verdict(.quotationTooLong), nil) }
    guard let quotation = QuotationParser.parse(query.text, limits: limits) else {
      return (Verdict(.tooManyMarks), nil)
    }
    guard quotation.joined.tokens.count > 0 else { return (Verdict(.noWords), nil) }
    guard quotation.literal.tokens.count <= limits.quotationWords else {
      return (Verdict(.quotationTooLong), nil)
    }
    let cited = query.source.flatMap { indices[$0] }
    let stray = Stray(index: index, quotation: quotation, cited: cited)
    guard let cited else { return (Verdict(.absent), stray) }
    let matcher = SourceMatcher(
      document: documents[cited], quotation: quotation, query: query, limits: limits)
    guard let finding = matcher.find(.cited) else { return (Verdict(.absent), stray) }
    let verdict = verdict(finding, matcher)
    return (verdict, finding.finding == .near ? stray : nil)
  }

  private func verdict(_ finding: SourceMatcher.Finding, _ matcher: SourceMatcher) -> Verdict {
    let match = MatchBuilder(matcher: matcher).match(finding)
    guard finding.isFurniture else { return Verdict(finding.finding, match: match) }
    return Verdict(.boilerplate, match: match, standing: finding.finding)
  }

  /// How much of a quotation that stands nowhere is in the source it cites.
  private func remainder(_ quotation: ParsedQuotation, in document: SourceDocument) -> Verdict {
    guard let runs = SharedRuns(quotation.joined, in: document.text, limits: limits) else {
      return Verdict(.budget)
    }
    let passages: [SharedRuns.Run]
    var verdict: Verdict
    if let splice = runs.splice(in: document.text) {
      (verdict, passages) = (Verdict(.spliced), splice)
    } else if let part = runs.part {
      (verdict, passages) = (Verdict(.partial), [part])
    } else {
      return Verdict(.absent)
    }
    verdict.passages = passages.map { run in
      let bytes = document.text.sourceRange(of: run.source)
      return Verdict.Passage(
        text: document.text.surface(of: run.source), bytes: bytes, scalars: document.scalarRange(bytes))
    }
    return verdict
  }
}

// MARK: - In other sources

extension Matcher {
  private func strayVerdict(
    _ stray: Stray, _ candidates: [ElsewhereSearch.Candidate], _ query: QuotationQuery, _ verdict: Verdict
  ) -> Verdict {
    var query = query
    if stray.cited != nil { (query.prefix, query.suffix) = ("", "") }
    let isNear = verdict.finding == .near || verdict.match != nil
    // The very words share every triple but those across a mark.
    let least = isNear ? Set(stray.quotation.joined.tokens.hashes).count / 2 : 1
    let promising = candidates.filter { $0.source != stray.cited && $0.shared >= least }
    var others: [Ranked] = []
    for candidate in promising.prefix(limits.otherSources) {
      let matcher = SourceMatcher(
        document: documents[candidate.source], quotation: stray.quotation, query: query, limits: limits)
      // Once one source has the very words, another that has some of them is no news.
      let isFound = others.contains { $0.other.standing != .near && !$0.isFurniture }
      // Seven words in ten standing leave some three in a row, save in the shortest.
      let isUnlikely = candidate.shared * 10 < stray.quotation.joined.tokens.count
      if let other = otherSource(matcher, isNear || isFound || isUnlikely ? .none : .other) {
        others.append(other)
      }
    }
    let ranked = others.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }
      .map(\.element)
    if isNear {
      var verdict = verdict
      verdict.others = ranked.filter { !$0.isFurniture }.map(\.other)
      return verdict
    }
    guard let best = ranked.first else {
      return stray.cited.map { remainder(stray.quotation, in: documents[$0]) } ?? Verdict(.absent)
    }
    var found =
      stray.cited != nil
      ? Verdict(.elsewhere, match: best.other.match, standing: best.other.standing)
      : best.isFurniture
        ? Verdict(.boilerplate, match: best.other.match, standing: best.other.standing)
        : Verdict(best.other.standing, match: best.other.match)
    found.others = (stray.cited == nil ? ranked.dropFirst() : ranked[...]).map(\.other)
    return found
  }

  private struct Ranked {
    let other: Verdict.OtherSource
    let isFurniture: Bool

    /// The article before furniture, then the stricter finding, then the more similar.
    var rank: Double {
      let strictness = other.standing == .exact ? 3.0 : other.standing == .normalized ? 2 : 1
      return (isFurniture ? 0 : 10) + strictness + other.match.similarity / 10
    }
  }

  private func otherSource(_ matcher: SourceMatcher, _ tolerance: SourceMatcher.Tolerance) -> Ranked? {
    guard let finding = matcher.find(tolerance) else { return nil }
    let match = MatchBuilder(matcher: matcher).match(finding)
    let other = Verdict.OtherSource(source: match.source, standing: finding.finding, match: match)
    return Ranked(other: other, isFurniture: finding.isFurniture)
  }
}
