import Diagnostics

/// The words that a quotation prints must be those of the witness whose reading it prints.
///
/// This needs no text: both are in the corpus, so it holds on every machine.
enum PrintedWords {
  static func check(_ quotation: Quotation) -> [Diagnostic] {
    let witnesses = quotation.witnesses.filter { $0.source.value == quotation.base.value }
    guard let base = witnesses.first(where: { $0.corrupt == nil }) ?? witnesses.first,
      quotation.text.value != base.exact.value
    else { return [] }
    let reading = EvidenceText(id: "base", bytes: Array(base.exact.value.utf8), regions: [])
    let verdict = Matcher(sources: [reading]).verdict(for: QuotationQuery(quotation.text.value, in: "base"))
    let declared = Set(base.fold.compactMap { FoldingKind(rawValue: $0.value) })
    guard !Gate.refusals(verdict, declared: declared).isEmpty else { return [] }
    return [
      Diagnostic(
        .error, .printedWordsDiffer, "the words that are printed are not those of `\(quotation.base.value)`",
        at: quotation.text.span.written, label: "printed",
        related: [Mark(base.exact.span.written, "the reading that should be printed")],
        notes: WordingNotes.readings(verdict.match?.differences ?? []),
        helps: ["write the same words in both, or mark what is left out with `…`"])
    ]
  }
}

extension DiagnosticCode {
  static let printedWordsDiffer = DiagnosticCode(
    "printed-words-differ",
    """
    A quotation prints the reading of the witness that `base` names. Its `text` says something else, which \
    no witness was checked for.
    """)
}
