import Diagnostics

extension Check {
  /// The printed reading has a witness that is not corrupt, and a preferred reading has evidence.
  static let quotations = Check(
    name: "quotations", codes: [.baseWithoutWitness, .corruptBase, .preferredWithoutEvidence]
  ) { subject in
    subject.records.quotations.records.compactMap(base)
      + subject.records.claims.records.flatMap(preferred)
  }

  private static func base(of quotation: Quotation) -> Diagnostic? {
    let witnesses = quotation.witnesses.filter { $0.source.value == quotation.base.value }
    guard let first = witnesses.first else {
      return Diagnostic(
        .error, .baseWithoutWitness,
        "the printed reading comes from `\(quotation.base.value)`, which is no witness",
        at: quotation.base.span,
        helps: [
          "write the source of a witness: "
            + quotation.witnesses.map { "`\($0.source.value)`" }.joined(separator: ", ")
        ])
    }
    guard witnesses.allSatisfy({ $0.corrupt != nil }) else { return nil }
    return Diagnostic(
      .error, .corruptBase, "the printed reading comes from a witness that is declared corrupt",
      at: quotation.base.span, related: [Mark(first.source.span, "the witness")],
      helps: ["choose another `base`: a corrupt reading is never printed as speech"])
  }

  private static func preferred(in claim: Claim) -> [Diagnostic] {
    guard let preferred = claim.contested?.prefer, !preferred.isEmpty else { return [] }
    let sources = Set(claim.evidence.map(\.source.value))
    return preferred.filter { !sources.contains($0.value) }.map {
      Diagnostic(
        .error, .preferredWithoutEvidence,
        "the preferred reading comes from `\($0.value)`, which is no evidence",
        at: $0.span, helps: ["name a source of the claim's `evidence`"])
    }
  }
}

extension DiagnosticCode {
  static let baseWithoutWitness = DiagnosticCode(
    "base-without-witness",
    "A quotation prints the reading of a source that is not among its witnesses, so nothing shows the reading."
  )
  static let corruptBase = DiagnosticCode(
    "corrupt-base", "A quotation prints the reading of a witness that is declared corrupt.")
  static let preferredWithoutEvidence = DiagnosticCode(
    "preferred-without-evidence",
    "A contested claim prefers the reading of a source that gives no evidence for it.")
}
