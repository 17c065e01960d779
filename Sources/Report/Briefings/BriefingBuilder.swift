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

/// Where a build came from: what was read and what read it.
package struct BuildReceipt: Sendable, Hashable {
  /// SHA-256 over the corpus files, in hexadecimal.
  package var corpusHash: String
  package var toolVersion: String

  package init(corpusHash: String, toolVersion: String) {
    self.corpusHash = corpusHash
    self.toolVersion = toolVersion
  }

  func value(desk: Desk) -> TemplateValue {
    let passages =
      desk.corpus.claims.records.flatMap(\.evidence).count { $0.exact != nil }
      + desk.corpus.quotations.records.reduce(0) { $0 + $1.witnesses.count }
    return [
      "corpus": .string(String(corpusHash.prefix(16))), "tool": .string(toolVersion),
      "checked": .int(0), "receipts": .int(0), "not_checked": .int(passages),
    ]
  }
}
