/// The fields of an event.
enum EventFields {
  static let id = Field.required(
    "id", .identifier, "The name by which other records refer to the event.", example: "launch")
  static let date = Field.required(
    "date", .corpusDate, "When it happened.", example: "{edtf: \"2020-09-08\", tz: \"+08:00\"}")
  static let place = Field.optional("place", .text, "Where it happened.", example: "Beijing")
  static let side = Field.required(
    "side", .reference(.side), "The side of the story, as `briefgen.yaml` names it.", example: "china")
  static let kind = Field.required("kind", .choice(Event.Kind.self), "What happened.", example: "statement")
  static let status = Field.defaulted(
    "status", .oneOf(Event.Status.self), .happened, shown: "happened", "Whether it came to pass.",
    example: "scheduled")
  static let actors = Field.many(
    "actors", of: .reference(.actor), "Who took part.", example: "[china-mfa]")
  static let claims = Field.required(
    "claims", .list(of: .reference(.claim), atLeast: 1), "What happened: the sentences of the row.",
    example: "[initiative-launched]")
  static let principles = Field.many(
    "principles", of: .reference(.principle), "Principles that it is about.", example: "[p6]")
  static let note = Field.optional("note", .localized, "A remark that is printed with it.")
  static let aliases = Field.many(
    "aliases", of: .identifier, "Earlier identifiers of the event; on a site their pages lead to this one.",
    example: "[old-name]")

  static let shape = Shape<Event>(
    "event", "Something that happened on a date.",
    [id, date, place, side, kind, status, actors, claims, principles, note, aliases]
  ) { record in
    try Event(
      id: record[id], date: record[date], place: record[place], side: record[side], kind: record[kind],
      status: record[status], actors: record[actors], claims: record[claims], principles: record[principles],
      note: record[note], aliases: record[aliases])
  }
}

/// The fields of an open question.
enum QuestionFields {
  static let id = Field.required(
    "id", .identifier, "The name by which other records refer to the question.", example: "who-enforces")
  static let text = Field.required(
    "text", .localized, "What the sources do not say.", example: "Who would enforce the sixth point")
  static let about = Field.many(
    "about", of: .qualifiedReference, "What it is about.", example: "[principle/p6]")

  static let shape = Shape<Question>("question", "What the sources do not say.", [id, text, about]) {
    record in
    try Question(id: record[id], text: record[text], about: record[about])
  }
}
