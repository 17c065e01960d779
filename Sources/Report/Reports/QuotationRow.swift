/// One quotation with its witnesses, collated against the reading that is printed.
struct QuotationRow: ReportRecord {
  let quotation: Quotation
  let witnesses: [WitnessRow]

  init(_ quotation: Quotation, _ desk: Desk) {
    self.quotation = quotation
    let base = quotation.printedWitness
    witnesses = quotation.witnesses.map { WitnessRow($0, of: quotation, base: base, desk) }
  }

  static let shape = ReportShape<QuotationRow>(
    "quotation", "Words that somebody said, and every source that has them.",
    [
      ReportField("id", "its identifier") { $0.quotation.id.value },
      ReportField("speaker", "the actor who said them") { $0.quotation.speaker.value },
      ReportField("language", "their language") { $0.quotation.language.value },
      ReportField("text", "the words that are printed") { $0.quotation.text.value },
      ReportField("base", "the source whose reading is printed") { $0.quotation.base.value },
      ReportField("readings", "how many different readings there are, by their words") { $0.readings },
      ReportField("witnesses", "in the order of the corpus") { $0.witnesses },
    ])

  /// Readings that differ in words from the base are told apart by what they say.
  private var readings: Int {
    let same = witnesses.contains { $0.comparison?.hasSameWords ?? true } ? 1 : 0
    let others = witnesses.filter { $0.comparison.map { !$0.hasSameWords } ?? false }
    return same + Set(others.map(\.witness.exact.value)).count
  }
}

/// One source that has the words of a quotation.
struct WitnessRow: ReportRecord {
  let witness: Quotation.Witness
  /// Against the base; nil for the base itself.
  let comparison: Comparison?
  let passage: PassageRow

  init(_ witness: Quotation.Witness, of quotation: Quotation, base: Quotation.Witness?, _ desk: Desk) {
    self.witness = witness
    comparison = VariantTable.comparison(of: witness, with: base)
    passage = PassageRow(
      state: desk.verdicts.state(of: witness, of: quotation),
      finding: desk.verdicts.finding(of: witness, of: quotation))
  }

  static let shape = ReportShape<WitnessRow>(
    "witness", "One source that has the words of a quotation, in its own reading.",
    [
      ReportField("source", "the source") { $0.witness.source.value },
      ReportField("form", "how it gives the words") { $0.witness.form.value },
      ReportField("reading", "the words as the corpus takes them from it") { $0.witness.exact.value },
      ReportField("corrupt", "whether the corpus calls the reading corrupt") { $0.witness.corrupt != nil },
      ReportField("against_base", "the kind of difference from the base reading; `null` for the base itself")
      {
        $0.comparison?.kind
      },
      ReportField("differences", "where the base (first) and this reading (second) differ") { row in
        (row.comparison?.differences ?? []).map {
          DifferenceRow(kind: $0.kind, ours: $0.first, theirs: $0.second)
        }
      },
      ReportField("passage", "how its words stand") { $0.passage },
    ])
}

extension Comparison {
  /// Whether two readings differ in nothing but glyphs, punctuation or a capital.
  fileprivate var hasSameWords: Bool {
    switch kind {
    case .identical, .typographic, .caseOfFirstLetter, .punctuation: true
    case .partial, .extended, .wordOrder, .wordChange, .otherWording: false
    }
  }
}

extension Comparison.Kind: ReportChoice {}
extension Quotation.Witness.Form: ReportChoice {}
