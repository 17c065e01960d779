import Diagnostics

/// The words that a quotation prints must be those of the witness whose reading it prints.
///
/// This needs no text: both are in the corpus, so it holds on every machine.
enum PrintedWords {
  static func check(_ quotation: Quotation) -> [Diagnostic] {
    guard let base = quotation.printedWitness, quotation.text.value != base.exact.value else { return [] }
    let (verdict, part) = look(for: quotation.text.value, in: base)
    switch part {
    case nil: return [differ(quotation, base, verdict)]
    case .some(false): return [cut(quotation, base)]
    case .some(true): return []
    }
  }

  /// Whether some words are those of a witness, all of them, as somebody's own.
  static func areWords(_ words: String, of witness: Quotation.Witness) -> Bool {
    guard witness.corrupt == nil, witness.form.value.isSpeech else { return false }
    return words == witness.exact.value || look(for: words, in: witness).isWhole == true
  }

  /// What words are in the reading of a witness, and whether they are all of it; nil where they are not in it.
  private static func look(for words: String, in witness: Quotation.Witness) -> (Verdict, isWhole: Bool?) {
    let reading = EvidenceText(id: "base", bytes: Array(witness.exact.value.utf8), regions: [])
    let verdict = Matcher(sources: [reading]).verdict(for: QuotationQuery(words, in: "base"))
    let declared = Set(witness.fold.compactMap { FoldingKind(rawValue: $0.value) })
    guard Gate.refusals(verdict, declared: declared).isEmpty, let match = verdict.match else {
      return (verdict, nil)
    }
    let isCut =
      hasWords(reading.bytes[..<match.bytes.lowerBound]) || hasWords(reading.bytes[match.bytes.upperBound...])
    return (verdict, !isCut)
  }

  /// What the source says around the words was looked at for all of the reading, and not for a part of it.
  private static func hasWords(_ rest: ArraySlice<UInt8>) -> Bool {
    String(decoding: rest, as: UTF8.self).unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  private static func cut(_ quotation: Quotation, _ base: Quotation.Witness) -> Diagnostic {
    Diagnostic(
      .error, .printedWordsDiffer, "only a part of the words of `\(quotation.base.value)` is printed",
      at: quotation.text.span.written, label: "printed",
      related: [Mark(base.exact.span.written, "what was looked for in the source")],
      helps: [
        "write the same words in both: what is cut off is compared with the source only if `exact` lacks it too"
      ])
  }

  private static func differ(_ quotation: Quotation, _ base: Quotation.Witness, _ verdict: Verdict)
    -> Diagnostic
  {
    Diagnostic(
      .error, .printedWordsDiffer, "the words that are printed are not those of `\(quotation.base.value)`",
      at: quotation.text.span.written, label: "printed",
      related: [Mark(base.exact.span.written, "the reading that should be printed")],
      notes: WordingNotes.readings(verdict.match?.differences ?? []),
      helps: ["write the same words in both, or mark what is left out with `…`"])
  }
}

extension DiagnosticCode {
  static let printedWordsDiffer = DiagnosticCode(
    "printed-words-differ",
    """
    A quotation prints the reading of the witness that `base` names. Its `text` says something else, or only a part \
    of it, which no witness was checked for.
    """)
}
