import Diagnostics

extension Check {
  /// A briefing lists judgments as judgments, contested claims as disagreements, and few claims first.
  static let briefings = Check(
    name: "briefings", codes: [.wrongClaimKind, .notContested, .glanceLength]
  ) { subject in
    subject.records.briefings.records.flatMap { briefing in
      glance(of: briefing) + judgments(of: briefing, subject) + disagreements(of: briefing, subject)
    }
  }

  private static func glance(of briefing: BriefingPlan) -> [Diagnostic] {
    guard !briefing.glance.isEmpty, !(3...5).contains(briefing.glance.count) else { return [] }
    return [
      Diagnostic(
        .warning, .glanceLength,
        "the length of `glance` in `\(briefing.id.value)` is \(briefing.glance.count)",
        at: briefing.glance[0].span, helps: ["name three to five"])
    ]
  }

  private static func judgments(of briefing: BriefingPlan, _ subject: CheckSubject) -> [Diagnostic] {
    briefing.judgments.compactMap { id in
      guard let claim = subject.records.claims[id.value], claim.kind.value != .judgment else { return nil }
      return Diagnostic(
        .error, .wrongClaimKind, "the claim `\(id.value)` is a \(claim.kind.value.rawValue), not a judgment",
        at: id.span, related: [Mark(claim.kind.span, "its kind")],
        helps: ["name a claim of kind `judgment`, or list this one elsewhere"])
    }
  }

  private static func disagreements(of briefing: BriefingPlan, _ subject: CheckSubject) -> [Diagnostic] {
    briefing.disagreements.compactMap { id in
      guard let claim = subject.records.claims[id.value], claim.contested == nil else { return nil }
      return Diagnostic(
        .error, .notContested, "the claim `\(id.value)` is not contested", at: id.span,
        related: [Mark(claim.id.span, "the claim")],
        helps: ["add `contested: {resolution: show-both, note: …}` to the claim, or list it elsewhere"])
    }
  }
}

extension DiagnosticCode {
  static let wrongClaimKind = DiagnosticCode(
    "wrong-claim-kind",
    "A briefing prints judgments apart from facts; the claim named among its judgments is of another kind.")
  static let notContested = DiagnosticCode(
    "not-contested", "A briefing names a claim among its disagreements that does not say it is contested.")
  static let glanceLength = DiagnosticCode(
    "glance-length",
    "Three to five claims stand first in a briefing: fewer say too little, more are not a glance.")
}
