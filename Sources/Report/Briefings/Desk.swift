import Templates

/// The corpus with what is computed once for all briefings: verdicts, origins, corroboration.
///
/// It is shared and not copied: whatever composes a page or a line of one holds it.
final class Desk: Sendable {
  let corpus: Corpus
  let verdicts: Verdicts
  let origins: Origins
  let corroborations: [String: Corroboration]
  /// The passages of the whole corpus by their state.
  let counts: Verdicts.Counts
  /// The kinds of record that have a page to which a briefing may link; none outside a site.
  let linked: Set<RecordPage>
  /// The paragraph on the whole corpus, the same for every briefing.
  let summary: String

  convenience init(corpus: Corpus, verdicts: Verdicts, linked: Set<RecordPage> = []) {
    let origins = Origins(corpus: corpus)
    let claims = corpus.claims.records.parallelMap(share: 64) { claim in
      (claim.id.value, Corroboration(claim: claim, origins: origins))
    }
    let corroborations = Dictionary(claims) { first, _ in first }
    let unsummed = Desk(corpus, verdicts, origins, corroborations, linked, verdicts.counts, summary: "")
    self.init(
      corpus, verdicts, origins, corroborations, linked, unsummed.counts,
      summary: SourcingSummary(notes: SourcingNotes(desk: unsummed)).text)
  }

  private init(
    _ corpus: Corpus, _ verdicts: Verdicts, _ origins: Origins, _ corroborations: [String: Corroboration],
    _ linked: Set<RecordPage>, _ counts: Verdicts.Counts, summary: String
  ) {
    self.corpus = corpus
    self.verdicts = verdicts
    self.origins = origins
    self.corroborations = corroborations
    self.linked = linked
    self.counts = counts
    self.summary = summary
  }

  /// The same for pages that may know nothing of briefings.
  var withoutBriefings: Desk {
    var corpus = corpus
    corpus.briefings = Table()
    return Desk(corpus, verdicts, origins, corroborations, linked, counts, summary: summary)
  }

  var language: String { corpus.project.language }

  func words(_ text: LocalizedText?) -> String? { text?.text(in: language)?.value }

  func name(ofActor id: String) -> String { words(corpus.actors[id]?.name) ?? id }

  func name(ofSide id: String) -> String {
    words(corpus.project.sides.first { $0.id.value == id }?.name) ?? id
  }

  /// The shortest name of a source that still tells it from others.
  func shortName(ofSource id: String) -> String {
    corpus.sources[id].map(shortName(of:)) ?? id
  }

  func shortName(of source: Source) -> String {
    words(source.short) ?? name(ofActor: source.publisher.value)
  }

  /// The shortest name of each source by identifier; with its date, and then its identifier, where several go by
  /// that name.
  var distinctNames: [String: String] {
    let sources = corpus.sources.records
    func grouped(_ names: [(id: String, name: String)]) -> [String: Int] {
      names.reduce(into: [:]) { $0[$1.name, default: 0] += 1 }
    }
    let short = sources.map { (id: $0.id.value, name: shortName(ofSource: $0.id.value)) }
    let shortCounts = grouped(short)
    let dated = zip(short, sources).map { entry, source in
      let date = DateWords.words(source.issued.edtf.value.withoutTime)
      return (id: entry.id, name: shortCounts[entry.name] == 1 ? entry.name : "\(entry.name), \(date)")
    }
    let datedCounts = grouped(dated)
    let distinct = dated.map { ($0.id, datedCounts[$0.name] == 1 ? $0.name : "\($0.name) (\($0.id))") }
    return Dictionary(distinct) { first, _ in first }
  }

  /// The page of a record as a value for templates; null where records of that kind have none.
  func page(_ kind: RecordPage, _ id: String) -> TemplateValue {
    linked.contains(kind) ? .string(kind.path(of: id)) : .null
  }

  /// The name of a source and, where sources have pages, its page.
  func link(toSource id: String) -> TemplateValue {
    ["words": .string(shortName(ofSource: id)), "page": page(.source, id)]
  }

  func names(ofActors ids: some Sequence<String>) -> String {
    let names = ids.map(name(ofActor:))
    return names.isEmpty ? "none" : names.joined(separator: "; ")
  }
}

extension TemplateValue {
  /// The text, or null when there is none.
  static func optional(_ text: String?) -> TemplateValue { text.map(TemplateValue.string) ?? .null }

  static func strings(_ texts: some Sequence<String>) -> TemplateValue {
    .array(texts.map(TemplateValue.string))
  }
}
