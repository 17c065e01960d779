/// One claim with all that it rests on.
struct ClaimRow: ReportRecord {
  let claim: Claim
  let text: String
  let corroboration: Corroboration
  let evidence: [EvidenceRow]

  init(_ claim: Claim, _ desk: Desk) {
    self.claim = claim
    text = claim.sentence(in: desk.language)
    corroboration = desk.corroboration(of: claim)
    evidence = claim.evidence.map { EvidenceRow($0, of: claim, desk) }
  }

  static let shape = ReportShape<ClaimRow>(
    "claim", "A claim: how many parties stand behind it, and every piece of evidence.",
    [
      ReportField("id", "its identifier") { $0.claim.id.value },
      ReportField("kind", "what it asserts") { $0.claim.kind.value },
      ReportField("text", "its sentence in the first language of the project") { $0.text },
      ReportField("contested", "whether the corpus marks it as contested") { $0.corroboration.isContested },
      ReportField("corroboration", "the parties for and against it") { CorroborationRow($0.corroboration) },
      ReportField("evidence", "in the order of the corpus") { $0.evidence },
    ])
}

/// One piece of evidence.
struct EvidenceRow: ReportRecord {
  let evidence: Evidence
  let trace: Origins.Trace
  let passage: PassageRow

  init(_ evidence: Evidence, of claim: Claim, _ desk: Desk) {
    self.evidence = evidence
    trace = desk.origins.trace(evidence, of: claim)
    passage = PassageRow(
      state: desk.verdicts.state(of: evidence, for: claim),
      finding: desk.verdicts.finding(of: evidence, for: claim))
  }

  static let shape = ReportShape<EvidenceRow>(
    "evidence", "What one source says to a claim.",
    [
      ReportField("source", "the source") { $0.evidence.source.value },
      ReportField("stance", "which way it speaks") { $0.evidence.stance.value },
      ReportField("mode", "whether the claim rests on its words or on our reading of them") {
        $0.evidence.mode.value
      },
      ReportField("attribution", "how the source says it knows; `null` where that is not recorded") {
        $0.evidence.attribution?.value
      },
      ReportField("through", "the sources from which it was taken, nearest first") {
        Array($0.trace.sources.dropFirst())
      },
      ReportField("party", "the party to which it goes back; `null` where a source does not say") {
        $0.trace.party
      },
      ReportField("values", "the claim's values as the source gives them") {
        $0.evidence.values.map(ValueRow.init)
      },
      ReportField("passage", "how its words stand") { $0.passage },
    ])
}

/// One value of a claim.
struct ValueRow: ReportRecord {
  let name: String
  let value: String

  init(_ bound: Bound<DecimalNumber>) {
    name = bound.name.value
    value = bound.value.value.description
  }

  static let shape = ReportShape<ValueRow>(
    "value", "A number that a claim binds.",
    [
      ReportField("name", "its name in the claim") { $0.name },
      ReportField("value", "the number as it is written, in a text, so that `1.10` stays what it is") {
        $0.value
      },
    ])
}

/// How many parties stand behind a claim and against it.
struct CorroborationRow: ReportRecord {
  /// The levels of `Corroboration.Level`, by name.
  enum Level: String, ReportChoice {
    case none, single, several
    case ownPosition = "own-position"
  }

  let corroboration: Corroboration

  init(_ corroboration: Corroboration) { self.corroboration = corroboration }

  static let shape = ReportShape<CorroborationRow>(
    "corroboration", "The known parties behind a claim. Parties are counted, not files; unknown ones never.",
    [
      ReportField(
        "level",
        """
        `none`: no known party supports it; `single`: one; `several`: two or more; `own-position`: the only one is \
        the actor whose position it is
        """
      ) { Level($0.corroboration.level) },
      ReportField("supporting", "the parties for it, in the order of the evidence") {
        $0.corroboration.supporting
      },
      ReportField("contradicting", "the parties against it") { $0.corroboration.contradicting },
      ReportField("unknown", "pieces of evidence for it whose source does not say where it has it from") {
        $0.corroboration.unknown
      },
      ReportField("sources", "distinct sources for it, with a known origin or not") {
        $0.corroboration.sources
      },
    ])
}

extension CorroborationRow.Level {
  fileprivate init(_ level: Corroboration.Level) {
    self =
      switch level {
      case .none: .none
      case .single: .single
      case .several: .several
      case .ownPosition: .ownPosition
      }
  }
}

extension Desk {
  func corroboration(of claim: Claim) -> Corroboration {
    corroborations[claim.id.value] ?? Corroboration(claim: claim, origins: origins)
  }
}

extension Claim.Kind: ReportChoice {}
extension Evidence.Stance: ReportChoice {}
extension Evidence.Mode: ReportChoice {}
extension Evidence.Attribution: ReportChoice {}
