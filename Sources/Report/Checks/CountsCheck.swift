import Diagnostics

extension Check {
  /// A number that says how many records there are is right.
  static let counts = Check(name: "counts", codes: [.countMismatch]) { subject in
    subject.records.claims.records.flatMap { claim in
      claim.values.compactMap { mismatch($0, subject.counts) }
    }
  }

  private static func mismatch(_ bound: Bound<Quantity>, _ lengths: [RecordKind: Int]) -> Diagnostic? {
    let quantity = bound.value.value
    guard let counts = quantity.counts, quantity.precision == .exact else { return nil }
    let count = lengths[counts.value.kind] ?? 0
    guard quantity.n.value != DecimalNumber(count) else { return nil }
    let list = counts.value.rawValue
    return Diagnostic(
      .error, .countMismatch,
      "`\(bound.name.value)` is \(quantity.n.value), and the length of `\(list)` is \(count)",
      at: quantity.n.span, label: "counts `\(list)`",
      helps: ["write `n: \(count)`, or add the \(list) that are missing"])
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
