import Diagnostics

extension Check {
  /// A list of references names each record once.
  static let repetitions = Check(name: "repetitions", codes: [.repeatedReference]) { subject in
    let records = subject.records
    var diagnostics = records.actors.records.flatMap(repeated)
    diagnostics += records.principles.records.flatMap(repeated)
    diagnostics += records.events.records.flatMap(repeated)
    diagnostics += records.claims.records.flatMap(repeated)
    return diagnostics + records.briefings.records.flatMap(repeated)
  }

  private static func repeated(in actor: Actor) -> [Diagnostic] {
    repeated(in: actor.controls, of: "`controls` of `\(actor.id.value)`")
  }

  private static func repeated(in principle: Principle) -> [Diagnostic] {
    repeated(in: principle.coverage.map(\.source), of: "the coverage of `\(principle.id.value)`")
      + repeated(in: principle.quotations, of: "the quotations of `\(principle.id.value)`")
  }

  private static func repeated(in claim: Claim) -> [Diagnostic] {
    repeated(in: claim.basis, of: "the basis of `\(claim.id.value)`")
      + repeated(in: claim.contested?.prefer ?? [], of: "`prefer` of `\(claim.id.value)`")
  }

  private static func repeated(in event: Event) -> [Diagnostic] {
    repeated(in: event.claims, of: "the claims of `\(event.id.value)`")
      + repeated(in: event.actors, of: "the actors of `\(event.id.value)`")
  }

  private static func repeated(in briefing: BriefingPlan) -> [Diagnostic] {
    let lists = [
      ("glance", briefing.glance), ("quotations", briefing.quotations),
      ("disagreements", briefing.disagreements), ("questions", briefing.questions),
      ("judgments", briefing.judgments), ("key_dates", briefing.keyDates),
      ("positions", briefing.positions.map(\.actor)),
    ]
    return lists.flatMap { name, list in repeated(in: list, of: "`\(name)` of `\(briefing.id.value)`") }
  }

  static func repeated(in list: [Located<String>], of phrase: @autoclosure () -> String) -> [Diagnostic] {
    guard list.count > 1 else { return [] }
    var first: [String: Span] = [:]
    return list.compactMap { item in
      guard let earlier = first.updateValue(item.span, forKey: item.value) else { return nil }
      return Diagnostic(
        .error, .repeatedReference, "\(phrase()): `\(item.value)` stands twice", at: item.span,
        label: "second time",
        related: [Mark(earlier, "first time")], helps: ["delete one of them"])
    }
  }
}

extension DiagnosticCode {
  static let repeatedReference = DiagnosticCode(
    "repeated-reference",
    "A list names the same record twice: it would be printed or counted twice.")
}
