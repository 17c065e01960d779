/// The fields of an actor.
enum ActorFields {
  static let id = Field.required(
    "id", .identifier, "The name by which other records refer to the actor.", example: "china-mfa")
  static let kind = Field.required(
    "kind", .choice(Actor.Kind.self), "What the actor is.", example: "government")
  static let name = Field.required(
    "name", .localized, "The name as it is printed.", example: "Ministry of Foreign Affairs")
  static let aliases = Field.many(
    "aliases", of: .text,
    "Other names under which sources speak of the actor; nothing else counts as an alias.",
    example: "[the ministry]")
  static let role = Field.optional(
    "role", .localized, "The office of a person; who speaks in a source as `the minister` is told by it.",
    example: "Minister of Foreign Affairs")
  static let of = Field.optional(
    "of", .reference(.actor), "The actor to which a person or an agency belongs.", example: "china")
  static let side = Field.optional(
    "side", .reference(.side), "The side of the story, as `briefgen.yaml` names it.", example: "china")
  static let controls = Field.many(
    "controls", of: .reference(.actor),
    "Outlets or bodies that speak for this actor and count as one party with it.", example: "[state-agency]")
  static let note = Field.optional("note", .localized, "A remark that is printed with the actor.")
  static let formerIDs = Field.many(
    "former_ids", of: .identifier,
    "Earlier identifiers of the actor; on a site their pages lead to this one. (`aliases` are names.)",
    example: "[old-name]")

  static let shape = Shape<Actor>(
    "actor", "A state, a ministry, a company, an outlet or a person.",
    [id, kind, name, aliases, role, of, side, controls, note, formerIDs]
  ) { record in
    try Actor(
      id: record[id], kind: record[kind], name: record[name], aliases: record[aliases], role: record[role],
      of: record[of], side: record[side], controls: record[controls], note: record[note],
      formerIDs: record[formerIDs])
  }
}
