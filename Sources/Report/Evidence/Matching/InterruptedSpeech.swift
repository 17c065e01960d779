/// A source's words without the clauses that attribute speech in the middle of it: rule 19.
struct InterruptedSpeech: Sendable {
  /// A longer clause between two quotations is a sentence of its own.
  private static let longestClause = 25

  /// The clauses that are left out.
  let clauses: [Range<Int>]

  private let text: LayeredText
  private var hashes: [UInt32] = []
  /// For each word of the stream, its index in the source.
  private var indices: [UInt32] = []

  init(_ document: SourceDocument) {
    text = document.text
    clauses = Self.clauses(document)
    guard !clauses.isEmpty else { return }
    var next = 0
    for clause in clauses {
      append(next..<clause.lowerBound)
      next = clause.upperBound
    }
    append(next..<text.tokens.count)
  }

  private mutating func append(_ words: Range<Int>) {
    guard !words.isEmpty else { return }
    hashes += text.tokens.hashes[words]
    indices += UInt32(words.lowerBound)..<UInt32(words.upperBound)
  }

  /// Where `text` stands with at least one clause skipped: its runs in the source.
  func occurrences(of text: LayeredText, limit: Int) -> [[Range<Int>]] {
    guard !hashes.isEmpty else { return [] }
    let rarest = (0..<text.tokens.count).max {
      text.tokens.range(of: $0).count < text.tokens.range(of: $1).count
    }
    let starts = WordSearch.occurrences(of: text.tokens.hashes, rarest: rarest ?? 0, in: hashes, limit: limit)
    return starts.map { runs(indices[$0..<$0 + text.tokens.count]) }.filter { $0.count > 1 }
  }

  private func runs(_ words: ArraySlice<UInt32>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for word in words.map(Int.init) {
      if let last = runs.last, last.upperBound == word {
        runs[runs.count - 1] = last.lowerBound..<word + 1
      } else {
        runs.append(word..<word + 1)
      }
    }
    return runs
  }

  /// A full stop on one side of the interruption must be one on the other.
  func flags(of parts: [Candidate.Part]) -> CaseSet<DifferenceFlag> {
    for (left, right) in zip(parts, parts.dropFirst()) {
      let quoted = WordGap(left.quotation, after: left.quotationWords.upperBound - 1).endsSentence
      let standing = WordGap(text, after: right.sourceWords.lowerBound - 1).endsSentence
      let stops = standing || WordGap(text, after: left.sourceWords.upperBound - 1).endsSentence
      if quoted != stops { return [.sentenceBoundary] }
    }
    return []
  }

  /// The words between a quotation that ends in punctuation, inside its mark or outside, and the next one in
  /// its paragraph.
  private static func clauses(_ document: SourceDocument) -> [Range<Int>] {
    zip(document.marks.spans, document.marks.spans.dropFirst()).compactMap { left, right in
      guard left.paragraph == right.paragraph, let last = document.text.source[left.inner].last else {
        return nil
      }
      let words = document.words(
        in: left.inner.upperBound..<max(left.inner.upperBound, right.inner.lowerBound))
      let isStopped = [",", ".", "!", "?", ";"].contains(Unicode.Scalar(last))
      guard isClause(words, document.text), isStopped || isSetOff(words, document.text) else { return nil }
      return isOneSpeaker(words, right, document) ? words : nil
    }
  }

  /// Whether the words after the interruption are not said to be somebody else's.
  private static func isOneSpeaker(
    _ clause: Range<Int>, _ right: QuotationMarks.Span, _ document: SourceDocument
  ) -> Bool {
    let finder = SpeakerFinder(document.text)
    let paragraph = document.words(in: document.lines.paragraphs[right.paragraph])
    guard let first = finder.speaker(in: clause),
      let second = finder.speaker(of: document.words(in: right.inner), in: paragraph)
    else { return true }
    let names = [first, second].map { LayeredText(Array($0.name.utf8)).tokens.hashes }
    // `Imre Tal` is `Tal`; whom a pronoun or an office means is not known, and mostly it is the last speaker.
    return names[0].last == names[1].last || first.isOffice || second.isOffice
      || names[1].allSatisfy(WordLists.pronouns.contains)
  }

  /// `‘We share’, Tal said, ‘with all.’`: where the comma is no part of the speech, it must be an attribution that
  /// stands between commas, or before a new sentence.
  private static func isSetOff(_ words: Range<Int>, _ text: LayeredText) -> Bool {
    let comma = UInt8(ascii: ",")
    let end = WordGap(text, after: words.upperBound - 1)
    return WordGap(text, after: words.lowerBound - 1).folded.contains(comma)
      && (end.folded.contains(comma) || end.endsSentence)
      && words.contains { WordLists.speech.contains(text.tokens.hashes[$0]) && !text.isCapitalized($0) }
  }

  /// One attribution and no more: a second sentence, or a second verb of speech, may bring a second speaker.
  private static func isClause(_ words: Range<Int>, _ text: LayeredText) -> Bool {
    guard (1...longestClause).contains(words.count) else { return false }
    guard words.count(where: { WordLists.speech.contains(text.tokens.hashes[$0]) }) <= 1 else { return false }
    return !words.dropLast().contains { WordGap(text, after: $0).endsSentence }
  }
}
