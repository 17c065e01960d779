/// The fields of a principle.
enum PrincipleFields {
  static let id = Field.required(
    "id", .identifier, "The name by which other records refer to the point.", example: "p6")
  static let n = Field.required("n", .integer(1...999), "Its number, from 1 without a gap.", example: "6")
  static let label = Field.required(
    "label", .localized, "A short label.", example: "Data access across borders")
  static let gloss = Field.required(
    "gloss", .localized(atMost: .words(40)), "The point in our own plain words, at most forty.",
    example: "States should not ask companies for data stored abroad without that state's leave.")
  static let force = Field.optional(
    "force", .choice(Principle.Force.self), "How strongly the official wording puts it.", example: "should")
  static let claim = Field.required(
    "claim", .reference(.claim), "The claim that carries the point's content.", example: "principle-6")
  static let quotations = Field.many(
    "quotations", of: .reference(.quotation), "Quotations that give its exact wording.", example: "[point-6]")
  static let coverage = Field.many(
    "coverage", of: .record(CoverageFields.shape),
    "How each source treats it; a source that is not listed was not examined.",
    example: "[{source: example-wire-0908, treatment: absent}]")
  static let endorsedBy = Field.many(
    "endorsed_by", of: .record(StandFields.shape), "Actors who endorsed it.",
    example: "[{actor: example-state, claim: state-endorses}]")
  static let objectedBy = Field.many(
    "objected_by", of: .record(StandFields.shape), "Actors who objected to it.",
    example: "[{actor: other-state, claim: state-objects}]")
  static let status = Field.optional(
    "status", .record(ImplementationStatusFields.shape), "What became of it.",
    example: "{text: No law refers to it., as_of: \"2020-12-01\"}")
  static let questions = Field.many(
    "questions", of: .reference(.question), "Open questions about it.", example: "[who-enforces]")
  static let note = Field.optional("note", .localized, "A remark that is printed with it.")
  static let aliases = Field.many(
    "aliases", of: .identifier, "Earlier identifiers of the point; on a site their pages lead to this one.",
    example: "[old-name]")

  static let shape = Shape<Principle>(
    "principle", "A numbered point of the initiative.",
    [
      id, n, label, gloss, force, claim, quotations, coverage, endorsedBy, objectedBy, status, questions,
      note, aliases,
    ]
  ) { record in
    try Principle(
      id: record[id], n: record[n], label: record[label], gloss: record[gloss], force: record[force],
      claim: record[claim], quotations: record[quotations], coverage: record[coverage],
      endorsedBy: record[endorsedBy], objectedBy: record[objectedBy], status: record[status],
      questions: record[questions], note: record[note], aliases: record[aliases])
  }
}

enum CoverageFields {
  static let source = Field.required(
    "source", .reference(.source), "The source that was examined.", example: "example-wire-0908")
  static let treatment = Field.required(
    "treatment", .choice(Principle.Coverage.Treatment.self), "What it does with the point.", example: "absent"
  )
  static let locator = Field.optional(
    "locator", .record(LocatorFields.shape), "Where.", example: "{lines: 11-12}")
  static let note = Field.optional("note", .localized, "A remark.")

  static let shape = Shape<Principle.Coverage>(
    "coverage", "How one source treats a principle.", [source, treatment, locator, note]
  ) { record in
    try Principle.Coverage(
      source: record[source], treatment: record[treatment], locator: record[locator], note: record[note])
  }
}

enum StandFields {
  static let actor = Field.required("actor", .reference(.actor), "Who.", example: "example-state")
  static let claim = Field.required(
    "claim", .reference(.claim), "The claim that shows it.", example: "state-endorses")

  static let shape = Shape<Principle.Stand>(
    "stand", "An actor's stand on a principle.", [actor, claim]
  ) { record in
    try Principle.Stand(actor: record[actor], claim: record[claim])
  }
}

enum ImplementationStatusFields {
  static let text = Field.required("text", .localized, "What became of it.", example: "No law refers to it.")
  static let asOf = Field.required("as_of", .edtf, "When that was so.", example: "\"2020-12-01\"")

  static let shape = Shape<Principle.ImplementationStatus>(
    "implementation-status", "What became of a principle.", [text, asOf]
  ) { record in
    try Principle.ImplementationStatus(text: record[text], asOf: record[asOf])
  }
}
