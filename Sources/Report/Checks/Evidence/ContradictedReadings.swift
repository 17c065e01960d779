import Diagnostics

/// Readings of one utterance that exclude each other stop the build until the corpus says why it prints one.
enum ContradictedReadings {
  static func check(_ quotation: Quotation) -> [Diagnostic] {
    guard quotation.why == nil, let base = quotation.printedWitness, base.isOwnWords else { return [] }
    let contradicting = quotation.witnesses.filter { isComparable($0) && contradicts($0, base) }
    guard let first = contradicting.first else { return [] }
    let differences = Collation.compare(base: base.exact.value, reading: first.exact.value).differences
    return [
      Diagnostic(
        .error, .contradictedReading,
        "`\(first.source.value)` words this quotation otherwise than `\(base.source.value)`",
        at: first.exact.span.written,
        related: [Mark(base.exact.span.written, "the reading that is printed")],
        notes: WordingNotes.readings(differences),
        helps: ["add `why` to `\(quotation.id.value)`: which reading is printed, and the reason"])
    ]
  }

  /// A translation or reported speech is not expected to have the words.
  private static func isComparable(_ witness: Quotation.Witness) -> Bool {
    switch witness.form.value {
    case .full, .partial, .altered: true
    case .reported, .translation: false
    }
  }

  /// Whether two readings disagree where both speak. What only one of them has at its edges is no
  /// disagreement: parts of one sentence overlap.
  private static func contradicts(_ witness: Quotation.Witness, _ base: Quotation.Witness) -> Bool {
    let comparison = Collation.compare(base: base.exact.value, reading: witness.exact.value)
    switch comparison.kind {
    case .identical, .typographic, .caseOfFirstLetter, .punctuation, .partial, .extended: return false
    case .otherWording: return witness.form.value == .full
    case .wordOrder, .wordChange: break
    }
    let isEdge = { (difference: WordDifference) in difference.kind == .removed || difference.kind == .added }
    let inner = comparison.stretches.drop(while: isEdge).reversed().drop(while: isEdge)
    return inner.contains { $0.kind != .same }
  }
}

extension WordingNotes {
  /// Differences between two readings, the first being the one that is printed.
  static func readings(_ differences: [WordDifference]) -> [String] {
    let edits = differences.compactMap { difference -> String? in
      let (printed, other) = (short(difference.first), short(difference.second))
      return switch difference.kind {
      case .same: nil
      case .changed: "`\(printed)` is printed; this has `\(other)`"
      case .removed: "`\(printed)` is printed; this lacks it"
      case .added, .omitted: "this also has `\(other)`"
      }
    }
    return Array(edits.prefix(most))
  }
}

extension DiagnosticCode {
  static let contradictedReading = DiagnosticCode(
    "contradicted-reading",
    """
    Witnesses give different words for one utterance. Each may stand in its source to the letter, and they \
    cannot all be what was said, so the quotation must say which reading it prints and why.
    """)
}
