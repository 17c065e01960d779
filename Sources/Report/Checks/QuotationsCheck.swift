import Diagnostics

extension Check {
  /// The printed reading has a witness that is not corrupt, and a preferred reading has evidence.
  static let quotations = Check(
    name: "quotations",
    codes: [
      .baseWithoutWitness, .corruptBase, .baseNotSpeech, .preferredWithoutEvidence, .quotationInOtherLanguage,
    ]
  ) { subject in
    subject.records.quotations.records.compactMap(base)
      + subject.records.quotations.records.compactMap { otherLanguage($0, subject.records.sources) }
      + subject.records.claims.records.flatMap(preferred)
  }

  private static func base(of quotation: Quotation) -> Diagnostic? {
    guard let printed = quotation.printedWitness else {
      return Diagnostic(
        .error, .baseWithoutWitness,
        "the printed reading comes from `\(quotation.base.value)`, which is no witness",
        at: quotation.base.span,
        helps: [
          "write the source of a witness: "
            + quotation.witnesses.map { "`\($0.source.value)`" }.joined(separator: ", ")
        ])
    }
    guard printed.corrupt != nil else { return notSpeech(printed, of: quotation) }
    return Diagnostic(
      .error, .corruptBase, "the printed reading comes from a witness that is declared corrupt",
      at: quotation.base.span, related: [Mark(printed.source.span, "the witness")],
      helps: ["choose another `base`: a corrupt reading is never printed as speech"])
  }

  /// What a source prints in its own language is no quotation in another: who translated it is then not said.
  private static func otherLanguage(_ quotation: Quotation, _ sources: Table<Source>) -> Diagnostic? {
    guard quotation.note == nil, let source = sources[quotation.base.value],
      source.language.value.primaryLanguage != quotation.language.value.primaryLanguage
    else { return nil }
    return Diagnostic(
      .warning, .quotationInOtherLanguage,
      "the quotation is said to be in `\(quotation.language.value)`, and its source is in `\(source.language.value)`",
      at: quotation.language.span,
      related: [Mark(source.language.span, "the language of `\(source.id.value)`")],
      helps: [
        "write the language of the printed words, or add a `note` that says that the source has them in another"
      ])
  }

  /// Words that the source does not give as spoken or written so are not printed in quotation marks.
  private static func notSpeech(_ witness: Quotation.Witness, of quotation: Quotation) -> Diagnostic? {
    guard !witness.form.value.isSpeech else { return nil }
    return Diagnostic(
      .error, .baseNotSpeech, "the printed reading comes from a witness that does not quote",
      at: witness.form.span, label: "its words are the source's own",
      related: [Mark(quotation.base.span, "printed in quotation marks")],
      helps: ["choose a witness that quotes as `base`, or say what was said in a claim of `kind: position`"])
  }

  private static func preferred(in claim: Claim) -> [Diagnostic] {
    (claim.contested?.prefer ?? []).compactMap { preferred in
      let evidence = claim.evidence.filter { $0.source.value == preferred.value }
      guard !evidence.contains(where: { $0.stance.value == .supports }) else { return nil }
      return Diagnostic(
        .error, .preferredWithoutEvidence,
        "the preferred reading comes from `\(preferred.value)`, which "
          + (evidence.isEmpty ? "is no evidence" : "does not support the claim"),
        at: preferred.span, related: evidence.prefix(1).map { Mark($0.stance.span, "its stance") },
        helps: ["name a source of the claim's `evidence` with `stance: supports`"])
    }
  }
}

extension DiagnosticCode {
  static let baseWithoutWitness = DiagnosticCode(
    "base-without-witness",
    "A quotation prints the reading of a source that is not among its witnesses, so nothing shows the reading."
  )
  static let corruptBase = DiagnosticCode(
    "corrupt-base", "A quotation prints the reading of a witness that is declared corrupt.")
  static let baseNotSpeech = DiagnosticCode(
    "base-not-speech",
    """
    A quotation prints the reading of a witness that reports what was said or alters it, so that words of a \
    journalist would stand in quotation marks.
    """)
  static let quotationInOtherLanguage = DiagnosticCode(
    "quotation-in-other-language",
    """
    A quotation says that its words are in one language, and the source whose reading is printed is in another. Words \
    that a source gives in translation are in its language, and the original is quoted from a source that has it.
    """)
  static let preferredWithoutEvidence = DiagnosticCode(
    "preferred-without-evidence",
    "A contested claim prefers the reading of a source that gives no evidence for it, or contradicts it.")
}

extension Quotation.Witness.Form {
  /// Whether the words stand in the witness as somebody's own, if in another language.
  var isSpeech: Bool {
    switch self {
    case .full, .partial, .translation: true
    case .altered, .reported: false
    }
  }
}
