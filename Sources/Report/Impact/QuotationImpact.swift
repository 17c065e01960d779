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
      origins.copies(behind: witness.source.value).contains(source)
    }
    guard quotation.witnesses.contains(where: falls) else { return nil }
    self.quotation = quotation
    isBase = origins.copies(behind: quotation.base.value).contains(source)
    let sound = quotation.witnesses.filter { $0.corrupt == nil }
    left = sound.filter { !falls($0) }.map(\.source.value).uniqued()
    roots = (
      Set(sound.compactMap { origins.root(of: $0.source.value) }).count,
      Set(left.compactMap { origins.root(of: $0) }).count
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
