import Diagnostics

extension Check {
  /// The numbers of a claim's text are bound values, dates or parts of names.
  static let unboundNumbers = Check(name: "unbound-numbers", codes: [.unboundNumber]) { subject in
    let carriers = NumberCarriers(subject.records.claims.records)
    return subject.records.claims.records.flatMap { claim in
      claim.text.entries.flatMap { entry in
        (UnboundNumbers(entry)?.findings ?? []).prefix(5).map { finding in
          Diagnostic.unbound(
            finding.words, at: finding.span, carriers.help(for: finding.numeral.value, in: claim))
        }
      }
    }
  }
}

/// Which claims bind which numbers.
private struct NumberCarriers {
  private var carriers: [DecimalNumber: (claim: String, name: String)] = [:]

  init(_ claims: [Claim]) {
    for claim in claims {
      for bound in claim.values where carriers[bound.value.value.n.value] == nil {
        carriers[bound.value.value.n.value] = (claim.id.value, bound.name.value)
      }
    }
  }

  func help(for value: DecimalNumber, in claim: Claim) -> String {
    if let own = claim.values.first(where: { $0.value.value.n.value == value }) {
      return "write `{\(own.name.value)}`, which the claim binds to \(value)"
    }
    let bind = "write `{name}` there and `name: {n: …, unit: …}` to the claim's `values`"
    guard let carrier = carriers[value] else { return bind }
    return bind + "; `\(carrier.claim)` binds \(value) as `\(carrier.name)`"
  }
}

extension Diagnostic {
  fileprivate static func unbound(_ words: String, at span: Span, _ help: String) -> Diagnostic {
    Diagnostic(
      .warning, .unboundNumber, "the number “\(words)” in a claim is not bound", at: span,
      label: "compared with no source", helps: [help])
  }
}

extension DiagnosticCode {
  static let unboundNumber = DiagnosticCode(
    "unbound-number",
    """
    The text of a claim has a number that is no value, no date and no part of a name, so that no source is \
    compared with it. Numbers in names ("5G", "Executive Order 13942", "Group of Seven"), ordinals and what \
    stands in quotation marks are passed over.
    """)
}
