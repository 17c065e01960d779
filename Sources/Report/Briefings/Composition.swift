import Templates

/// One briefing while it is being composed: the desk, the notes given out so far, the dates printed.
struct Composition {
  let desk: Desk
  var notes = NoteBook()
  var times: [String: String] = [:]

  init(desk: Desk) {
    self.desk = desk
  }

  var corpus: Corpus { desk.corpus }

  /// The words of a date, remembered for `<time>` where a machine can read them.
  mutating func words(_ date: EDTF) -> String {
    let words = DateWords.words(date)
    // The same words say the same date.
    if times[words] == nil, let (words, datetime) = DateWords.machineReadable(date) {
      times[words] = datetime
    }
    return words
  }

  /// A reference to a note, as Markdown that no escaping may touch.
  mutating func reference(_ subject: NoteBook.Subject, anchor: Permalink? = nil) -> TemplateValue {
    .markup("[^\(notes.number(subject, anchor: anchor))]", .markdown)
  }

  /// A claim as a sentence with its mark and its note.
  mutating func statement(_ id: String, anchor: Permalink? = nil) -> TemplateValue {
    guard let claim = corpus.claims[id] else { return .null }
    if let date = claim.date?.edtf.value { _ = words(date) }
    return [
      "id": .string(id),
      "text": .string(claim.sentence(in: desk.language)),
      "mark": .optional(desk.mark(of: claim)),
      "ownership": .optional(claim.ownership),
      "contested": .bool(claim.contested != nil),
      "page": desk.page(.claim, id),
      "ref": reference(.claim(id), anchor: anchor),
    ]
  }

  mutating func statements(_ ids: [Located<String>]) -> TemplateValue {
    var values: [TemplateValue] = []
    for id in ids { values.append(statement(id.value)) }
    return .array(values)
  }

  mutating func quotation(_ id: String) -> TemplateValue {
    guard let quotation = corpus.quotations[id] else { return .null }
    let speaker = corpus.actors[quotation.speaker.value]
    let translation = translation(of: quotation)
    let isOfficial = translation?.by.value == .official
    return [
      "id": .string(id),
      "text": .string(quotation.text.value), "lines": .strings(quotation.lines),
      "speaker": .string(desk.name(ofActor: quotation.speaker.value)),
      "role": .optional(desk.words(speaker?.role)),
      "language": .string(quotation.language.value),
      "source": .string(desk.shortName(ofSource: quotation.base.value)),
      "why": .optional(desk.words(quotation.why)),
      "translation": .optional(isOfficial ? translation?.text.value : nil),
      "own_translation": isOfficial ? .null : .optional(translation?.text.value),
      "translation_label": .optional(translation?.by.value.label),
      "state": .string(desk.verdicts.words(of: quotation)),
      "page": desk.page(.quotation, id),
      "ref": reference(.quotation(id)),
    ]
  }

  /// The translation that stands below the words: an official one, and one into the language of the briefing before
  /// others. Where the words are in that language already, only an official one.
  private func translation(of quotation: Quotation) -> Quotation.Translation? {
    let official = quotation.translations.filter { $0.by.value == .official }
    if let found = official.first(where: { isOurs($0.language.value) }) { return found }
    guard !isOurs(quotation.language.value) else { return official.first }
    return quotation.translations.first { isOurs($0.language.value) } ?? official.first
  }

  /// Whether a tag names the language of the briefing, whatever variety of it.
  private func isOurs(_ language: String) -> Bool {
    language.primaryLanguage == desk.language.primaryLanguage
  }

  mutating func quotations(_ ids: [Located<String>]) -> TemplateValue {
    var values: [TemplateValue] = []
    for id in ids { values.append(quotation(id.value)) }
    return .array(values)
  }

  func questions(_ ids: [Located<String>]) -> TemplateValue {
    .strings(ids.compactMap { corpus.questions[$0.value] }.compactMap { desk.words($0.text) })
  }
}

extension Quotation {
  /// The words line by line, as a poem has them; mostly one.
  var lines: [String] {
    let lines = text.value.split(whereSeparator: \.isNewline).map { line in
      String(line.trimmingPrefix { $0 == " " || $0 == "\t" })
    }
    return lines.filter { !$0.isEmpty }
  }

  /// The same words on one line, for titles and lists.
  var words: String { lines.count > 1 ? lines.joined(separator: " ") : text.value }
}
