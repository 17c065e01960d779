import Diagnostics

extension Check {
  /// Where an actor stands is shown by what that actor said, and not by the position of another.
  static let positions = Check(name: "positions", codes: [.positionOfAnother]) { subject in
    let rows = subject.records.briefings.records.flatMap(\.positions).map { ($0.actor, $0.claim) }
    let stands = subject.records.principles.records.flatMap { $0.endorsedBy + $0.objectedBy }
    let others = (rows + stands.map { ($0.actor, $0.claim) }).compactMap { actor, claim in
      claim.flatMap { Stand(actor, $0, in: subject.records.claims) }
    }
    guard !others.isEmpty, let project = subject.project else { return [] }
    let origins = Origins(corpus: subject.records.corpus(of: project))
    return others.filter { origins.party(of: $0.by.value) != origins.party(of: $0.actor.value) }.map {
      .ofAnother($0.actor, $0.claim, $0.by)
    }
  }
}

/// An actor whose stand is shown by a position under another name.
private struct Stand {
  let actor: Located<String>
  let claim: Located<String>
  let by: Located<String>

  init?(_ actor: Located<String>, _ claim: Located<String>, in claims: Table<Claim>) {
    guard let shown = claims[claim.value], shown.kind.value == .position, let by = shown.by,
      by.value != actor.value
    else { return nil }
    (self.actor, self.claim, self.by) = (actor, claim, by)
  }
}

extension Diagnostic {
  fileprivate static func ofAnother(
    _ actor: Located<String>, _ claim: Located<String>, _ by: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .warning, .positionOfAnother,
      "where `\(actor.value)` stands is shown by `\(claim.value)`, which is the position of `\(by.value)`",
      at: claim.span, related: [Mark(by.span, "whose position it is")],
      helps: [
        "name a position of `\(actor.value)`, or, where `\(by.value)` speaks for it, say so with `of` or `controls`"
      ])
  }
}

extension DiagnosticCode {
  static let positionOfAnother = DiagnosticCode(
    "position-of-another",
    """
    A briefing or principle says where an actor stands, and the claim that shows it is the position of another actor, \
    of another party. What a third party reports of the actor is a claim of `kind: fact`.
    """)
}
