import Diagnostics

/// Chooses among the places of a source that have the same words.
struct PassagePlaces {
  let passage: Passage
  let text: CitedText
  /// What of the page is not plain body.
  let regions: [PageRegion]
  /// Those of the page, in order.
  let paragraphs: [Range<Int>]

  /// A second question, when the words were found outside the lines that the author gives but may stand inside
  /// them as well: the same words with what the source prints around them there, or, where they are printed in other
  /// typography than the author's, in these lines.
  func second(_ verdict: Verdict) -> QuotationQuery? {
    guard let match = verdict.match, match.source == passage.source.value, !isWanted(match.bytes) else {
      return nil
    }
    guard let wanted = match.occurrences.first(where: isWanted) else {
      return place.map { place in
        QuotationQuery(
          passage.exact.value, in: passage.source.value, prefix: passage.prefix?.value ?? "",
          suffix: passage.suffix?.value ?? "", place: place)
      }
    }
    let around = text.surroundings(of: wanted, 160)
    return QuotationQuery(
      passage.exact.value, in: passage.source.value, prefix: around.before, suffix: around.after)
  }

  /// The lines or the paragraph in which the author says that the words stand.
  private var place: Range<Int>? {
    if let lines = passage.lines { return PageRegion(.body, lines: lines.value, of: text.text.bytes).range }
    return passage.paragraph.flatMap { number in
      let body = paragraphs.filter { region(of: $0) == .body }
      return body.indices.contains(number.value - 1) ? body[number.value - 1] : nil
    }
  }

  /// Whether a place is where the author says that the words stand.
  private func isWanted(_ range: Range<Int>) -> Bool {
    (passage.lines.map { isInside(range, $0.value) } ?? true)
      && (passage.paragraph.map { paragraph(of: range) == $0.value } ?? true)
  }

  /// The number of the paragraph in which a range begins, from 1. Only those of the body are counted, as a
  /// reader of the article counts them; nil for what stands outside.
  func paragraph(of range: Range<Int>) -> Int? {
    guard region(of: range) == .body else { return nil }
    return paragraphs.count { $0.lowerBound <= range.lowerBound && region(of: $0) == .body }
  }

  func isInside(_ range: Range<Int>, _ lines: ClosedRange<Int>) -> Bool {
    let found = text.lines(of: range)
    return lines.lowerBound <= found.lowerBound && found.upperBound <= lines.upperBound
  }

  /// The places that are still as good as the chosen one, once the lines, the words around and the kind of
  /// place have been asked. A standfirst that repeats the body is no second place.
  func rivals(of match: Match) -> [Range<Int>] {
    var places = match.occurrences.filter(isWanted)
    if passage.prefix != nil || passage.suffix != nil { places = places.filter(hasContext) }
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

  private func words(_ text: String?) -> [UInt32] {
    text.map { LayeredText(Array($0.utf8)).tokens.hashes } ?? []
  }
}
