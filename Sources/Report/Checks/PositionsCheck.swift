import Diagnostics

extension Check {
  /// Where an actor stands is shown by what that actor said, and not by the position of another.
  static let positions = Check(name: "positions", codes: [.positionOfAnother]) { subject in
    guard let project = subject.project else { return [] }
    let origins = Origins(corpus: subject.records.corpus(of: project))
    func fault(_ actor: Located<String>, _ claim: Located<String>?) -> Diagnostic? {
      guard let claim, let shown = subject.records.claims[claim.value], shown.kind.value == .position,
        let by = shown.by, origins.party(of: by.value) != origins.party(of: actor.value)
      else { return nil }
      return .ofAnother(actor, claim, by)
    }
    let rows = subject.records.briefings.records.flatMap(\.positions).map { fault($0.actor, $0.claim) }
    let stands = subject.records.principles.records.flatMap { $0.endorsedBy + $0.objectedBy }
    return (rows + stands.map { fault($0.actor, $0.claim) }).compactMap(\.self)
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
