/// A source made ready to be compared with others: all that does not depend on which.
///
/// A text of a large corpus is compared with hundreds, and making it ready costs more than one comparison.
final class ComparableText: Sendable {
  /// A statement or a sentence that is looked for in the other text.
  struct Piece: Sendable {
    let words: Range<Int>
    let pattern: LayeredText
    /// The words that tell it from others, each once.
    let telling: [UInt32]
    /// Nil for one that is too long to be told apart quickly.
    let distance: LooseDistance?

    init(_ words: Range<Int>, of text: LayeredText) {
      self.words = words
      let pattern = LayeredText(Array(text.source[text.sourceRange(of: words)]))
      self.pattern = pattern
      distance = LooseDistance(pattern)
      let telling = pattern.tokens.hashes.indices.filter { Self.isTelling($0, pattern) }
      self.telling = Set(telling.map { pattern.tokens.hashes[$0] }).sorted()
    }

    /// Words of four letters and more: articles and prepositions stand in every sentence.
    private static func isTelling(_ word: Int, _ text: LayeredText) -> Bool {
      text.tokens.range(of: word).count >= 4 || text.tokens.forms[word] != .word
    }
  }

  let own: OwnWords
  let runs: RunTable
  let quotations: [Piece]
  let sentences: [Piece]
  let alignment: LooseAlignment

  private static let mostWords = 200_000

  init(_ document: SourceDocument) throws(WordingComparison.Obstacle) {
    if let obstacle = Self.obstacle(to: document) { throw obstacle }
    let own = OwnWords(document)
    self.own = own
    runs = RunTable(own)
    quotations = own.quotations.map { Piece($0, of: document.text) }
    sentences = own.sentences.map { Piece($0, of: document.text) }
    alignment = LooseAlignment(own)
  }

  /// Why a text cannot be compared; nil for one that can.
  static func obstacle(to document: SourceDocument) -> WordingComparison.Obstacle? {
    let tokens = document.text.tokens
    guard tokens.count <= mostWords else { return .tooLong }
    // The thresholds count words; in scripts without spaces there is no telling where one ends.
    let solitary = tokens.forms.count { $0 == .solitary || $0 == .solitaryNumber }
    return solitary * 2 <= tokens.count ? nil : .noSpaces
  }
}
