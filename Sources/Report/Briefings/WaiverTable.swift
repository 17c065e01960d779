import Templates

/// The findings that people let stand, with reason, name and expiry.
struct WaiverTable {
  let desk: Desk

  var value: TemplateValue {
    .array(
      desk.corpus.waivers.records.map { waiver in
        [
          "id": .string(waiver.id.value),
          "finding": .string(waiver.code.value.words),
          "code": .string(waiver.code.value.rawValue),
          "about": .string(subject(of: waiver)),
          "reason": .optional(desk.words(waiver.reason)),
          "by": .string(waiver.by.value),
          "on": .string(DateWords.words(waiver.on.value)),
          "until": .string(DateWords.words(waiver.until.value)),
        ]
      })
  }

  /// The record in words a reader has met: a claim's sentence, a quotation's words, a name.
  private func subject(of waiver: Waiver) -> String {
    let parts = waiver.record.value.split(separator: "/").map(String.init)
    guard parts.count == 2, let kind = RecordKind(rawValue: parts[0]) else { return waiver.record.value }
    let source = waiver.source.map { " (\(desk.shortName(ofSource: $0.value)))" } ?? ""
    return (name(of: kind, parts[1]) ?? waiver.record.value) + source
  }

  private func name(of kind: RecordKind, _ id: String) -> String? {
    let corpus = desk.corpus
    return switch kind {
    case .actor: desk.name(ofActor: id)
    case .source: desk.shortName(ofSource: id)
    case .principle: desk.words(corpus.principles[id]?.label)
    case .quotation: corpus.quotations[id].map { "“\($0.text.value)”" }
    case .claim: corpus.claims[id].map(desk.statement(of:))
    case .question: desk.words(corpus.questions[id]?.text)
    case .briefing: desk.words(corpus.briefings[id]?.title)
    case .event: corpus.events[id].map { "Event of \(DateWords.words($0.date.edtf.value))" }
    case .side, .waiver: nil
    }
  }
}
