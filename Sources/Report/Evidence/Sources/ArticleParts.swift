/// The parts of an article that are not its running text.
enum ArticleParts {
  /// So many words at the beginning of a line make it the same line when they come again.
  private static let standfirstWords = 12

  static func kind(
    of index: Int, _ lines: [PageLine], _ isFurniture: [Bool], _ document: SourceDocument
  ) -> PageRegion.Kind {
    let line = lines[index]
    if isCaption(line, document.text) { return .caption }
    if isPullQuote(index, lines, isFurniture, document.text) { return .pullQuote }
    return isStandfirst(index, lines, isFurniture, document.text) ? .standfirst : .body
  }

  /// `FILE - The minister …`, `The minister … | Getty Images`.
  private static func isCaption(_ line: PageLine, _ text: LayeredText) -> Bool {
    guard let first = line.words.first, let last = line.words.last else { return false }
    if beginnings.contains(text.tokens.hashes[first]) {
      let gap = WordGap(text, after: first).folded
      if gap.contains(UInt8(ascii: "-")) || gap.contains(UInt8(ascii: ":")) { return true }
    }
    return line.count >= 2 && creditEnds.contains(text.tokens.hashes[last])
      && credits.contains { text.tokens.hashes[line.words].suffix($0.count).elementsEqual($0) }
  }

  /// A line that begins with a mark or an ellipsis and is followed by a name on a line of its own.
  private static func isPullQuote(
    _ index: Int, _ lines: [PageLine], _ isFurniture: [Bool], _ text: LayeredText
  ) -> Bool {
    guard lines[index].isSentence, index + 1 < lines.count, !isFurniture[index + 1] else { return false }
    let line = text.source[lines[index].bytes]
    guard pullQuoteStarts.contains(where: line.starts) else { return false }
    let next = lines[index + 1]
    return (1...5).contains(next.count) && !next.endsInPunctuation
      && next.words.allSatisfy(text.isCapitalized)
  }

  /// The first sentence of the page, when the article says it again.
  private static func isStandfirst(
    _ index: Int, _ lines: [PageLine], _ isFurniture: [Bool], _ text: LayeredText
  ) -> Bool {
    let line = lines[index]
    guard line.isSentence, line.count >= standfirstWords else { return false }
    guard !(0..<index).contains(where: { lines[$0].isSentence && !isFurniture[$0] }) else { return false }
    let beginning = Array(text.tokens.hashes[line.words].prefix(standfirstWords))
    return WordSearch.occurrences(of: beginning, rarest: 0, in: text.tokens.hashes, limit: 2).count == 2
  }

  private static let pullQuoteStarts = ["…", "...", "“", "\"", "«"].map { Array($0.utf8) }
  private static let beginnings = WordSet(
    ["file", "photo", "image", "picture"].map { TokenHash.of(Array($0.utf8)) })
  private static let credits = ["getty images", "reuters", "ap photo", "afp", "file photo"].map {
    LayeredText(Array($0.utf8)).tokens.hashes
  }
  private static let creditEnds = WordSet(credits.compactMap(\.last))
}
