import Templates

/// The pages of the site itself: what there is, by briefing, by kind and by letter.
extension RecordBook {
  /// The front page.
  ///
  /// - Parameters:
  ///   - plans: every briefing.
  ///   - files: what is published beside the pages.
  package func index(of plans: [BriefingPlan], receipt: BuildReceipt, files: [SiteFrame.File]) -> PageSubject
  {
    var composition = Composition(desk: desk)
    let project = corpus.project
    var briefings: [TemplateValue] = []
    for plan in plans {
      briefings.append([
        "title": .optional(desk.words(plan.title).map(plan.label)),
        "page": .string(BriefingFormat.html.fileName(of: plan.id.value)),
        "standfirst": .optional(desk.words(plan.standfirst)),
        "status": .string(plan.status.value.words),
        "edition": .string(plan.edition.value),
        "content_changed": .string(composition.words(plan.contentChanged.value)),
        "sourcing": .optional(sourcingMark(of: plan)),
      ])
    }
    let data: TemplateValue = [
      "title": .string(project.title.value),
      "publisher": .string(project.publisher.value),
      "as_of": .string(composition.words(project.asOf.value)),
      "authors": .strings(project.authors.map(\.value)),
      "licence": .optional(project.licence?.value),
      "briefings": .array(briefings),
      "sourcing_summary": .string(desk.summary),
      "lists": .array(kinds.map(summary)),
      "files": .array(files.map { ["words": .string($0.words), "page": .string($0.path)] }),
      "build": receipt.value(desk: desk),
    ]
    let count = NumberWords.count(plans.count, "briefing")
    var subject = PageSubject(
      path: "index.html", language: desk.language, title: project.title.value, headline: project.title.value,
      description: "\(project.title.value): \(count) by \(project.publisher.value), with every source"
        .shortened(to: 190),
      template: "site/index", root: "site", data: data, type: "WebSite")
    subject.times = composition.times
    return subject
  }

  /// How the statements of a briefing stand, in one line; nil when it makes none that need sources.
  private func sourcingMark(of plan: BriefingPlan) -> String? {
    let leading = (plan.glance + plan.facts.map(\.claim)).map(\.value).uniqued()
    let includesAll = plan.includes.contains { $0.value == .sourcing }
    let claims =
      includesAll
      ? corpus.claims.records.map(\.id.value)
      : leading.isEmpty ? briefing(plan.id.value)?.claims ?? [] : leading
    let found = claims.compactMap { corpus.claims[$0] }.filter {
      $0.kind.value == .fact || $0.kind.value == .position
    }.compactMap { desk.corroborations[$0.id.value] }
    guard !found.isEmpty else { return nil }
    func count(_ isMeant: (Corroboration.Level) -> Bool) -> Int { found.count { isMeant($0.level) } }
    let several = count { level in
      if case .several = level { true } else { false }
    }
    let parts = [
      (several, "\(Corroboration.Level.several(2).words.unbroken) or more"),
      (count { $0 == .single }, Corroboration.Level.single.words.unbroken),
      (count { $0 == .ownPosition }, Corroboration.Level.ownPosition.words.unbroken),
      (count { $0 == .none }, Corroboration.Level.none.words.unbroken),
      (found.count(where: \.isContested), "contested"),
    ]
    let which = leading.isEmpty || includesAll ? "" : "leading "
    return NumberWords.count(found.count, which + "fact or position", which + "facts and positions") + ": "
      + parts.filter { $0.0 > 0 }.map { "\($0.0)\u{A0}\($0.1)" }.joined(separator: ", ")
  }

  /// The kinds that have pages and records, in the order of the head of every page.
  package var kinds: [RecordPage] {
    [.source, .actor, .event, .quotation, .principle, .claim].filter {
      desk.linked.contains($0) && !identifiers(of: $0).isEmpty
    }
  }

  /// The list of a kind in the head of every page.
  package func heading(of kind: RecordPage) -> SiteFrame.Link {
    SiteFrame.Link(path: "\(kind.folder)/index.html", words: kind.plural)
  }

  private func summary(of kind: RecordPage) -> TemplateValue {
    [
      "words": .string(kind.plural), "page": .string(heading(of: kind).path),
      "count": .int(identifiers(of: kind).count),
    ]
  }

  /// The page that lists the records of a kind.
  package func list(of kind: RecordPage) -> PageSubject {
    var composition = Composition(desk: desk)
    var entries: [TemplateValue] = []
    let ids = kind == .event ? uses.eventsInOrder : identifiers(of: kind)
    for id in ids { entries.append(entry(kind, id, &composition)) }
    let data: TemplateValue = [
      "title": .string(kind.plural), "words": .string(kind.explanation), "count": .int(entries.count),
      "entries": .array(entries),
    ]
    var subject = PageSubject(
      path: heading(of: kind).path, language: desk.language,
      title: "\(kind.plural) – \(corpus.project.title.value)", headline: kind.plural,
      description: "\(kind.explanation) \(corpus.project.title.value)".shortened(to: 190),
      template: "site/records", root: "list", data: data, type: "CollectionPage")
    subject.times = composition.times
    return subject
  }

  /// A line of a list: the link, and what stands before it, behind it and in brackets.
  private func entry(_ kind: RecordPage, _ id: String, _ composition: inout Composition) -> TemplateValue {
    var (before, after, remark): (String?, String?, String?) = (nil, nil, nil)
    switch kind {
    case .source: after = corpus.sources[id].map { sourceLine($0, &composition) }
    case .actor: remark = corpus.actors[id].map { desk.words($0.role) ?? $0.kind.value.words }
    case .event:
      before = corpus.events[id].map { composition.words($0.date.edtf.value) }
      remark = corpus.events[id]?.status.remark
    case .quotation: remark = corpus.quotations[id].map { desk.name(ofActor: $0.speaker.value) }
    case .claim: remark = corpus.claims[id].flatMap(mark(besideLinkTo:))
    case .principle: after = corpus.principles[id].flatMap { desk.words($0.gloss) }
    }
    return [
      "link": link(kind, id), "before": .optional(before), "after": .optional(after),
      "remark": .optional(remark),
    ]
  }

  private func sourceLine(_ source: Source, _ composition: inout Composition) -> String {
    "“\(desk.words(source.title) ?? source.id.value)”, \(desk.name(ofActor: source.publisher.value)), "
      + composition.words(source.issued.edtf.value.withoutTime)
      + (source.grade.map { "; grade \($0.reliability.value.words)" } ?? "")
  }

  /// The page for addresses that lead nowhere.
  package func notFound() -> PageSubject {
    var subject = PageSubject(
      path: "404.html", language: desk.language, title: "There is no page here",
      headline: "There is no page here",
      description: "The address may be mistyped, or the page may have got another name.",
      template: "site/not-found", root: "site", data: [:])
    subject.isIndexed = false
    return subject
  }
}

extension RecordPage {
  /// What a list of them is called.
  package var plural: String {
    switch self {
    case .source: "Sources"
    case .actor: "Actors"
    case .event: "Events"
    case .quotation: "Quotations"
    case .claim: "Claims"
    case .principle: "Principles"
    }
  }

  fileprivate var explanation: String {
    switch self {
    case .source: "Every document on record, with its date and grade."
    case .actor: "Everyone who speaks, acts or publishes."
    case .event: "Everything that happened or is announced, in the order of time."
    case .quotation: "Words as somebody said them, with every source that has them."
    case .claim: "Every statement in our own words, with its mark."
    case .principle: "The numbered points, each with its wording."
    }
  }
}
