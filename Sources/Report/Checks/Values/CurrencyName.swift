/// A currency in words: `dollars`, `US dollars`, `Hong Kong dollars`, 美元.
struct CurrencyName {
  /// As our table names it, with the word that makes another one of it: `hong dollar`.
  let name: String

  /// The currency that begins at a token, an adjective or two before it.
  init?(in prose: Prose, at start: Int) {
    if prose[start]?.kind == .han {
      let run = (0..<3).compactMap { prose[start + $0] }.prefix { $0.kind == .han }.map(\.text)
      guard
        let name = (1...3).reversed().lazy.compactMap({
          NumberLexicon.chineseCurrencies[run.prefix($0).joined()]
        }).first
      else { return nil }
      self.name = name
      return
    }
    var adjectives: [String] = []
    var index = start
    while adjectives.count < 3, let token = prose[index] {
      if token.kind == .word, let currency = NumberLexicon.currencies[token.folded] {
        // `90 euro cents`
        if let next = prose[index + 1], NumberLexicon.cents.contains(next.folded) { return nil }
        name = Self.name(currency, adjectives)
        return
      }
      // `U.S. dollars`; not the end of a sentence.
      guard token.isCapitalised || token.text == "." && adjectives.last?.utf8.count == 1 else { return nil }
      if token.kind == .word { adjectives.append(token.folded) }
      index += 1
    }
    return nil
  }

  /// A currency with the adjectives before it: the first tells, save in `New Zealand` and `New Taiwan`.
  static func name(_ currency: String, _ adjectives: [String]) -> String {
    let telling = adjectives.first { $0 != "new" }.flatMap {
      NumberLexicon.plainCurrencies.contains($0) ? nil : $0
    }
    return telling.map { $0 + " " + currency } ?? currency
  }
}
