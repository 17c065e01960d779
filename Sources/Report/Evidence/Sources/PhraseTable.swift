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

  /// The phrases that stand at `index` and end inside `words`.
  func phrases(at index: Int, of hashes: [UInt32], in words: Range<Int>) -> [Phrase] {
    guard filter.mayContain(hashes[index]), let candidates = byFirst[hashes[index]] else { return [] }
    return candidates.filter { phrase in
      index + phrase.words.count <= words.upperBound
        && phrase.words.indices.allSatisfy { hashes[index + $0] == phrase.words[$0] }
    }
  }

  private static func words(_ phrase: String) -> [UInt32] { LayeredText(Array(phrase.utf8)).tokens.hashes }
}
