/// Judges one quotation against one source after another, and puts what was found together.
///
/// ``Matcher`` holds all sources and does this for many quotations at once. Who cannot hold them reads
/// each in turn: first the cited source (``inCited(_:_:)``), then, for quotations that have strayed, the
/// sources that share words with them (``inOther(_:_:_:)``), and last ``putTogether(_:_:_:)``.
package struct QuotationJudge: Sendable {
  let limits: MatchLimits

  private let detail: MatchBuilder.Detail

  /// - Parameter placesOnly: whether voice, speaker, wording and sentence are left as if nothing were known
  ///   of them: for those who ask only whether and where a quotation stands.
  package init(limits: MatchLimits = MatchLimits(), placesOnly: Bool = false) {
    self.limits = limits
    detail = placesOnly ? .place : .all
  }

  /// In how many other sources a quotation is looked for at most.
  package var otherSources: Int { limits.otherSources }

  /// A quotation ready to be looked for.
  package struct Reading: Sendable {
    let context: QuotationContext
    let quotation: ParsedQuotation

    /// Its words, as ``ElsewhereSearch`` knows them.
    package var words: [UInt32] { quotation.joined.tokens.hashes }

    /// How many marks stand between its words.
    package var gaps: Int { quotation.gaps.count }
  }

  /// Why a quotation is not looked for at all.
  package struct Uncheckable: Error {
    package let obstacle: Verdict.Obstacle
  }

  /// Takes a quotation apart.
  func reading(_ query: QuotationQuery) throws(Uncheckable) -> Reading {
    try reading(Array(query.text.utf8), prefix: query.prefix, suffix: query.suffix, place: query.place)
  }

  /// Takes a quotation apart that is given as valid UTF-8, with what stands around it in its source.
  package func reading(
    _ text: [UInt8], prefix: String = "", suffix: String = "", place: Range<Int>? = nil
  ) throws(Uncheckable) -> Reading {
    guard text.count <= limits.quotationBytes else { throw Uncheckable(obstacle: .quotationTooLong) }
    guard let quotation = QuotationParser.parse(text, limits: limits) else {
      throw Uncheckable(obstacle: .tooManyMarks)
    }
    guard quotation.joined.tokens.count > 0 else { throw Uncheckable(obstacle: .noWords) }
    guard quotation.literal.tokens.count <= limits.quotationWords else {
      throw Uncheckable(obstacle: .quotationTooLong)
    }
    return Reading(
      context: QuotationContext(prefix: prefix, suffix: suffix, place: place), quotation: quotation)
  }

  /// Whether a quotation that names no source can be found: it takes three words to find one among many texts.
  package func canBeSoughtAnywhere(_ reading: Reading) -> Bool { reading.words.count >= ElsewhereSearch.gram }

  // MARK: - In the cited source

  /// What the cited source has of it; `nil` when it has not even most of the words. Who gets `nil` or
  /// `near` has to look in other sources.
  package func inCited(_ reading: Reading, _ document: SourceDocument) -> Verdict? {
    let matcher = SourceMatcher(
      document: document, quotation: reading.quotation, context: reading.context, limits: limits)
    guard let finding = matcher.find(.cited) else { return nil }
    let match = MatchBuilder(matcher: matcher, detail: detail).match(finding)
    guard finding.isFurniture else { return Verdict(finding.finding, match: match) }
    return Verdict(.boilerplate, match: match, standing: finding.finding)
  }

  /// How much of a quotation that stands nowhere is in the source it cites.
  package func remainder(_ reading: Reading, in document: SourceDocument) -> Verdict {
    guard let runs = SharedRuns(reading.quotation.joined, in: document.text, limits: limits) else {
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

  // MARK: - In other sources

  /// A place in a source that was not cited. It is compared and sorted more often than read, hence an object.
  package final class Stand: Sendable {
    package let other: Verdict.OtherSource
    let isFurniture: Bool

    init(other: Verdict.OtherSource, isFurniture: Bool) {
      self.other = other
      self.isFurniture = isFurniture
    }

    /// The article before furniture, then the stricter finding, then the more similar.
    package var rank: Double {
      let strictness = other.standing == .exact ? 3.0 : other.standing == .normalized ? 2 : 1
      return (isFurniture ? 0 : 10) + strictness + other.match.similarity / 10
    }

    /// The very words, in the article: another source that has some of them is then no news.
    package var isDecisive: Bool { other.standing != .near && !isFurniture }
  }

  /// What a source has that was not cited.
  ///
  /// - Parameter shared: how many of the quotation's triples it has; `missing`, how many not.
  /// - Parameter isStrict: whether only the very words count.
  package func inOther(
    _ reading: Reading, _ document: SourceDocument, shared: Int, missing: Int, isCited: Bool, isStrict: Bool
  ) -> Stand? {
    let isUnlikely = Self.isUnlikely(words: reading.words.count, shared: shared)
    let isChanged = missing > Self.lacking(gaps: reading.gaps)
    if isStrict || isUnlikely, isChanged { return nil }
    let context = isCited ? QuotationContext() : reading.context
    let matcher = SourceMatcher(
      document: document, quotation: reading.quotation, context: context, limits: limits)
    guard let finding = matcher.find(isStrict || isUnlikely ? .none : .other, changed: isChanged)
    else {
      return nil
    }
    let match = MatchBuilder(matcher: matcher, detail: detail).match(finding)
    let other = Verdict.OtherSource(source: match.source, standing: finding.finding, match: match)
    return Stand(other: other, isFurniture: finding.isFurniture)
  }

  /// Whether ``inOther(_:_:shared:missing:isCited:isStrict:)`` may find anything, which these numbers mostly tell.
  package func mayStand(words: Int, gaps: Int, shared: Int, missing: Int, isStrict: Bool) -> Bool {
    missing <= Self.lacking(gaps: gaps) || !isStrict && !Self.isUnlikely(words: words, shared: shared)
  }

  /// Seven words in ten standing leave some three in a row, save in the shortest.
  private static func isUnlikely(words: Int, shared: Int) -> Bool { shared * 10 < words }

  /// The very words lack only the triples across a mark, or across what is left out of them.
  private static func lacking(gaps: Int) -> Int { 2 * (gaps + interruptions) }

  /// The most clauses and broken words at which a quotation in its very words may differ from a source.
  private static let interruptions = 4

  /// The fewest triples that a source must share to be worth a look.
  package func leastShared(_ words: [UInt32], stands: Bool) -> Int {
    // The very words share every triple but those across a mark.
    stands ? ElsewhereSearch.distinct(words).count / 2 : 1
  }

  /// The verdict on a quotation that was looked for in several sources. `stands` come best source first.
  ///
  /// - Parameter verdict: what the cited source has, `nil` when it has nothing of it or none was cited.
  /// - Parameter remainder: what to say when it stands nowhere.
  package static func putTogether(
    _ verdict: Verdict?, _ stands: [Stand], isCited: Bool, remainder: () -> Verdict
  ) -> Verdict {
    let ranked = stands.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }
      .map(\.element)
    if var verdict {
      verdict.others = ranked.filter { !$0.isFurniture }.map(\.other)
      return verdict
    }
    guard let best = ranked.first else { return remainder() }
    var found =
      isCited
      ? Verdict(.elsewhere, match: best.other.match, standing: best.other.standing)
      : best.isFurniture
        ? Verdict(.boilerplate, match: best.other.match, standing: best.other.standing)
        : Verdict(best.other.standing, match: best.other.match)
    found.others = (isCited ? ranked[...] : ranked.dropFirst()).map(\.other)
    return found
  }
}
