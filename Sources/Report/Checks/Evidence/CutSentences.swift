import Diagnostics

/// Finds quotations that a source closes with a full stop where another source lets the sentence go on.
struct CutSentences {
  let matcher: Matcher
  let texts: [String: CitedText]

  /// The end of a quotation by which it is known again.
  private static let tail = 8
  private static let shortestTail = 5

  func check(_ passage: Passage, _ match: Match) -> [Diagnostic] {
    guard passage.isSpeech, passage.isOfQuotation, !passage.hasNote, let text = texts[match.source],
      endsSentence(after: match.bytes, in: text.text.bytes)
    else { return [] }
    let words = passage.exact.value.split(separator: " ").suffix(Self.tail)
    guard words.count >= Self.shortestTail else { return [] }
    let end = words.joined(separator: " ").trimmingStop
    for other in texts.keys.sorted() where other != match.source {
      let verdict = matcher.verdict(for: QuotationQuery(end, in: other))
      guard Gate.refusals(verdict).isEmpty, let longer = verdict.match, longer.voice == .all,
        let there = texts[other], goesOn(after: longer.bytes, in: there.text.bytes)
      else { continue }
      return [cut(passage, other, there.mark(longer.bytes, "the sentence goes on after these words"))]
    }
    return []
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
