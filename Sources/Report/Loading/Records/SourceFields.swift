/// The fields of a source.
enum SourceFields {
  static let id = Field.required(
    "id", .identifier, "The name by which other records refer to the source.", example: "example-wire-0908")
  static let type = Field.required(
    "type", .located(ValueType<CSLType>.oneOf(CSLType.self).map(\.rawValue)),
    "A type of the Citation Style Language.",
    example: "article-newspaper")
  static let title = Field.required(
    "title", .localized, "The title as printed.", example: "Ministry opens data security talks")
  static let short = Field.optional(
    "short", .localized,
    "A name short enough for the head of a table column. Without one the source goes by the name of its publisher. "
      + "The date is added where several would go by one name.", example: "Example Wire")
  static let publisher = Field.required(
    "publisher", .reference(.actor), "The actor who published it.", example: "example-wire")
  static let authors = Field.many(
    "authors", of: .text, "Names as printed, in the order of the source.", example: "[Ada Example]")
  static let issued = Field.required(
    "issued", .corpusDate, "When it was published.", example: "{edtf: \"2020-09-08T09:54\", tz: \"+05:30\"}")
  static let dateline = Field.optional("dateline", .text, "The place in the dateline.", example: "Beijing")
  static let language = Field.required("language", .languageTag, "The language of the source.", example: "en")
  static let sourceClass = Field.required(
    "class", .choice(Source.Class.self), "What kind of source it is.", example: "news-agency")
  static let rights = Field.required(
    "rights", .record(RightsFields.shape), "What may be stored and quoted.",
    example: "{licence: all-rights-reserved, max_quoted_words: 60}")
  static let url = Field.optional(
    "url", .url, "Where it is published.", example: "https://www.example.org/1.html")
  static let accessed = Field.optional("accessed", .edtf, "When we read it.", example: "\"2020-09-20\"")
  static let archived = Field.optional(
    "archived", .record(ArchivedFields.shape), "An archived copy.",
    example: "{url: https://archive.example/1, at: \"2020-09-20\"}")
  static let status = Field.defaulted(
    "status", .oneOf(Source.Status.self), .current, shown: "current",
    "Whether the publisher still stands by it.",
    example: "withdrawn")
  static let derivedFrom = Field.many(
    "derived_from", of: .record(DerivationFields.shape), "Sources whose words or facts it carries on.",
    example: "[{source: example-wire-0908, how: wire-copy}]")
  static let grade = Field.optional(
    "grade", .record(GradeFields.shape), "A human judgment of reliability on the Admiralty scale.",
    example: "{reliability: B, why: Agency report with named speakers.}")
  static let descriptor = Field.optional(
    "descriptor", .localized, "What a reader must know to weigh it.",
    example: "Republishes an agency report under its own headline.")
  static let infoDate = Field.optional(
    "info_date", .corpusDate, "The day of the information, where it differs from the day of publication.",
    example: "\"2020-09-07\"")
  static let isHeld = Field.optional(
    "held", .located(.boolean),
    "Whether the text is held (`yes` unless written); what is not held never counts as checked.",
    example: "no")
  static let text = Field.optional(
    "text", .path, "The file of the text in the sources folder; `ID.txt` unless written.", example: "wire.txt"
  )
  static let sha256 = Field.optional("sha256", .sha256, "The SHA-256 hash of that file's bytes.")
  static let regions = Field.many(
    "regions", of: .record(RegionFields.shape), "What the lines of the text are.",
    example: "[{lines: 1-2, kind: headline}]")
  static let extractor = Field.optional(
    "extractor", .text, "How the text was taken from the page.", example: "copied by hand")
  static let assistedBy = Field.optional(
    "assisted_by", .text, "Machines that had a part in the text: translation, transcription, extraction.",
    example: "machine translation")
  static let note = Field.optional("note", .localized, "A remark that is printed in the source register.")
  static let aliases = Field.many(
    "aliases", of: .identifier, "Earlier identifiers of the source; on a site their pages lead to this one.",
    example: "[old-name]")

  static let shape = Shape<Source>(
    "source", "A document on which something rests: a page, an order, a statement.",
    [
      id, type, title, short, publisher, authors, issued, dateline, language, sourceClass, rights, url,
      accessed,
      archived, status, derivedFrom, grade, descriptor, infoDate, isHeld, text, sha256, regions, extractor,
      assistedBy, note, aliases,
    ]
  ) { record in
    let source = try record[id]
    return try Source(
      id: source, type: record[type], title: record[title], short: record[short],
      publisher: record[publisher], authors: record[authors], issued: record[issued],
      dateline: record[dateline], language: record[language], sourceClass: record[sourceClass],
      rights: record[rights], url: record[url], accessed: record[accessed], archived: record[archived],
      status: record[status], derivedFrom: record[derivedFrom], grade: record[grade],
      descriptor: record[descriptor], infoDate: record[infoDate],
      isHeld: record[isHeld] ?? Located(true, source.span), text: record[text], sha256: record[sha256],
      regions: record[regions], extractor: record[extractor], assistedBy: record[assistedBy],
      note: record[note], aliases: record[aliases])
  }
}
