/// What the sources of a corpus are called in its briefings.
struct SourceNames: Sendable {
  private let shortest: [String: String]

  init(corpus: Corpus) {
    let named = corpus.sources.records.map {
      (id: $0.id.value, source: $0, name: Self.common(of: $0, in: corpus))
    }
    let counts = Dictionary(grouping: named, by: \.name).mapValues(\.count)
    let dated = named.map { entry in
      let date = DateWords.words(entry.source.issued.edtf.value.withoutTime)
      return (id: entry.id, name: counts[entry.name] == 1 ? entry.name : "\(entry.name), \(date)")
    }
    let datedCounts = Dictionary(grouping: dated, by: \.name).mapValues(\.count)
    shortest = Dictionary(
      dated.map { ($0.id, datedCounts[$0.name] == 1 ? $0.name : "\($0.name) (\($0.id))") }
    ) { first, _ in first }
  }

  /// The shortest name of a source that still tells it from others: with its date, and then its identifier, where
  /// several go by its name.
  subscript(id: String) -> String { shortest[id] ?? id }

  /// Its own short name, or that of its publisher, by which other sources may go too.
  static func common(of source: Source, in corpus: Corpus) -> String {
    let language = corpus.project.language
    return source.short?.text(in: language)?.value
      ?? corpus.actors[source.publisher.value]?.name.text(in: language)?.value ?? source.publisher.value
  }
}
