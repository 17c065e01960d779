import Diagnostics

extension Check {
  /// Principles are numbered from 1 without a gap and without a number twice.
  static let principleNumbers = Check(
    name: "principle-numbers", codes: [.principleNumberGap, .duplicateNumber]
  ) { subject in
    let principles = subject.records.principles.records.sorted { $0.n.value < $1.n.value }
    let pairs = zip(principles, principles.dropFirst())
    let doubled = pairs.filter { $0.n.value == $1.n.value }.map { first, second in
      Diagnostic(
        .error, .duplicateNumber, "two principles have the number \(second.n.value)", at: second.n.span,
        label: "`\(second.id.value)`", related: [Mark(first.n.span, "`\(first.id.value)`")],
        helps: ["give one of them another `n`"])
    }
    guard !subject.broken.contains(.principle) else { return doubled }
    var expected = 1
    for principle in principles {
      guard principle.n.value <= expected else {
        return doubled + [.gap(before: principle, missing: expected)]
      }
      expected = principle.n.value + 1
    }
    return doubled
  }
}

extension Diagnostic {
  fileprivate static func gap(before principle: Principle, missing: Int) -> Diagnostic {
    Diagnostic(
      .error, .principleNumberGap, "there is no principle with the number \(missing)", at: principle.n.span,
      label: "the next one", helps: ["add it, or write `n: \(missing)` here"])
  }
}

extension DiagnosticCode {
  static let principleNumberGap = DiagnosticCode(
    "principle-number-gap",
    "Principles are numbered from 1 without a gap: a missing number means a missing point.")
  static let duplicateNumber = DiagnosticCode(
    "duplicate-number", "Two principles have the same number, so \"the sixth point\" could mean either.")
}
