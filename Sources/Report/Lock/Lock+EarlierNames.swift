extension Lock {
  /// The lock with its receipts under the names that claims and quotations have now.
  ///
  /// A receipt is of words in a source, and those stay when a record is renamed. What is asked of the words is part of
  /// its key, so that other words find no receipt under an earlier name either. A receipt under the current name goes
  /// first; an alias that several records have, or that is the name of one, leads to none.
  package func following(_ corpus: Corpus) -> Lock {
    var owners: [String: [String]] = [:]
    for claim in corpus.claims.records {
      for alias in claim.aliases where corpus.claims[alias.value] == nil {
        owners["claim/\(alias.value)", default: []].append("claim/\(claim.id.value)")
      }
    }
    for quotation in corpus.quotations.records {
      for alias in quotation.aliases where corpus.quotations[alias.value] == nil {
        owners["quotation/\(alias.value)", default: []].append("quotation/\(quotation.id.value)")
      }
    }
    guard !owners.isEmpty else { return self }
    var lock = self
    // In order, because two earlier names may have a receipt for the same words.
    for key in receipts.keys.filter({ owners[$0.owner]?.count == 1 }).sorted() {
      guard let owner = owners[key.owner]?.first else { continue }
      let current = Receipt.Key(owner: owner, source: key.source, question: key.question)
      if lock.receipts[current] == nil { lock.receipts[current] = receipts[key] }
    }
    return lock
  }
}
