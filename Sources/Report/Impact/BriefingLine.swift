import Diagnostics

/// One thing that a briefing prints because its plan says so.
struct BriefingLine: Hashable {
  enum Record: Hashable {
    case claim(String)
    case quotation(String)
    case event(String)
    case principle(String)

    /// `claim/ports-at-launch`
    var name: String {
      switch self {
      case .claim(let id): "claim/" + id
      case .quotation(let id): "quotation/" + id
      case .event(let id): "event/" + id
      case .principle(let id): "principle/" + id
      }
    }
  }

  let briefing: String
  /// The field of the plan.
  let section: String
  let record: Record
  /// Where the plan says so.
  let span: Span

  /// Everything that a plan selects, in the order of its fields. The sourcing notes are computed from the
  /// whole corpus and are no line.
  static func lines(of plan: BriefingPlan, _ corpus: Corpus) -> [BriefingLine] {
    func lines(
      _ section: String, _ ids: [Located<String>], _ record: (String) -> Record
    ) -> [BriefingLine] {
      ids.map {
        BriefingLine(briefing: plan.id.value, section: section, record: record($0.value), span: $0.span)
      }
    }
    let claims =
      lines("glance", plan.glance, Record.claim) + lines("facts", plan.facts.map(\.claim), Record.claim)
    let middle =
      lines("quotations", plan.quotations, Record.quotation)
      + lines("positions", plan.positions.compactMap(\.claim), Record.claim)
      + lines("disagreements", plan.disagreements, Record.claim)
    let end =
      lines("judgments", plan.judgments, Record.claim) + lines("key_dates", plan.keyDates, Record.event)
    return claims + middle + end + plan.includes.flatMap { included($0, plan, corpus) }
  }

  private static func included(
    _ section: Located<BriefingPlan.Section>, _ plan: BriefingPlan, _ corpus: Corpus
  ) -> [BriefingLine] {
    let records: [Record] =
      switch section.value {
      case .outline, .principles: corpus.principles.records.map { .principle($0.id.value) }
      case .chronology: corpus.events.records.map { .event($0.id.value) }
      case .sourcing: []
      }
    return records.map {
      BriefingLine(
        briefing: plan.id.value, section: section.value.rawValue, record: $0, span: section.span)
    }
  }
}
