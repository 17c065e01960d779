import Diagnostics

extension Check {
  /// A fact has evidence that supports it, and what contradicts it is shown.
  static let stances = Check(name: "stances", codes: [.unsupportedClaim, .hiddenContradiction]) { subject in
    subject.records.claims.records.flatMap { claim in
      guard let first = claim.evidence.first else { return [Diagnostic]() }
      let isSupported = claim.evidence.contains { $0.stance.value == .supports }
      return isSupported || claim.kind.value.isOurs ? hidden(in: claim) : [.unsupported(claim, first)]
    }
  }

  private static func hidden(in claim: Claim) -> [Diagnostic] {
    guard claim.contested == nil else { return [] }
    return claim.evidence.first { $0.stance.value == .contradicts }.map { [.hidden($0, in: claim)] } ?? []
  }
}

extension Claim.Kind {
  /// Whether it is the desk's own, and evidence only what it was formed on.
  var isOurs: Bool {
    switch self {
    case .fact, .position: false
    case .judgment, .assumption: true
    }
  }
}

extension Diagnostic {
  fileprivate static func unsupported(_ claim: Claim, _ evidence: Evidence) -> Diagnostic {
    Diagnostic(
      .error, .unsupportedClaim, "no evidence of `\(claim.id.value)` supports it", at: claim.id.span,
      related: [Mark(evidence.stance.span, "the stance of what there is")],
      helps: ["add evidence with `stance: supports`, or say what the sources do say"])
  }

  fileprivate static func hidden(_ evidence: Evidence, in claim: Claim) -> Diagnostic {
    Diagnostic(
      .error, .hiddenContradiction,
      "`\(evidence.source.value)` contradicts `\(claim.id.value)`, and no reader is told",
      at: evidence.stance.span,
      related: [Mark(claim.id.span, "not marked as contested")],
      helps: [
        "add `contested: {resolution: show-both, note: …}` to the claim, or `resolution: prefer` with the sources "
          + "that are followed"
      ])
  }
}

extension DiagnosticCode {
  static let unsupportedClaim = DiagnosticCode(
    "unsupported-claim",
    "All evidence of a claim contradicts it or gives its context only, so that nothing says what the claim says."
  )
  static let hiddenContradiction = DiagnosticCode(
    "hidden-contradiction",
    """
    A source contradicts a claim that is not marked as contested. Disagreements are printed with all readings, and \
    the corpus says which it follows and why.
    """)
}
