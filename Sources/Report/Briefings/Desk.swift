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
  private let sourceNames: SourceNames

  convenience init(corpus: Corpus, verdicts: Verdicts, linked: Set<RecordPage> = []) {
    let origins = Origins(corpus: corpus)
    let claims = corpus.claims.records.parallelMap(share: 64) { claim in
      (claim.id.value, Corroboration(claim: claim, origins: origins))
    }
    let corroborations = Dictionary(claims) { first, _ in first }
    let names = SourceNames(corpus: corpus)
    let unsummed = Desk(
      corpus, verdicts, origins, corroborations, linked, verdicts.counts, names, summary: "")
    self.init(
      corpus, verdicts, origins, corroborations, linked, unsummed.counts, names,
      summary: SourcingSummary(notes: SourcingNotes(desk: unsummed)).text)
  }

  private init(
    _ corpus: Corpus, _ verdicts: Verdicts, _ origins: Origins, _ corroborations: [String: Corroboration],
    _ linked: Set<RecordPage>, _ counts: Verdicts.Counts, _ sourceNames: SourceNames, summary: String
  ) {
    self.corpus = corpus
    self.verdicts = verdicts
    self.origins = origins
    self.corroborations = corroborations
    self.linked = linked
    self.counts = counts
    self.sourceNames = sourceNames
    self.summary = summary
  }

  /// The same for pages that may know nothing of briefings.
  var withoutBriefings: Desk {
    var corpus = corpus
    corpus.briefings = Table()
    return Desk(corpus, verdicts, origins, corroborations, linked, counts, sourceNames, summary: summary)
  }

  var language: String { corpus.project.language }

  func words(_ text: LocalizedText?) -> String? { text?.text(in: language)?.value }

  func name(ofActor id: String) -> String { words(corpus.actors[id]?.name) ?? id }

  func name(ofSide id: String) -> String {
    words(corpus.project.sides.first { $0.id.value == id }?.name) ?? id
  }

  /// The shortest name of a source that still tells it from others.
  func shortName(ofSource id: String) -> String { sourceNames[id] }

  /// The name of a source where its title or date stands beside it; others may go by it too.
  func commonName(of source: Source) -> String { SourceNames.common(of: source, in: corpus) }

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
