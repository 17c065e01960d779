/// The fields of a quotation.
enum QuotationFields {
  static let id = Field.required(
    "id", .identifier, "The name by which other records refer to the quotation.", example: "minister-rules")
  static let speaker = Field.required(
    "speaker", .reference(.actor), "Who spoke or issued the words.", example: "example-minister")
  static let addressee = Field.optional(
    "addressee", .reference(.actor), "To whom they were addressed.", example: "example-press")
  static let language = Field.required(
    "language", .languageTag, "The language of the printed words.", example: "en")
  static let text = Field.required(
    "text", .text, "The words that are printed.", example: "\"Rules should reflect the will of all\"")
  static let base = Field.required(
    "base", .reference(.source), "The source whose reading is printed.", example: "example-wire-0908")
  static let why = Field.optional(
    "why", .localized, "Why that reading is printed, where witnesses contradict each other.",
    example: "The ministry's own text; the wire dropped a word.")
  static let witnesses = Field.required(
    "witnesses", .list(of: .record(WitnessFields.shape), atLeast: 1),
    "Every place where the words appear, each in that source's own wording.",
    example: "[{source: example-wire-0908, exact: \"rules should reflect the will of all\", form: full}]")
  static let translations = Field.many(
    "translations", of: .record(TranslationFields.shape), "The words in other languages.",
    example: "[{language: zh-Hans, text: …, by: official}]")
  static let occasion = Field.optional(
    "occasion", .reference(.event), "The event at which the words were spoken.", example: "launch")
  static let principles = Field.many(
    "principles", of: .reference(.principle), "Principles that the words are about.", example: "[p6]")
  static let note = Field.optional("note", .localized, "A remark that is printed with it.")
  static let aliases = Field.many(
    "aliases", of: .identifier,
    "Earlier identifiers of the quotation; on a site their pages lead to this one.",
    example: "[old-name]")

  static let shape = Shape<Quotation>(
    "quotation", "Words spoken or issued by an official, and every place where they appear.",
    [
      id, speaker, addressee, language, text, base, why, witnesses, translations, occasion, principles, note,
      aliases,
    ]
  ) { record in
    try Quotation(
      id: record[id], speaker: record[speaker], addressee: record[addressee], language: record[language],
      text: record[text], base: record[base], why: record[why], witnesses: record[witnesses],
      translations: record[translations], occasion: record[occasion], principles: record[principles],
      note: record[note], aliases: record[aliases])
  }
}

enum WitnessFields {
  static let source = Field.required(
    "source", .reference(.source), "The source in which the words appear.", example: "example-wire-0908")
  static let exact = Field.required(
    "exact", .text, "The words exactly as this source prints them.", example: "\"the will of all\"")
  static let form = Field.required(
    "form", .choice(Quotation.Witness.Form.self), "How the source gives them.", example: "full")
  static let locator = Field.optional(
    "locator", .record(LocatorFields.shape), "Where.", example: "{lines: 14}")
  static let prefix = Field.optional(
    "prefix", .text, "Words directly before, to tell one occurrence from another.")
  static let suffix = Field.optional(
    "suffix", .text, "Words directly after, to tell one occurrence from another.")
  static let fold = Field.many(
    "fold", of: .text, "Light foldings that this witness declares, by name.", example: "[quotes]")
  static let corrupt = Field.optional(
    "corrupt", .localized,
    "Why the reading is corrupt; a corrupt reading is shown and never printed as speech.",
    example: "Synonyms were put in by a machine.")
  static let note = Field.optional("note", .localized, "A remark.")

  static let shape = Shape<Quotation.Witness>(
    "witness", "One place where a quotation appears.",
    [source, exact, form, locator, prefix, suffix, fold, corrupt, note]
  ) { record in
    try Quotation.Witness(
      source: record[source], exact: record[exact], form: record[form], locator: record[locator],
      prefix: record[prefix], suffix: record[suffix], fold: record[fold], corrupt: record[corrupt],
      note: record[note])
  }
}

enum TranslationFields {
  static let language = Field.required("language", .languageTag, "The language.", example: "zh-Hans")
  static let text = Field.required("text", .text, "The words.")
  static let by = Field.required(
    "by", .choice(Translator.self),
    "Who translated; only an official translation is put in quotation marks, and a witness must have its words.",
    example: "official")
  static let source = Field.optional(
    "source", .reference(.source), "Where the translation is printed.", example: "ministry-zh")

  static let shape = Shape<Quotation.Translation>(
    "translation", "A quotation in another language.", [language, text, by, source]
  ) { record in
    try Quotation.Translation(
      language: record[language], text: record[text], by: record[by], source: record[source])
  }
}
