import Templates

/// One line of the site's index: something that has a page, what it is called, and what it is.
package struct SiteEntry: Hashable, Sendable {
  /// As `search.json` and the index name it: `briefing`, `claim`.
  package var kind: String
  package var id: String
  package var words: String
  /// Relative to the root of the site.
  package var page: String
}

extension RecordBook {
  /// Everything that has a page, by kind and in the order of the files.
  package var entries: [SiteEntry] {
    let briefings = briefings.map { briefing in
      SiteEntry(
        kind: "briefing", id: briefing.id, words: briefing.title ?? briefing.id,
        page: BriefingFormat.html.fileName(of: briefing.id))
    }
    return briefings
      + kinds.flatMap { kind in
        identifiers(of: kind).map { id in
          SiteEntry(kind: kind.rawValue, id: id, words: words(of: kind, id), page: kind.path(of: id))
        }
      }
  }

  func words(of kind: RecordPage, _ id: String) -> String {
    switch kind {
    case .source: corpus.sources[id].map { desk.words($0.title) ?? id } ?? id
    case .actor: desk.name(ofActor: id)
    case .event: corpus.events[id].map(title) ?? id
    case .quotation: corpus.quotations[id]?.words ?? id
    case .claim: corpus.claims[id].map(desk.statement(of:)) ?? id
    case .principle: corpus.principles[id].flatMap { desk.words($0.label) } ?? id
    }
  }

  /// The index by first letters: titles, claims, actors and quotations. Events stand under their dates, and
  /// what happened is a claim. At the end stand the names that records had before, so that every page has a link.
  package func alphabet(_ entries: [SiteEntry]) -> PageSubject {
    let keyed = entries.filter { $0.kind != RecordPage.event.rawValue }.map {
      (key: $0.words.sortingKey, entry: $0)
    }.sorted {
      let (isLast, isOtherLast) = ($0.key.0 == String.lastGroup ? 1 : 0, $1.key.0 == String.lastGroup ? 1 : 0)
      return (isLast, $0.key.0, $0.key.1, $0.entry.page) < (isOtherLast, $1.key.0, $1.key.1, $1.entry.page)
    }
    var letters: [TemplateValue] = []
    for group in keyed.chunked(by: { $0.key.0 == $1.key.0 }) {
      letters.append(section(group[0].key.0, group.map { ($0.entry.words, $0.entry.page, $0.entry.kind) }))
    }
    let moved = self.moved
    if !moved.isEmpty {
      let earlier = moved.map { ($0.earlier, $0.path, "now “\($0.title.shortened(to: 80))”") }
      letters.append(section("Moved", earlier))
    }
    let title = "Index from A to Z"
    return PageSubject(
      path: "a-to-z.html", language: desk.language, title: "\(title) – \(corpus.project.title.value)",
      headline: title,
      description: "Titles, actors, sources, events, quotations and claims: \(corpus.project.title.value)"
        .shortened(to: 190),
      template: "site/a-to-z", root: "index", data: ["title": .string(title), "letters": .array(letters)],
      type: "CollectionPage")
  }

  private func section(_ name: String, _ lines: [(words: String, page: String, kind: String)])
    -> TemplateValue
  {
    [
      "name": .string(name),
      "entries": .array(
        lines.map { ["words": .string($0.words), "page": .string($0.page), "kind": .string($0.kind)] }),
    ]
  }
}

extension String {
  /// The letter under which the text stands, and what orders it there. Texts that begin with no Latin letter
  /// stand under their digits or at the end.
  fileprivate var sortingKey: (String, String) {
    let folded = lowercased()
    let scalars = folded.unicodeScalars
    let start = scalars.firstIndex { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    guard let start else { return (Self.lastGroup, folded) }
    let (first, rest) = (scalars[start], String(scalars[start...]))
    switch first {
    case "a"..."z": return (String(first).uppercased(), rest)
    case "0"..."9": return ("0–9", rest)
    case _: return (Self.lastGroup, rest)
    }
  }

  /// What stands behind all letters.
  fileprivate static let lastGroup = "Other"
}

extension Array {
  /// Runs of neighbours that belong together.
  fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [[Element]] {
    var chunks: [[Element]] = []
    for element in self {
      if let last = chunks.last?.last, belong(last, element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
    return chunks
  }
}
