/// The records inside a source.
enum RightsFields {
  static let licence = Field.required(
    "licence", .text, "The licence, or `all-rights-reserved`.", example: "all-rights-reserved")
  static let storeText = Field.defaulted(
    "store_text", .boolean, false, shown: "no", "Whether the text itself may be committed and published.",
    example: "yes")
  static let maxQuotedWords = Field.optional(
    "max_quoted_words", .integer(0...1_000_000), "How many of its words the corpus may quote in all.",
    example: "60")

  static let shape = Shape<Source.Rights>(
    "rights", "What may be stored and quoted of a source.", [licence, storeText, maxQuotedWords]
  ) { record in
    try Source.Rights(
      licence: record[licence], storeText: record[storeText], maxQuotedWords: record[maxQuotedWords])
  }
}

enum ArchivedFields {
  static let url = Field.required(
    "url", .url, "The address of the copy.", example: "https://archive.example/1")
  static let at = Field.required("at", .dateText, "When it was made.", example: "\"2020-09-20T10:00Z\"")

  static let shape = Shape<Source.Archived>("archived", "An archived copy of a source.", [url, at]) {
    record in
    try Source.Archived(url: record[url], at: record[at])
  }
}

enum DerivationFields {
  static let source = Field.required(
    "source", .reference(.source), "The source that it carries on.", example: "example-wire-0908")
  static let how = Field.required(
    "how", .choice(Source.Derivation.Manner.self), "In which way.", example: "wire-copy")
  static let note = Field.optional("note", .localized, "What shows it.")

  static let shape = Shape<Source.Derivation>(
    "derivation", "How a source depends on another.", [source, how, note]
  ) { record in
    try Source.Derivation(source: record[source], how: record[how], note: record[note])
  }
}

enum GradeFields {
  static let reliability = Field.required(
    "reliability", .choice(Source.Grade.Reliability.self),
    "Admiralty scale: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged.",
    example: "B")
  static let why = Field.required(
    "why", .localized, "The reason for the grade.", example: "Agency report with named speakers.")
  static let on = Field.optional("on", .edtf, "When it was judged.", example: "\"2020-09-20\"")

  static let shape = Shape<Source.Grade>(
    "grade", "A human judgment of a source's reliability.", [reliability, why, on]
  ) { record in
    try Source.Grade(reliability: record[reliability], why: record[why], on: record[on])
  }
}

enum RegionFields {
  static let lines = Field.required(
    "lines", .lines, "Lines of the held text, counted from 1, both ends included.", example: "11-23")
  static let kind = Field.required(
    "kind", .choice(Source.Region.Kind.self), "What they are.", example: "body")
  static let note = Field.optional("note", .localized, "A remark.")

  static let shape = Shape<Source.Region>(
    "region", "Lines of a source's text and what they are.", [lines, kind, note]
  ) { record in
    try Source.Region(lines: record[lines], kind: record[kind], note: record[note])
  }
}
