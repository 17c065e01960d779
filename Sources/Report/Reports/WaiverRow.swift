/// A finding that a person lets stand, for a time.
struct WaiverRow: ReportRecord {
  let waiver: Waiver
  let reason: String?

  init(_ waiver: Waiver, _ desk: Desk) {
    self.waiver = waiver
    reason = desk.words(waiver.reason)
  }

  static let shape = ReportShape<WaiverRow>(
    "waiver", "A finding that a person has looked at and lets stand, for a time.",
    [
      ReportField("id", "its identifier") { $0.waiver.id.value },
      ReportField("code", "the code of the finding") { $0.waiver.code.value },
      ReportField("record", "the record that is excused, as kind and identifier") {
        $0.waiver.record.value
      },
      ReportField("source", "where the record speaks of several sources, the one that is meant") {
        $0.waiver.source?.value
      },
      ReportField("reason", "why, in the first language of the project") { $0.reason },
      ReportField("by", "the person or desk that answers for it") { $0.waiver.by.value },
      ReportField("on", "the day on which it was granted, in EDTF") { $0.waiver.on.value.description },
      ReportField("until", "the last day on which it holds, in EDTF; after it the check fails") {
        $0.waiver.until.value.description
      },
    ])
}

extension WaivableCode: ReportChoice {}
