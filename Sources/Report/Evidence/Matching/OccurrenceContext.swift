/// What the author says stands before and after a quotation, and where; empty where nothing is said.
struct QuotationContext: Sendable {
  var prefix = ""
  var suffix = ""
  /// In bytes of the source.
  var place: Range<Int>?

  /// Whether a place is plainly the one: the source prints, to the byte, what is said to stand around it. Mostly it
  /// does, and then nothing has to be taken apart.
  func isPrinted(around range: Range<Int>, in source: [UInt8]) -> Bool {
    if let place { return range.clamped(to: place) == range }
    return source[..<range.lowerBound].suffix(prefix.utf8.count).elementsEqual(prefix.utf8)
      && source[range.upperBound...].starts(with: suffix.utf8)
  }
}

/// Tells occurrences apart by what the author says stands around the quotation.
struct OccurrenceContext {
  private let prefix: LayeredText
  private let suffix: LayeredText
  private let place: Range<Int>?

  init(_ context: QuotationContext) {
    prefix = LayeredText(Array(context.prefix.utf8))
    suffix = LayeredText(Array(context.suffix.utf8))
    place = context.place
  }

  /// Whether what the author says of the surroundings does not hold here. The outermost words may be cut short.
  func excludes(_ words: Range<Int>, _ bytes: Range<Int>, in text: LayeredText) -> Bool {
    if let place { return bytes.clamped(to: place) != bytes }
    let sure = [prefix, suffix].reduce(0) {
      $0 + ($1.tokens.count > 1 ? $1.tokens.count - 1 : $1.tokens.count)
    }
    return sure > 0 && wordScore(words, text) < sure
  }

  /// Equal words count first; equal bytes only part occurrences that have the same words around them.
  func score(_ words: Range<Int>, _ bytes: Range<Int>, in text: LayeredText) -> Int {
    guard !prefix.source.isEmpty || !suffix.source.isEmpty else { return 0 }
    return wordScore(words, text) * 1_000 + min(byteScore(bytes, text.source), 999)
  }

  private func wordScore(_ words: Range<Int>, _ text: LayeredText) -> Int {
    var before = 0
    while before < min(prefix.tokens.count, words.lowerBound),
      prefix.tokens.hashes[prefix.tokens.count - 1 - before]
        == text.tokens.hashes[words.lowerBound - 1 - before]
    { before += 1 }
    var after = 0
    while after < min(suffix.tokens.count, text.tokens.count - words.upperBound),
      suffix.tokens.hashes[after] == text.tokens.hashes[words.upperBound + after]
    { after += 1 }
    return before + after
  }

  private func byteScore(_ range: Range<Int>, _ bytes: [UInt8]) -> Int {
    var before = 0
    while before < min(prefix.source.count, range.lowerBound),
      prefix.source[prefix.source.count - 1 - before] == bytes[range.lowerBound - 1 - before]
    { before += 1 }
    var after = 0
    while after < min(suffix.source.count, bytes.count - range.upperBound),
      suffix.source[after] == bytes[range.upperBound + after]
    { after += 1 }
    return before + after
  }
}
