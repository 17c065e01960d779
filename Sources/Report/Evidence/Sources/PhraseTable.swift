/// The phrases of the furniture rules, found in a run of words by their first word.
struct PhraseTable: Sendable {
  struct Phrase: Sendable {
    let words: [UInt32]
    let test: FurnitureRule.Test
  }

  static let furniture = PhraseTable(
    FurnitureRule.all.flatMap { rule in rule.phrases.map { Phrase(words: words($0), test: rule.test) } })

  private let byFirst: [UInt32: [Phrase]]
  private let filter: HashFilter

  private init(_ phrases: [Phrase]) {
    byFirst = Dictionary(grouping: phrases) { $0.words[0] }
    filter = HashFilter(byFirst.keys)
  }

  /// Each phrase that stands among some words, with where it begins.
  func forEachPhrase(of hashes: [UInt32], in words: Range<Int>, _ body: (Int, Phrase) -> Void) {
    for index in words where filter.mayContain(hashes[index]) {
      for phrase in byFirst[hashes[index]] ?? [] where index + phrase.words.count <= words.upperBound {
        if phrase.words.indices.allSatisfy({ hashes[index + $0] == phrase.words[$0] }) { body(index, phrase) }
      }
    }
  }

  private static func words(_ phrase: String) -> [UInt32] { LayeredText(Array(phrase.utf8)).tokens.hashes }
}
