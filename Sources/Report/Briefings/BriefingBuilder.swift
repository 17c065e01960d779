import Templates

/// Composes briefings from a corpus that has been loaded and checked.
package struct BriefingBuilder: Sendable {
  let desk: Desk
  /// What the build line prints: hashes and the version of the tool. Pages of a site carry none: it would make
  /// each of them depend on every file of the corpus.
  private let receipt: BuildReceipt?
  /// The formats that stand beside each other, as the foot of a briefing lists them.
  private let formats: [BriefingFormat]
  private let links: BriefingLinks

  package init(corpus: Corpus, verdicts: Verdicts, receipt: BuildReceipt) {
    desk = Desk(corpus: corpus, verdicts: verdicts)
    self.receipt = receipt
    links = BriefingLinks(corpus.briefings.records)
    formats = [.html, .markdown, .text]
  }

  /// For a site in which records of the kinds `linked` have pages.
  package init(corpus: Corpus, verdicts: Verdicts, linked: Set<RecordPage>) {
    desk = Desk(corpus: corpus, verdicts: verdicts, linked: linked)
    receipt = nil
    links = BriefingLinks(corpus.briefings.records)
    formats = [.html]
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
    fields.append(.init("sourcing_summary", .string(desk.summary)))
    fields.append(
      .init("sourcing", includes.contains(.sourcing) ? SourcingNotes(desk: desk).value : .null))
    fields.append(.init("formats", formats(of: plan)))
    fields.append(.init("links", links.links(from: plan)))
    fields.append(.init("build", receipt?.value(desk: desk) ?? .null))
    let citations = composition.citations
    fields.append(.init("notes", composition.noteList()))
    return Briefing(
      id: plan.id.value, language: desk.language, title: desk.words(plan.title) ?? plan.id.value,
      standfirst: desk.words(plan.standfirst) ?? "", template: plan.templateName,
      contentChanged: plan.contentChanged.value, firstPublished: plan.firstPublished,
      asOf: desk.corpus.project.asOf.value,
      noteCount: composition.notes.subjects.count, anchors: composition.notes.anchors,
      noteNames: composition.noteNames, times: composition.times, citations: citations,
      data: .object(fields))
  }

  private func formats(of plan: BriefingPlan) -> TemplateValue {
    .array(
      formats.map { format in
        [
          "words": .string(format.words),
          "href": .string(format.fileName(of: plan.id.value)),
        ]
      })
  }
}
