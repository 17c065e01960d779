/// Which words of a source are its own: those of its body, without what it quotes.
///
/// Two reports of one speech share the speech. Only what stands around it shows whether one reporter read
/// the other.
struct OwnWords: Sendable {
  /// A shorter quotation is a name or a phrase, which need not come from the same statement.
  private static let leastQuotation = 8
  private static let leastSentence = 8
  private static let longestPiece = 60

  let document: SourceDocument
  private(set) var isOwn: [Bool]
  let isBody: [Bool]

  init(_ document: SourceDocument) {
    self.document = document
    var body = [Bool](repeating: true, count: document.text.tokens.count)
    // Regions are sorted, and where they overlap the later one counts.
    for region in document.regions {
      for word in document.words(in: region.range) { body[word] = region.kind == .body }
    }
    isBody = body
    isOwn = body
    for span in document.marks.spans { mask(document.words(in: span.inner)) }
  }

  mutating func mask(_ words: Range<Int>) {
    for word in words { isOwn[word] = false }
  }

  /// Whether six words of ten are the text's own.
  func isMostlyOwn(_ words: Range<Int>) -> Bool { isOwn[words].count { $0 } * 10 >= words.count * 6 }

  /// What the body puts into quotation marks, short phrases apart.
  var quotations: [Range<Int>] {
    document.marks.spans.map { document.words(in: $0.inner) }.filter {
      $0.count >= Self.leastQuotation && isBody[$0.lowerBound]
    }.flatMap(Self.pieces)
  }

  /// A statement of several sentences is looked for piece by piece: others may print only a part of it.
  private static func pieces(_ words: Range<Int>) -> [Range<Int>] {
    stride(from: words.lowerBound, to: words.upperBound, by: longestPiece).map {
      let end = min($0 + longestPiece, words.upperBound)
      return max(words.lowerBound, end - longestPiece)..<end
    }
  }

  /// The sentences of the body that are mostly its own words, short ones apart.
  var sentences: [Range<Int>] {
    let text = document.text
    let starts = Set(document.lines.paragraphs.map { document.firstWord(startingAt: $0.lowerBound) })
    var sentences: [Range<Int>] = []
    var start = 0
    for word in isOwn.indices {
      let next = word + 1
      let isLast =
        next == isOwn.count || next - start == 2 * Self.longestPiece || starts.contains(next)
        || isBody[next] != isBody[word]
        || WordGap(text, after: word).endsSentence
      guard isLast else { continue }
      if next - start >= Self.leastSentence, isMostlyOwn(start..<next) { sentences.append(start..<next) }
      start = next
    }
    return sentences
  }
}
