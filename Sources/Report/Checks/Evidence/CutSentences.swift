import Diagnostics

/// Finds quotations that a source closes with a full stop where another source lets the sentence go on.
struct CutSentences {
  let matcher: Matcher
  let texts: [String: CitedText]

  /// The end of a quotation by which it is known again.
  private static let tail = 8
  private static let shortestTail = 5

  /// One reading of the texts serves all quotations.
  func check(_ standing: [(passage: Passage, match: Match)]) -> [Diagnostic] {
    let closed = standing.compactMap { passage, match -> (passage: Passage, end: String)? in
      guard passage.isSpeech, passage.isOfQuotation, !passage.hasNote, let text = texts[match.source],
        endsSentence(after: match.bytes, in: text.text.bytes)
      else { return nil }
      let words = passage.exact.value.split(separator: " ").suffix(Self.tail)
      return words.count < Self.shortestTail ? nil : (passage, words.joined(separator: " ").trimmingStop)
    }
    let verdicts = matcher.verdicts(for: closed.map { QuotationQuery($0.end) })
    return zip(closed, verdicts).compactMap { longer(than: $0.passage, $1) }
  }

  private func longer(than passage: Passage, _ verdict: Verdict) -> Diagnostic? {
    let places = [(verdict.finding, verdict.match)] + verdict.others.map { ($0.standing, $0.match) }
    for (finding, match) in places where finding == .exact || finding == .normalized {
      guard let match, match.source != passage.source.value, match.voice == .all,
        let there = texts[match.source], goesOn(after: match.bytes, in: there.text.bytes)
      else { continue }
      return cut(passage, match.source, there.mark(match.bytes, "the sentence goes on after these words"))
    }
    return nil
  }

  private func cut(_ passage: Passage, _ other: String, _ mark: Mark) -> Diagnostic {
    Diagnostic(
      .warning, .quotationCut,
      "`\(passage.source.value)` ends the sentence here, and in `\(other)` the same sentence goes on",
      at: passage.exact.span.written, related: [mark],
      helps: ["give the longer reading, or add a `note` that says that the sentence goes on"])
  }

  /// Whether a full stop stands at the end of the words or directly after them.
  private func endsSentence(after range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let stops = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")]
    let last = range.isEmpty ? nil : bytes[range.upperBound - 1]
    let next = range.upperBound < bytes.count ? bytes[range.upperBound] : nil
    return [last, next].contains { $0.map(stops.contains) ?? false }
  }

  /// Whether a word follows with nothing but a space between.
  private func goesOn(after range: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard range.upperBound + 1 < bytes.count, bytes[range.upperBound] == UInt8(ascii: " ") else {
      return false
    }
    let next = bytes[range.upperBound + 1]
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next) || (0x41...0x5A).contains(next)
  }
}

extension String {
  /// Without the mark that ends a sentence.
  fileprivate var trimmingStop: String {
    guard let last, ".!?".contains(last) else { return self }
    return String(dropLast())
  }
}
