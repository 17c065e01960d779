import Diagnostics

extension Check {
  /// Likelihoods are terms of their scale, and a corpus uses one scale.
  static let likelihoods = Check(
    name: "likelihoods", codes: [.unknownLikelihood, .mixedScales, .likelihoodSaidOtherwise]
  ) { subject in
    let likelihoods = subject.records.claims.records.compactMap(\.likelihood)
    let first = likelihoods.first
    let terms = likelihoods.flatMap { likelihood in
      [unknownTerm(likelihood), otherScale(likelihood, first: first)].compactMap(\.self)
    }
    return terms + subject.records.claims.records.flatMap(saidOtherwise)
  }

  /// The sentence of a judgment, where it says itself how likely it is.
  private static func saidOtherwise(in claim: Claim) -> [Diagnostic] {
    guard let likelihood = claim.likelihood else { return [] }
    let scale = likelihood.scale.value
    guard let declared = scale.definition.band(of: likelihood.term.value) else { return [] }
    // The terms of the scales are English.
    return claim.text.entries.filter { $0.language.primaryLanguage == "en" }.compactMap { entry in
      let said = SaidLikelihoods(entry.text.value, on: scale.definition)
      guard let first = said.found.first,
        !said.found.contains(where: { $0.agrees(with: declared.percent) })
      else { return nil }
      return Diagnostic(
        .warning, .likelihoodSaidOtherwise,
        "the sentence says “\(first.words)”, and its `likelihood` is `\(likelihood.term.value)`",
        at: entry.text.narrowed(to: first.bytes), related: [Mark(likelihood.term.span, "declared")],
        helps: ["correct one of them, or leave the word to the term, which is printed with the sentence"])
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
  static let likelihoodSaidOtherwise = DiagnosticCode(
    "likelihood-said-otherwise",
    """
    The sentence of a judgment has a term of likelihood, such as "very likely" or "probably", of another range \
    than that of the term it declares. Terms of both scales are known; what is compared ("more likely than") or \
    describes a thing ("the likely successor") is passed over.
    """)
  static let mixedScales = DiagnosticCode(
    "mixed-scales",
    "The same word has different ranges on different scales, so a corpus uses one scale of likelihood.")
}
