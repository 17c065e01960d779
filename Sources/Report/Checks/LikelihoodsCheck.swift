import Diagnostics

extension Check {
  /// Likelihoods are terms of their scale, and a corpus uses one scale.
  static let likelihoods = Check(
    name: "likelihoods", codes: [.unknownLikelihood, .mixedScales]
  ) { subject in
    let likelihoods = subject.records.claims.records.compactMap(\.likelihood)
    let first = likelihoods.first
    return likelihoods.flatMap { likelihood in
      [unknownTerm(likelihood), otherScale(likelihood, first: first)].compactMap(\.self)
    }
  }

  private static func unknownTerm(_ likelihood: Claim.Likelihood) -> Diagnostic? {
    let scale = likelihood.scale.value.definition
    let term = likelihood.term.value
    guard scale.band(of: term) == nil else { return nil }
    let terms = scale.bands.flatMap(\.terms)
    let nearest = NearestName.of(term, among: terms)
    return Diagnostic(
      .error, .unknownLikelihood, "`\(term)` is no term of the scale \(scale.name)", at: likelihood.term.span,
      notes: ["its terms are " + terms.map { "`\($0)`" }.joined(separator: ", ")],
      helps: nearest.map { ["write `\($0)`"] } ?? ["write the term whose range fits"])
  }

  private static func otherScale(_ likelihood: Claim.Likelihood, first: Claim.Likelihood?) -> Diagnostic? {
    guard let first, first.scale.value != likelihood.scale.value else { return nil }
    return Diagnostic(
      .error, .mixedScales, "the corpus mixes two scales of likelihood", at: likelihood.scale.span,
      related: [Mark(first.scale.span, "the first")],
      helps: ["use `\(first.scale.value.rawValue)` throughout"])
  }
}

extension DiagnosticCode {
  static let unknownLikelihood = DiagnosticCode(
    "unknown-likelihood",
    """
    How likely a judgment is stands in a term of its scale, ICD 203 or the PHIA yardstick, so that readers \
    can look the range up.
    """)
  static let mixedScales = DiagnosticCode(
    "mixed-scales",
    "The same word has different ranges on different scales, so a corpus uses one scale of likelihood.")
}
