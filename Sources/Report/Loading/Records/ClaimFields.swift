/// The fields of a claim.
enum ClaimFields {
  static let id = Field.required(
    "id", .identifier, "The name by which other records refer to the claim.", example: "apps-banned")
  static let kind = Field.required(
    "kind", .choice(Claim.Kind.self),
    "What it is: a fact needs evidence, a position `by` and evidence, a judgment `likelihood`, `confidence` and "
      + "`basis`, an assumption `changes_if`.", example: "fact")
  static let text = Field.required(
    "text", .localized,
    "The statement in our own words. `{name}` prints a value, `{date}` the claim's date; braces are written `{{` and `}}`.",
    example: "The ministry banned {apps} apps.")
  static let by = Field.optional(
    "by", .reference(.actor), "The actor whose position it is.", example: "china-mfa")
  static let values = Field.named(
    "values", of: .record(QuantityFields.shape), "The numbers of the text, bound to units.",
    example: "{apps: {n: 118, unit: app}}")
  static let date = Field.optional(
    "date", .corpusDate, "The date of what is said.", example: "{edtf: \"2020-09-02\", tz: \"+05:30\"}")
  static let evidence = Field.many(
    "evidence", of: .record(EvidenceFields.shape), "What sources say to it.",
    example:
      "[{source: example-wire-0908, stance: supports, mode: paraphrase, exact: 118 apps, origin: {kind: unknown}}]"
  )
  static let contested = Field.optional(
    "contested", .record(ContestedFields.shape),
    "That sources contradict each other, and what we do about it.",
    example: "{resolution: show-both, note: The two counts differ by a day.}")
  static let likelihood = Field.optional(
    "likelihood", .record(LikelihoodFields.shape), "How likely a judgment is, in a term of a scale.",
    example: "{scale: icd203, term: likely}")
  static let confidence = Field.optional(
    "confidence", .record(ConfidenceFields.shape), "How well founded a judgment is.",
    example: "{level: low, why: One origin only.}")
  static let basis = Field.many(
    "basis", of: .reference(.claim), "Claims on which a judgment rests.", example: "[apps-banned]")
  static let assumptions = Field.many(
    "assumptions", of: .text, "What a judgment takes for granted.", example: "[The ban is enforced.]")
  static let changesIf = Field.optional(
    "changes_if", .localized, "What would change a judgment, or what changes if an assumption is wrong.",
    example: "A member state adopts the text.")
  static let validAsOf = Field.optional(
    "valid_as_of", .edtf, "When it was last known to hold.", example: "\"2020-12-01\"")
  static let reviewBy = Field.optional(
    "review_by", .edtf, "When it must be looked at again.", example: "\"2021-03-01\"")
  static let note = Field.optional("note", .localized, "A remark that is printed with it.")
  static let aliases = Field.many(
    "aliases", of: .identifier, "Earlier identifiers of the claim; on a site their pages lead to this one.",
    example: "[old-name]")

  static let shape = Shape<Claim>(
    "claim", "One statement in our own words, with what it rests on.",
    [
      id, kind, text, by, values, date, evidence, contested, likelihood, confidence, basis, assumptions,
      changesIf, validAsOf, reviewBy, note, aliases,
    ],
    needs: [
      FieldNeed(
        field: "kind", value: "fact", fields: ["evidence"], phrase: "a fact",
        why: "add the source that says it, or make it a `judgment` or an `assumption`"),
      FieldNeed(
        field: "kind", value: "position", fields: ["by", "evidence"], phrase: "a position",
        why: "say whose position it is, and the source that reports it"),
      FieldNeed(
        field: "kind", value: "judgment", fields: ["likelihood", "confidence", "basis"], phrase: "a judgment",
        why: "a judgment says how likely, how well founded, and on which claims it rests"),
      FieldNeed(
        field: "kind", value: "assumption", fields: ["changes_if"], phrase: "an assumption",
        why: "say what changes if it is wrong"),
    ]
  ) { record in
    try Claim(
      id: record[id], kind: record[kind], text: record[text], by: record[by], values: record[values],
      date: record[date], evidence: record[evidence], contested: record[contested],
      likelihood: record[likelihood], confidence: record[confidence], basis: record[basis],
      assumptions: record[assumptions], changesIf: record[changesIf], validAsOf: record[validAsOf],
      reviewBy: record[reviewBy], note: record[note], aliases: record[aliases])
  }
}

enum ContestedFields {
  static let resolution = Field.required(
    "resolution", .choice(Claim.Contested.Resolution.self), "What is printed.", example: "show-both")
  static let prefer = Field.many(
    "prefer", of: .reference(.source), "The sources whose reading is used.", example: "[ministry-statement]")
  static let note = Field.required(
    "note", .localized, "What we use and why, in careful words.", example: "The two counts differ by a day.")

  static let shape = Shape<Claim.Contested>(
    "contested", "What is done where sources contradict each other.", [resolution, prefer, note],
    needs: [
      FieldNeed(
        field: "resolution", value: "prefer", fields: ["prefer"], phrase: "a preferred reading",
        why: "name the sources whose reading is used")
    ]
  ) { record in
    try Claim.Contested(resolution: record[resolution], prefer: record[prefer], note: record[note])
  }
}

enum LikelihoodFields {
  static let scale = Field.required(
    "scale", .choice(Claim.Likelihood.Scale.self), "The scale: ICD 203, or the British PHIA yardstick.",
    example: "icd203")
  static let term = Field.required("term", .text, "A term of that scale.", example: "likely")

  static let shape = Shape<Claim.Likelihood>("likelihood", "A term of a scale.", [scale, term]) { record in
    try Claim.Likelihood(scale: record[scale], term: record[term])
  }
}

enum ConfidenceFields {
  static let level = Field.required(
    "level", .choice(Claim.Confidence.Level.self), "How well founded.", example: "low")
  static let why = Field.required("why", .localized, "The reason.", example: "One origin only.")

  static let shape = Shape<Claim.Confidence>("confidence", "How well founded a judgment is.", [level, why]) {
    record in
    try Claim.Confidence(level: record[level], why: record[why])
  }
}

enum QuantityFields {
  static let n = Field.required(
    "n", .located(.decimal), "The number, in digits without separators.", example: "118")
  static let unit = Field.required("unit", .text, "What is counted, in the singular.", example: "app")
  static let precision = Field.defaulted(
    "precision", .oneOf(Quantity.Precision.self), .exact, shown: "exact",
    "How exact the number is; printed before it (`about 15`).",
    example: "more-than")
  static let style = Field.defaulted(
    "style", .oneOf(Quantity.Style.self), .digits, shown: "digits", "How it is printed.", example: "words")
  static let counts = Field.optional(
    "counts", .choice(Quantity.Counted.self), "The list of the corpus whose length the number must equal.",
    example: "principles")

  static let shape = Shape<Quantity>(
    "quantity", "A number bound to a unit.", [n, unit, precision, style, counts]
  ) { record in
    try Quantity(
      n: record[n], unit: record[unit], precision: record[precision], style: record[style],
      counts: record[counts])
  }
}
