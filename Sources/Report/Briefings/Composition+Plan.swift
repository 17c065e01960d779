import Templates

extension Composition {
  /// What stands at the head of every briefing.
  mutating func header(of plan: BriefingPlan) -> [TemplateField] {
    let project = corpus.project
    let title = desk.words(plan.title) ?? plan.id.value
    let changed = words(plan.contentChanged.value)
    let authors = project.authors.map(\.value)
    let year = plan.contentChanged.value.latestDay.map { String($0.year) } ?? ""
    let canonical = project.url.map { $0.value + plan.id.value + ".html" }
    let publisher = project.publisher.value
    // Who publishes what he wrote is named once.
    let isOwn = authors.isEmpty || authors == [publisher]
    let cite =
      "\(isOwn ? publisher : authors.joined(separator: ", ")) (\(year)). \(title.closed) "
      + "Edition \(plan.edition.value)\(plan.status.value == .withdrawn ? ", withdrawn" : "")."
      + (isOwn ? "" : " \(publisher.closed)")
      + (canonical.map { " \($0)" } ?? "")
    return [
      .init("id", .string(plan.id.value)), .init("title", .string(title)),
      .init("standfirst", .optional(desk.words(plan.standfirst))),
      .init("status", .string(plan.status.value.words)), .init("edition", .string(plan.edition.value)),
      .init("as_of", .string(words(project.asOf.value))), .init("content_changed", .string(changed)),
      .init("site", .string(project.title.value)), .init("publisher", .string(project.publisher.value)),
      .init("authors", .strings(authors)), .init("reviewed_by", .optional(project.reviewedBy?.value)),
      .init("language", .string(desk.language)),
      .init("language_name", .string(LanguageNames.words(desk.language))),
      .init("licence", .optional(project.licence?.value)),
      .init("url", .optional(canonical)), .init("how_to_cite", .string(cite)),
      .init("corrections", corrections(plan.corrections)), .init("notice", .optional(plan.notice)),
    ]
  }

  /// The author's selections, in the order in which they are printed.
  mutating func selections(of plan: BriefingPlan, outline isOutlined: Bool) -> [TemplateField] {
    let sourcing = SourcingNotes(desk: desk)
    return [
      .init("glance", statements(plan.glance)),
      .init("facts", facts(plan.facts)),
      .init("quotations", quotations(plan.quotations)),
      .init("positions", positions(plan.positions)),
      .init("outline", isOutlined ? outline() : []),
      .init(
        "disagreements",
        .array(plan.disagreements.compactMap { corpus.claims[$0.value] }.map { sourcing.contest($0) })),
      .init("questions", questions(plan.questions)),
      .init("judgments", judgments(plan.judgments)),
      .init("key_dates", rows(plan.keyDates)),
      .init("scope", .optional(desk.words(plan.scope))),
      .init("excluded", exclusions(plan.excluded)),
      .init("method", .strings(plan.method.compactMap { desk.words($0) })),
    ]
  }

  private mutating func facts(_ facts: [BriefingPlan.Fact]) -> TemplateValue {
    var values: [TemplateValue] = []
    for fact in facts {
      values.append([
        "label": .optional(desk.words(fact.label)), "statement": statement(fact.claim.value),
      ])
    }
    return .array(values)
  }

  private mutating func positions(_ positions: [BriefingPlan.Position]) -> TemplateValue {
    var values: [TemplateValue] = []
    for position in positions {
      values.append([
        "actor": .string(desk.name(ofActor: position.actor.value)),
        "role": .optional(desk.words(corpus.actors[position.actor.value]?.role)),
        "stand": .string(position.stand.value.words),
        "as_of": .string(words(position.asOf.value)),
        "statement": position.claim.map { statement($0.value) } ?? .null,
      ])
    }
    return .array(values)
  }

  private mutating func judgments(_ ids: [Located<String>]) -> TemplateValue {
    var values: [TemplateValue] = []
    for claim in ids.compactMap({ corpus.claims[$0.value] }) {
      let basis = statements(claim.basis)
      values.append([
        "id": .string(claim.id.value),
        "text": .string(claim.sentence(in: desk.language)),
        "likelihood": .optional(claim.likelihood?.term.value),
        "scale": .optional(claim.likelihood?.scale.value.words),
        "confidence": .optional(claim.confidence?.level.value.words),
        "why": .optional(desk.words(claim.confidence?.why)?.closed),
        "basis": basis,
        "assumptions": .strings(claim.assumptions.map(\.value)),
        "changes_if": .optional(desk.words(claim.changesIf)),
      ])
    }
    return .array(values)
  }

  private func exclusions(_ exclusions: [BriefingPlan.Exclusion]) -> TemplateValue {
    .array(
      exclusions.map {
        ["what": .optional(desk.words($0.what)), "why": .optional(desk.words($0.why))]
      })
  }

  private mutating func corrections(_ corrections: [BriefingPlan.Correction]) -> TemplateValue {
    var values: [TemplateValue] = []
    for correction in corrections {
      values.append([
        "date": .string(words(correction.on.value)), "what": .optional(desk.words(correction.what)?.closed),
        "why": .optional(desk.words(correction.why)?.closed),
      ])
    }
    return .array(values)
  }

  /// The sources behind the notes, each once, in the order of the notes.
  var citations: [Briefing.Citation] {
    let sources = notes.subjects.flatMap { subject -> [String] in
      switch subject {
      case .claim(let id): corpus.claims[id]?.evidence.map(\.source.value) ?? []
      case .quotation(let id): corpus.quotations[id]?.witnesses.map(\.source.value) ?? []
      }
    }
    return sources.uniqued().compactMap { corpus.sources[$0] }.map { source in
      Briefing.Citation(
        title: desk.words(source.title) ?? source.id.value,
        publisher: desk.name(ofActor: source.publisher.value),
        date: source.issued.edtf.value.exactDay?.iso, url: source.url?.value)
    }
  }
}

extension BriefingPlan {
  /// What a reader must know before the first statement: that the desk no longer makes them.
  fileprivate var notice: String? {
    status.value == .withdrawn
      ? "This briefing is withdrawn: the desk no longer stands by it, and it is here for the record." : nil
  }

  /// The title, and that the briefing is withdrawn where it is; for lists that offer it.
  package func label(_ title: String) -> String {
    Self.label(title, isWithdrawn: status.value == .withdrawn)
  }

  /// The same of a briefing of which no more is known.
  package static func label(_ title: String, isWithdrawn: Bool) -> String {
    isWithdrawn ? title + " (withdrawn)" : title
  }
}

extension Claim.Likelihood.Scale {
  var words: String {
    switch self {
    case .icd203: "ICD 203"
    case .phia: "PHIA yardstick"
    }
  }
}
