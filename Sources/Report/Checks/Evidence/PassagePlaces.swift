import Diagnostics

/// Chooses among the places of a source that have the same words.
struct PassagePlaces {
  let passage: Passage
  let text: CitedText
  /// What of the page is not plain body.
  let regions: [PageRegion]

  /// A second question, when the words were found outside the lines that the author gives but stand inside
  /// them as well: the same words with what the source prints around them there.
  func second(_ verdict: Verdict) -> QuotationQuery? {
    guard let match = verdict.match, match.source == passage.source.value, let lines = passage.lines,
      !isInside(match.bytes, lines.value),
      let wanted = match.occurrences.first(where: { isInside($0, lines.value) })
    else { return nil }
    let around = text.surroundings(of: wanted, 160)
    return QuotationQuery(
      passage.exact.value, in: passage.source.value, prefix: around.before, suffix: around.after)
  }

  func isInside(_ range: Range<Int>, _ lines: ClosedRange<Int>) -> Bool {
    let found = text.lines(of: range)
    return lines.lowerBound <= found.lowerBound && found.upperBound <= lines.upperBound
  }

  /// The places that are still as good as the chosen one, once the lines, the words around and the kind of
  /// place have been asked. A standfirst that repeats the body is no second place.
  func rivals(of match: Match) -> [Range<Int>] {
    var places = match.occurrences
    if let lines = passage.lines { places = places.filter { isInside($0, lines.value) } }
    let surroundings = [passage.prefix, passage.suffix].contains { $0 != nil }
    if surroundings { places = places.filter(hasContext) }
    let body = places.filter { region(of: $0) == .body }
    return body.isEmpty ? places : body
  }

  private func region(of range: Range<Int>) -> PageRegion.Kind {
    regions.last { $0.range.contains(range.lowerBound) }?.kind ?? .body
  }

  /// Whether the words that the author gives stand directly before and after a place.
  func hasContext(_ range: Range<Int>) -> Bool {
    let prefix = words(passage.prefix?.value)
    let suffix = words(passage.suffix?.value)
    let around = text.surroundings(
      of: range, 4 * max(passage.prefix?.value.utf8.count ?? 0, passage.suffix?.value.utf8.count ?? 0) + 64)
    return words(around.before).suffix(prefix.count).elementsEqual(prefix)
      && words(around.after).prefix(suffix.count).elementsEqual(suffix)
  }

  private func words(_ text: String?) -> [UInt64] {
    text.map { LayeredText(Array($0.utf8)).tokens.hashes.map { UInt64($0) } } ?? []
  }
}
