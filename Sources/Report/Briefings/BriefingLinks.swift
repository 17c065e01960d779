import Templates

/// Where readers find what a briefing only mentions: the others that print a part of the whole corpus.
///
/// Who prints what is looked up once for all briefings: to ask every briefing for every other would take a quarter of a
/// build of a thousand.
struct BriefingLinks {
  /// The first two briefings with a part of the corpus, one that is laid out for it first: no briefing leads to itself.
  private let printing: [BriefingPlan.Section: [BriefingPlan]]

  init(_ plans: [BriefingPlan]) {
    var printing: [BriefingPlan.Section: [BriefingPlan]] = [:]
    for section in BriefingPlan.Section.allCases {
      let all = plans.filter { $0.includes.contains { $0.value == section } }
      let laidOut = all.filter { $0.isLaidOutAs(section) } + all.filter { !$0.isLaidOutAs(section) }
      printing[section] = Array(laidOut.prefix(2))
    }
    self.printing = printing
  }

  /// The links of one briefing. Null where there is none; what it is called and how many there are is for the project
  /// to say.
  func links(from plan: BriefingPlan) -> TemplateValue {
    let sourcing = briefing(with: .sourcing, besides: plan)
    let marks = sourcing.map { path(of: $0) + ($0.isLaidOutAs(.sourcing) ? "#how-to-read-the-marks" : "") }
    return [
      "principles": .optional(briefing(with: .principles, besides: plan).map(path)),
      "chronology": .optional(briefing(with: .chronology, besides: plan).map(path)),
      "sourcing": .optional(sourcing.map(path)),
      "marks": .optional(marks),
    ]
  }

  private func briefing(with section: BriefingPlan.Section, besides plan: BriefingPlan) -> BriefingPlan? {
    printing[section]?.first { $0.id.value != plan.id.value }
  }

  private func path(of plan: BriefingPlan) -> String { BriefingFormat.markdown.fileName(of: plan.id.value) }
}

extension BriefingPlan {
  /// Whether its template is the built-in one that prints a part of the corpus.
  fileprivate func isLaidOutAs(_ section: Section) -> Bool {
    switch section {
    case .outline: templateName == "initiative-summary"
    case .principles: templateName == "principles"
    case .chronology: templateName == "chronology"
    case .sourcing: templateName == "sourcing-notes"
    }
  }
}
