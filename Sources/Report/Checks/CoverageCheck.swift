import Diagnostics

extension Check {
  /// A source that is said to be silent on a principle is not quoted for it.
  static let coverage = Check(name: "coverage", codes: [.coverageContradicted]) { subject in
    let records = subject.records
    // A claim of several principles may have its evidence for one of them.
    let carried = records.principles.records.reduce(into: [:]) { $0[$1.claim.value, default: 0] += 1 }
    return records.principles.records.flatMap { principle in
      let claim = carried[principle.claim.value] == 1 ? records.claims[principle.claim.value] : nil
      let cited = citations(of: principle, claim, records.quotations)
      return principle.coverage.compactMap { coverage -> Diagnostic? in
        guard coverage.treatment.value == .absent,
          let citation = cited.first(where: { $0.value == coverage.source.value })
        else { return nil }
        return .contradicted(coverage, of: principle, by: citation.span)
      }
    }
  }

  /// The sources of what a principle rests on.
  private static func citations(
    of principle: Principle, _ claim: Claim?, _ quotations: Table<Quotation>
  ) -> [Located<String>] {
    let evidence = claim?.support ?? []
    let witnesses = principle.quotations.compactMap { quotations[$0.value] }.flatMap(\.witnesses)
    return evidence.map(\.source) + witnesses.map(\.source)
  }
}

extension Diagnostic {
  fileprivate static func contradicted(
    _ coverage: Principle.Coverage, of principle: Principle, by place: Span
  ) -> Diagnostic {
    let source = coverage.source.value
    return Diagnostic(
      .error, .coverageContradicted,
      "`\(source)` is said to be silent on `\(principle.id.value)`, and is cited for it",
      at: coverage.treatment.span, label: "absent", related: [Mark(place.firstLine, "cited here")],
      helps: ["write `treatment: quoted` or `paraphrased`, or take the citation out"])
  }
}

extension DiagnosticCode {
  static let coverageContradicted = DiagnosticCode(
    "coverage-contradicted",
    """
    A principle says that a source was read and does not mention it (`treatment: absent`), and the same source supports \
    the principle's claim or is a witness of its quotation.
    """)
}
