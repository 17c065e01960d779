import Diagnostics

extension Check {
  /// A number that says how many records there are is right.
  static let counts = Check(name: "counts", codes: [.countMismatch]) { subject in
    subject.records.claims.records.flatMap(\.values).compactMap { bound in
      let quantity = bound.value.value
      guard let counts = quantity.counts, quantity.precision == .exact else { return nil }
      let count = subject.context.count(of: counts.value.kind)
      guard quantity.n.value != DecimalNumber(count) else { return nil }
      return Diagnostic(
        .error, .countMismatch,
        "`\(bound.name.value)` is \(quantity.n.value), and the length of `\(counts.value.rawValue)` is \(count)",
        at: quantity.n.span, label: "counts `\(counts.value.rawValue)`",
        helps: ["write `n: \(count)`, or add the \(counts.value.rawValue) that are missing"])
    }
  }
}

extension Quantity.Counted {
  fileprivate var kind: RecordKind {
    switch self {
    case .principles: .principle
    case .sources: .source
    case .actors: .actor
    case .events: .event
    case .claims: .claim
    case .quotations: .quotation
    }
  }
}

extension DiagnosticCode {
  static let countMismatch = DiagnosticCode(
    "count-mismatch",
    """
    A number declares with `counts` that it says how many records of a kind there are, and there are not \
    that many: "eight points" with seven principles in the corpus.
    """)
}
