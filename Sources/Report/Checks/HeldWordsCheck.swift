import Diagnostics

extension Check {
  /// Exact words come from texts that are held; evidence from others has a paraphrase and a place.
  static let heldWords = Check(
    name: "held-words", codes: [.wordsNotHeld, .evidenceWithoutWords]
  ) { subject in
    let unheld = subject.records.sources.records.filter { !$0.isHeld.value }
    let sources = Dictionary(unheld.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    var diagnostics: [Diagnostic] = []
    for claim in subject.records.claims.records {
      for evidence in claim.evidence {
        if let fault = check(evidence, ofUnheld: sources[evidence.source.value]) { diagnostics.append(fault) }
      }
    }
    for quotation in subject.records.quotations.records {
      for witness in quotation.witnesses {
        guard let source = sources[witness.source.value] else { continue }
        diagnostics.append(.wordsNotHeld(witness.exact.span, source))
      }
    }
    return diagnostics
  }

  private static func check(_ evidence: Evidence, ofUnheld source: Source?) -> Diagnostic? {
    if let source {
      if let exact = evidence.exact { return .wordsNotHeld(exact.span, source) }
      guard evidence.says == nil || evidence.locator == nil else { return nil }
      return .evidenceWithoutWords(
        evidence, "`says`, our paraphrase, and a `locator`: the text of `\(source.id.value)` is not held")
    }
    if evidence.mode.value == .quote, evidence.exact == nil {
      return .evidenceWithoutWords(evidence, "`exact`, the words that are quoted")
    }
    guard evidence.exact == nil, evidence.says == nil else { return nil }
    return .evidenceWithoutWords(evidence, "`exact`, the source's own words, or `says`, our paraphrase")
  }
}

extension Diagnostic {
  fileprivate static func wordsNotHeld(_ exact: Span, _ source: Source) -> Diagnostic {
    Diagnostic(
      .error, .wordsNotHeld, "exact words of `\(source.id.value)`, whose text is not held",
      at: exact.firstLine,
      related: [Mark(source.isHeld.span, "`held: no`")],
      helps: ["write what the source says in our words as `says`, or hold the text"])
  }

  fileprivate static func evidenceWithoutWords(_ evidence: Evidence, _ needed: String) -> Diagnostic {
    Diagnostic(
      .error, .evidenceWithoutWords, "this evidence does not show what `\(evidence.source.value)` says",
      at: evidence.source.span, helps: ["add \(needed)"])
  }
}

extension DiagnosticCode {
  static let wordsNotHeld = DiagnosticCode(
    "words-not-held",
    """
    Evidence or a witness gives exact words of a source that is declared `held: no`. Nobody could have \
    copied them from the text, and nobody can check them.
    """)
  static let evidenceWithoutWords = DiagnosticCode(
    "evidence-without-words",
    """
    Evidence says what a source says: in its exact words where the text is held, else in ours with a place. \
    This evidence names a source and no more.
    """)
}
