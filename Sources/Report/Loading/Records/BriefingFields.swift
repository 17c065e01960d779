import Diagnostics

/// The fields of a briefing: the author's selection.
enum BriefingFields {
  static let id = Field.required(
    "id", .identifier, "The name of the briefing and of its pages.", example: "initiative-summary")
  static let title = Field.required(
    "title", .localized(atMost: .characters(65)), "The title, at most 65 characters.",
    example: "The initiative at a glance")
  static let standfirst = Field.required(
    "standfirst", .localized(atMost: .characters(160)),
    "What it says in one sentence, at most 160 characters.",
    example: "What was proposed, by whom, and what is known of the replies.")
  static let status = Field.required(
    "status", .choice(BriefingPlan.Status.self), "What kind of edition it is.", example: "new")
  static let edition = Field.required("edition", .text, "The edition.", example: "1")
  static let contentChanged = Field.required(
    "content_changed", .day, "The day on which the content last changed.", example: "\"2020-12-01\"")
  static let published = Field.optional(
    "published", .day,
    "The day on which it was first published; unless written, that of `content_changed` while it is `new`.",
    example: "\"2020-11-01\"")
  static let template = Field.optional(
    "template", .identifier, "The template, without `.md.liquid`; the identifier unless written.",
    example: "chronology")
  static let includes = Field.many(
    "includes", of: .choice(BriefingPlan.Section.self),
    "What the briefing prints of the whole corpus, beside its selections.", example: "[chronology]")
  static let glance = Field.many(
    "glance", of: .reference(.claim), "Claims, three to five, that stand first.", example: "[apps-banned]")
  static let facts = Field.many(
    "facts", of: .record(FactFields.shape), "A table of label and claim.",
    example: "[{label: Proposed by, claim: initiative-launched}]")
  static let quotations = Field.many(
    "quotations", of: .reference(.quotation), "Quotations that are printed.", example: "[minister-rules]")
  static let positions = Field.many(
    "positions", of: .record(PositionFields.shape), "Where actors stand.",
    example: "[{actor: example-state, stand: silent, as_of: \"2020-12-01\"}]")
  static let disagreements = Field.many(
    "disagreements", of: .reference(.claim), "Contested claims that are printed.", example: "[apps-banned]")
  static let questions = Field.many(
    "questions", of: .reference(.question), "Open questions that are printed.", example: "[who-enforces]")
  static let judgments = Field.many(
    "judgments", of: .reference(.claim), "Judgments that are printed.", example: "[adoption-unlikely]")
  static let keyDates = Field.many(
    "key_dates", of: .reference(.event), "Events that are printed.", example: "[launch]")
  static let scope = Field.optional(
    "scope", .localized, "What is covered, and by which rule it was chosen.",
    example: "Every dated act that at least one listed source reports.")
  static let excluded = Field.many(
    "excluded", of: .record(ExclusionFields.shape), "What was left out, and why.",
    example: "[{what: Opinion pieces, why: They report no act.}]")
  static let method = Field.many(
    "method", of: .localized, "Paragraphs on method and limits.", example: "[Sources were read in full.]")
  static let corrections = Field.many(
    "corrections", of: .record(CorrectionFields.shape), "What was corrected.",
    example: "[{on: \"2020-12-02\", what: The number of apps, why: Misread.}]")
  static let aliases = Field.many(
    "aliases", of: .identifier,
    "Earlier identifiers of the briefing; on a site their pages lead to this one.",
    example: "[old-name]")

  static let shape = Shape<BriefingPlan>(
    "briefing", "What a briefing shall hold: the author's selection, before anything is computed.",
    [
      id, title, standfirst, status, edition, contentChanged, published, template, includes, glance, facts,
      quotations,
      positions, disagreements, questions, judgments, keyDates, scope, excluded, method, corrections,
      aliases,
    ]
  ) { record in
    let (published, changed) = (try record[published], try record[contentChanged])
    if let published, let first = published.value.exactDay, let last = changed.value.exactDay, first > last {
      record.report(.publishedAfterChange(published, changed))
    }
    let corrections = try record[Self.corrections]
    if let last = changed.value.exactDay {
      for correction in corrections where correction.on.value.earliestDay.map({ $0 > last }) ?? false {
        record.report(.correctedAfterChange(correction.on, changed))
      }
    }
    return try BriefingPlan(
      id: record[id], title: record[title], standfirst: record[standfirst], status: record[status],
      edition: record[edition], contentChanged: changed, published: published, template: record[template],
      includes: record[includes], glance: record[glance], facts: record[facts],
      quotations: record[quotations],
      positions: record[positions], disagreements: record[disagreements], questions: record[questions],
      judgments: record[judgments], keyDates: record[keyDates], scope: record[scope],
      excluded: record[excluded], method: record[method], corrections: corrections,
      aliases: record[aliases])
  }
}

