/// Decides whether a verdict lets a build pass.
///
/// Words that are found pass with typographic foldings (rules 1–7, 9, 10, 14 and the first letter's
/// case) and with what the author marked (15–19). The light rules (8, 11, 12) pass only when the
/// quotation declares them. An omission or bracket that changes a denial, a name or a modal, a moved sentence
/// boundary and a changed number never pass, and nothing that is only similar does.
package enum Gate {
  /// Why a verdict does not pass.
  package enum Refusal: Hashable, Sendable {
    case finding(Verdict.Finding)
    /// A light folding that the quotation does not declare.
    case undeclared(FoldingKind)
    case flag(DifferenceFlag)
  }

  /// Why `verdict` does not pass; empty when it does.
  package static func refusals(_ verdict: Verdict, declared: Set<FoldingKind> = []) -> [Refusal] {
    switch verdict.finding {
    case .exact, .normalized: break
    case .near, .elsewhere, .boilerplate, .partial, .spliced, .absent, .uncheckable:
      return [.finding(verdict.finding)]
    }
    guard let match = verdict.match else { return [.finding(verdict.finding)] }
    let undeclared = match.kinds.filter { $0.rule.level == .light && !declared.contains($0) }
    return undeclared.map(Refusal.undeclared)
      + match.flags.filter { !isExcused($0, declared) }.map(Refusal.flag)
  }

  /// A number spelt otherwise (`1000` for `1,000`) is the one flag that a declaration covers.
  private static func isExcused(_ flag: DifferenceFlag, _ declared: Set<FoldingKind>) -> Bool {
    switch flag {
    case .number: declared.contains(.tokenForm)
    case .negation, .name, .modal, .sentenceBoundary: false
    }
  }
}
