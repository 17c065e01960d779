import Templates

extension Composition {
  /// Where readers find what a briefing only mentions: the others that print a part of the whole corpus. Null where
  /// there is none; what it is called and how many there are is for the project to say.
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

  /// The first other briefing with a part of the corpus; one that is laid out for that part goes first.
  private func briefing(with section: BriefingPlan.Section, besides plan: BriefingPlan) -> BriefingPlan? {
    let plans = corpus.briefings.records.filter { other in
      other.id.value != plan.id.value && other.includes.contains { $0.value == section }
    }
    return plans.first { $0.isLaidOutAs(section) } ?? plans.first
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
