/// One quotation of which a source is a witness: who else has the words.
struct QuotationImpact {
  let quotation: Quotation
  /// Whether the reading that is printed is the source's.
  let isBase: Bool
  /// Sources that have the words and were not made from the source.
  let left: [String]
  /// How many texts they go back to, with the source and without it.
  let roots: (before: Int, after: Int)

  /// Nil when no witness rests on the source.
  init?(_ quotation: Quotation, without source: String, origins: Origins) {
    func falls(_ witness: Quotation.Witness) -> Bool {
      quotation.witnesses(behind: witness.source.value, origins).contains(source)
    }
    guard quotation.witnesses.contains(where: falls) else { return nil }
    self.quotation = quotation
    isBase = quotation.witnesses(behind: quotation.base.value, origins).contains(source)
    let sound = quotation.witnesses.filter { $0.corrupt == nil }
    left = sound.filter { !falls($0) }.map(\.source.value).uniqued()
    roots = (
      Set(sound.compactMap { quotation.witnesses(behind: $0.source.value, origins).last }).count,
      Set(left.compactMap { quotation.witnesses(behind: $0, origins).last }).count
    )
  }

  /// Whether one independent text is left of several, or none; nil when two or more are, or as many as before.
  var fall: ClaimImpact.Fall? {
    switch roots {
    case (1..., 0): .toNone
    case (2..., 1): .toOne
    case _: nil
    }
  }
}

extension Quotation {
  /// A witness, and those of the texts it was made from that have the words too.
  ///
  /// A text that was made from another may have an interview of its own: only where the other is a witness itself
  /// do the words come from there.
  func witnesses(behind source: String, _ origins: Origins) -> [String] {
    origins.copies(behind: source).filter { text in
      text == source || witnesses.contains { $0.source.value == text }
    }
  }
}
