/// One quotation of which a source is a witness: who else has the words.
struct QuotationImpact {
  let quotation: Quotation
  /// Whether the reading that is printed is the source's.
  let isBase: Bool
  /// Sources that have the words and were not made from the source.
  let left: [String]
  /// The texts to which those go back.
  let roots: [String]

  /// Nil when no witness rests on the source.
  init?(_ quotation: Quotation, without source: String, origins: Origins) {
    func falls(_ witness: Quotation.Witness) -> Bool {
      origins.copies(behind: witness.source.value).contains(source)
    }
    guard quotation.witnesses.contains(where: falls) else { return nil }
    self.quotation = quotation
    isBase = origins.copies(behind: quotation.base.value).contains(source)
    left = quotation.witnesses.filter { !falls($0) && $0.corrupt == nil }.map(\.source.value).uniqued()
    roots = left.compactMap { origins.root(of: $0) }.uniqued()
  }

  /// How many independent texts are left; nil when two or more are.
  var fall: ClaimImpact.Fall? {
    switch roots.count {
    case 0: .toNone
    case 1: .toOne
    case _: nil
    }
  }
}