extension Diagnostic {
  fileprivate static func publishedAfterChange(
    _ published: Located<EDTF>, _ changed: Located<EDTF>
  ) -> Diagnostic {
    Diagnostic(
      .error, .publishedAfterChange, "the briefing changed last before it was published",
      at: published.span, related: [Mark(changed.span, "the last change")],
      helps: ["`content_changed` is the day of the last change; write the later day there"])
  }

  fileprivate static func correctedAfterChange(
    _ correction: Located<EDTF>, _ changed: Located<EDTF>
  ) -> Diagnostic {
    Diagnostic(
      .error, .correctedAfterChange, "the briefing was corrected after its last change",
      at: correction.span, related: [Mark(changed.span, "the last change")],
      helps: ["a correction is a change; write its day as `content_changed`"])
  }
}

extension DiagnosticCode {
  static let publishedAfterChange = DiagnosticCode(
    "published-after-change",
    """
    Pages and feeds say when a briefing was first published and when its content last changed. The second day is \
    never before the first: programs that read them would take one of the two for wrong.
    """)

  static let correctedAfterChange = DiagnosticCode(
    "corrected-after-change",
    """
    A correction changes the content. Where `content_changed` keeps an earlier day, feeds and pages say that nothing \
    was changed since, and nobody who follows them hears of the correction.
    """)
}

enum FactFields {
  static let label = Field.required("label", .localized, "The left cell.", example: "Proposed by")
  static let claim = Field.required(
    "claim", .reference(.claim), "The claim of the right cell.", example: "initiative-launched")

  static let shape = Shape<BriefingPlan.Fact>("fact", "A row of the fact table.", [label, claim]) { record in
    try BriefingPlan.Fact(label: record[label], claim: record[claim])
  }
}

enum PositionFields {
  static let actor = Field.required("actor", .reference(.actor), "Who.", example: "example-state")
  static let stand = Field.required(
    "stand", .choice(BriefingPlan.Position.Stand.self), "Where the actor stands.", example: "supports")
  static let asOf = Field.required("as_of", .edtf, "When that was so.", example: "\"2020-12-01\"")
  static let claim = Field.optional(
    "claim", .reference(.claim),
    "The claim that shows it; absent where the actor is silent or was not examined.",
    example: "state-endorses")

  static let shape = Shape<BriefingPlan.Position>(
    "position", "Where an actor stands.", [actor, stand, asOf, claim],
    needs: ["proposes", "supports", "opposes", "non-committal"].map { (stand: String) in
      FieldNeed(
        field: "stand", value: stand, fields: ["claim"], phrase: "the stand `\(stand)`",
        why: "name the claim that shows it; only `silent` and `not-examined` need none")
    }
  ) { record in
    try BriefingPlan.Position(
      actor: record[actor], stand: record[stand], asOf: record[asOf], claim: record[claim])
  }
}

enum ExclusionFields {
  static let what = Field.required("what", .localized, "What was left out.", example: "Opinion pieces")
  static let why = Field.required("why", .localized, "The reason.", example: "They report no act.")

  static let shape = Shape<BriefingPlan.Exclusion>("exclusion", "What was left out.", [what, why]) { record in
    try BriefingPlan.Exclusion(what: record[what], why: record[why])
  }
}

enum CorrectionFields {
  static let on = Field.required("on", .edtf, "When it was corrected.", example: "\"2020-12-02\"")
  static let what = Field.required("what", .localized, "What was corrected.", example: "The number of apps")
  static let why = Field.required("why", .localized, "How the mistake came about.", example: "Misread.")

  static let shape = Shape<BriefingPlan.Correction>("correction", "What was corrected.", [on, what, why]) {
    record in
    try BriefingPlan.Correction(on: record[on], what: record[what], why: record[why])
  }
}
