import Templates

/// Composes briefings from a corpus that has been loaded and checked.
package struct BriefingBuilder: Sendable {
  private let desk: Desk
  /// What the build line prints: hashes and the version of the tool.
  private let receipt: BuildReceipt

  package init(corpus: Corpus, verdicts: Verdicts, receipt: BuildReceipt) {
    desk = Desk(corpus: corpus, verdicts: verdicts)
    self.receipt = receipt
  }

  /// The briefing of one plan. Sections are composed in the order in which the templates print them,
  /// because notes are numbered as they are first referred to.
  package func briefing(_ plan: BriefingPlan) -> Briefing {
    var composition = Composition(desk: desk)
    let includes = Set(plan.includes.map(\.value))
    let header = composition.header(of: plan)
    var fields = header + composition.selections(of: plan, outline: includes.contains(.outline))
    fields.append(.init("principles", includes.contains(.principles) ? composition.principles() : []))
    fields.append(.init("chronology", includes.contains(.chronology) ? composition.chronology() : .null))
    let sourcing = SourcingNotes(desk: desk)
    fields.append(.init("sourcing_summary", .string(SourcingSummary(notes: sourcing).text)))
    fields.append(.init("sourcing", includes.contains(.sourcing) ? sourcing.value : .null))
    fields.append(.init("build", receipt.value(desk: desk)))
    let citations = composition.citations
    fields.append(.init("notes", composition.noteList()))
    return Briefing(
      id: plan.id.value, language: desk.language, title: desk.words(plan.title) ?? plan.id.value,
      standfirst: desk.words(plan.standfirst) ?? "", template: plan.template?.value ?? plan.id.value,
      contentChanged: plan.contentChanged.value, asOf: desk.corpus.project.asOf.value,
      noteCount: composition.notes.subjects.count, anchors: composition.notes.anchors,
      times: composition.times,
      citations: citations, data: .object(fields))
  }
}
