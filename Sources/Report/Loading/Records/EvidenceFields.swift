import Diagnostics

/// The fields of evidence: what one source says to a claim.
enum EvidenceFields {
  static let source = Field.required(
    "source", .reference(.source), "The source that says it.", example: "example-wire-0908")
  static let stance = Field.required(
    "stance", .choice(Evidence.Stance.self), "How the source stands to the claim.", example: "supports")
  static let mode = Field.required(
    "mode", .choice(Evidence.Mode.self), "Whether the claim quotes the source or puts it in other words.",
    example: "paraphrase")
  static let exact = Field.optional(
    "exact", .text, "The source's own words; never there when the source is not held.",
    example: "\"118 mobile apps were banned\"")
  static let says = Field.optional(
    "says", .localized, "What the source says, in our words.", example: "The ministry bans 118 apps.")
  static let locator = Field.optional(
    "locator", .record(LocatorFields.shape), "Where.", example: "{lines: 14}")
  static let prefix = Field.optional(
    "prefix", .text, "Words directly before `exact`, to tell one occurrence from another.")
  static let suffix = Field.optional(
    "suffix", .text, "Words directly after `exact`, to tell one occurrence from another.")
  static let values = Field.named(
    "values", of: .decimal,
    "The claim's values as this source gives them; needed where its words name another thing than the claim's `unit`, "
      + "or write the number in words that are neither English nor Chinese.", example: "{apps: 118}")
  static let date = Field.optional(
    "date", .corpusDate, "The claim's date as this source gives it.", example: "\"2020-09-02\"")
  static let attribution = Field.optional(
    "attribution", .choice(Evidence.Attribution.self), "How the source says it knows.",
    example: "named-organisation")
  static let speaker = Field.optional(
    "speaker", .reference(.actor), "The actor to whom the source attributes it.", example: "india-meity")
  static let credibility = Field.optional(
    "credibility", .integer(1...6),
    "Admiralty scale: 1 confirmed by other independent sources, 2 probably true, 3 possibly true, 4 doubtful, "
      + "5 improbable, 6 cannot be judged.", example: "2")
  static let origin = Field.required(
    "origin", .record(OriginFields.shape), "From whom the source has it. Origins are counted, not files.",
    example: "{kind: statement, of: india-meity}")
  static let gloss = Field.optional(
    "gloss", .localized, "Our translation of `exact`, where its language is another.")
  static let translator = Field.optional(
    "translator", .choice(Translator.self), "Who made the gloss.", example: "staff")
  static let note = Field.optional("note", .localized, "A remark that is printed with it.")

  static let shape = Shape<Evidence>(
    "evidence", "What one source says to a claim.",
    [
      source, stance, mode, exact, says, locator, prefix, suffix, values, date, attribution, speaker,
      credibility, origin, gloss, translator, note,
    ],
    needs: [
      FieldNeed(
        field: "gloss", value: nil, fields: ["exact", "translator"], phrase: "a gloss",
        why: "a translation is printed beside the words and says who made it"),
      FieldNeed(
        field: "prefix", value: nil, fields: ["exact"], phrase: "a prefix",
        why: "add the words that follow it"),
      FieldNeed(
        field: "suffix", value: nil, fields: ["exact"], phrase: "a suffix",
        why: "add the words that precede it"),
    ]
  ) { record in
    try Evidence(
      source: record[source], stance: record[stance], mode: record[mode], exact: record[exact],
      says: record[says], locator: record[locator], prefix: record[prefix], suffix: record[suffix],
      values: record[values], date: record[date], attribution: record[attribution],
      speaker: record[speaker], credibility: record[credibility], origin: record[origin],
      gloss: record[gloss], translator: record[translator], note: record[note])
  }
}

enum OriginFields {
  /// The kinds of an origin, and that it is unknown.
  enum Kind: String, CaseIterable, Sendable {
    case document, statement, interview, observation, reporting, data, unknown
  }

  static let kind = Field.optional(
    "kind", .choice(Kind.self), "How it came from the party; `unknown` where the source does not say.",
    example: "statement")
  static let of = Field.optional(
    "of", .reference(.actor), "The party from which it comes.", example: "india-meity")
  static let via = Field.optional(
    "via", .reference(.source), "The source from which it was taken over; then nothing else is written.",
    example: "example-wire-0908")

  static let shape = Shape<Origin>(
    "origin", "From whom a source has it: `{kind, of}`, `{via}` or `{kind: unknown}`.", [kind, of, via]
  ) { record in
    switch (try record[kind], try record[of], try record[via]) {
    case (nil, nil, let via?): return .via(source: via)
    case (let kind?, nil, nil) where kind.value == .unknown: return .unknown
    case (let kind?, let of?, nil):
      if let known = Origin.Kind(rawValue: kind.value.rawValue) {
        return .party(kind: kind.map { _ in known }, of: of)
      }
    case _: break
    }
    record.report(.incompleteOrigin(at: record.place))
    throw Record.Incomplete()
  }
}

extension Diagnostic {
  fileprivate static func incompleteOrigin(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .incompleteOrigin, "the origin does not say from whom the source has it", at: span,
      helps: [
        "write `{kind: statement, of: ACTOR}`, `{via: SOURCE}`, or `{kind: unknown}` alone"
      ])
  }
}

extension DiagnosticCode {
  static let incompleteOrigin = DiagnosticCode(
    "incomplete-origin",
    """
    An origin is one of three things: a party and how it came from it (`{kind: statement, of: ACTOR}`), \
    another source (`{via: SOURCE}`), or unknown (`{kind: unknown}`). Briefings count parties, so a half \
    origin would count wrongly.
    """)
}
