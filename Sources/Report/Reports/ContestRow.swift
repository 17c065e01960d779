/// A claim on which sources disagree.
struct ContestRow: ReportRecord {
  let claim: Claim
  let readings: [ReadingRow]

  init(_ claim: Claim, _ notes: SourcingNotes) {
    self.claim = claim
    readings = notes.weighedReadings(of: claim).map(ReadingRow.init)
  }

  static let shape = ReportShape<ContestRow>(
    "contest", "A claim that the corpus marks as contested, with what each side says.",
    [
      ReportField("claim", "its identifier") { $0.claim.id.value },
      ReportField("resolution", "which readings the briefings use") { $0.claim.contested?.resolution.value },
      ReportField("prefer", "the sources whose reading is used, when one is preferred") {
        ($0.claim.contested?.prefer ?? []).map(\.value)
      },
      ReportField("readings", "by what is said, in the order of the evidence") { $0.readings },
    ])
}

/// What some sources say to a contested claim.
struct ReadingRow: ReportRecord {
  let reading: SourcingNotes.Reading

  init(_ reading: SourcingNotes.Reading) { self.reading = reading }

  static let shape = ReportShape<ReadingRow>(
    "reading", "What some of the sources say to a contested claim.",
    [
      ReportField("says", "in our words, or the source's in quotation marks") { $0.reading.says },
      ReportField("stance", "which way they speak") { $0.reading.stance },
      ReportField("values", "the claim's values as they give them") {
        $0.reading.values.map(ValueRow.init)
      },
      ReportField("sources", "who says so") { $0.reading.evidence.map(\.source.value).uniqued() },
      ReportField("parties", "to whom that goes back") { $0.reading.parties },
    ])
}

extension Claim.Contested.Resolution: ReportChoice {}

/// A fact that rests on one known party.
struct SingleOriginRow: ReportRecord {
  let claim: String
  let party: String?
  let sources: [String]
  let isAtGlance: Bool

  static let shape = ReportShape<SingleOriginRow>(
    "single_origin", "A fact that rests on one known party.",
    [
      ReportField("claim", "its identifier") { $0.claim },
      ReportField("party", "the party") { $0.party },
      ReportField("sources", "the sources of the evidence for it") { $0.sources },
      ReportField("at_a_glance", "whether it stands at the top of a briefing") { $0.isAtGlance },
    ])
}
