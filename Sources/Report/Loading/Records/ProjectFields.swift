/// The fields of `briefgen.yaml`.
enum ProjectFields {
  static let title = Field.required(
    "title", .text, "The title of the publication.", example: "Data Security Watch")
  static let publisher = Field.required("publisher", .text, "Who publishes it.", example: "Example Institute")
  static let asOf = Field.required(
    "as_of", .day, "The day on which the corpus was last brought up to date.", example: "\"2020-12-01\"")
  static let languages = Field.required(
    "languages", .list(of: .languageTag, atLeast: 1),
    "The languages of our own words; the first is the language of the briefings.", example: "[en, zh-Hans]")
  static let url = Field.optional(
    "url", .url, "Where the pages will be published, ending in `/`.",
    example: "https://example.org/briefings/")
  static let authors = Field.many("authors", of: .text, "Who wrote it.", example: "[Ada Example]")
  static let reviewedBy = Field.optional("reviewed_by", .text, "Who reviewed it.", example: "Grace Example")
  static let licence = Field.optional("licence", .text, "The licence of the briefings.", example: "CC BY 4.0")
  static let sides = Field.many(
    "sides", of: .record(SideFields.shape), "The sides of the story, in the order of the chronology's lanes.",
    example: "[{id: china, name: China, place: Beijing, tz: \"+08:00\"}]")
  static let corpus = folder("corpus", "The folder of the corpus; every `.yaml` file in it is read.")
  static let templates = folder("templates", "The folder of the project's own templates.")
  static let sources = folder("sources", "The folder of the held texts.")
  static let output = folder("output", "The folder that is written.")

  static let mail = Field.optional(
    "mail", .record(MailFields.shape), "What digests say of the mailing list that they go to.",
    example: "{list_id: briefings.example.org}")

  static let shape = Shape<Project>(
    "project", "What holds for the whole project: `briefgen.yaml`.",
    [
      title, publisher, asOf, languages, url, authors, reviewedBy, licence, sides, corpus, templates, sources,
      output, mail,
    ]
  ) { record in
    try Project(
      title: record[title], publisher: record[publisher], asOf: record[asOf], languages: record[languages],
      url: record[url], authors: record[authors], reviewedBy: record[reviewedBy], licence: record[licence],
      sides: record[sides], corpusFolder: record[corpus], templatesFolder: record[templates],
      sourcesFolder: record[sources], outputFolder: record[output],
      mail: record[mail])
  }

  private static func folder(_ name: String, _ doc: String) -> Field<String> {
    .defaulted(name, ValueType<Located<String>>.path.map(\.value), name, shown: name, doc, example: name)
  }
}

enum SideFields {
  static let id = Field.required(
    "id", .identifier, "The name by which actors and events refer to the side.", example: "china")
  static let name = Field.required("name", .localized, "The name as it is printed.", example: "China")
  static let place = Field.optional("place", .text, "The city whose clock counts.", example: "Beijing")
  static let offset = Field.optional("tz", .offset, "Its offset from UTC in winter.", example: "\"+08:00\"")
  static let daylight = Field.defaulted(
    "daylight", .oneOf(Side.DaylightRule.self), .none, shown: "none",
    "The rule by which the clock changes: `us` since 2007, `eu` since 1996.", example: "us")

  static let shape = Shape<Side>(
    "side", "A party to the story that events are sorted by, with its clock.",
    [id, name, place, offset, daylight],
    needs: [Side.DaylightRule.us, .eu].map { rule in
      FieldNeed(
        field: "daylight", value: rule.rawValue, fields: ["tz"], phrase: "the rule `\(rule.rawValue)`",
        why: "say what the clock is in winter: `tz: \"-05:00\"`")
    }
  ) { record in
    try Side(
      id: record[id], name: record[name], place: record[place], offset: record[offset],
      daylight: record[daylight])
  }
}
