/// A page under an earlier identifier: it leads to where the record is now.
package struct MovedPage: Hashable, Sendable {
  /// Where it stands, relative to the root of the site.
  package var path: String
  /// Where it leads to, likewise.
  package var target: String
  /// What stands there.
  package var title: String
  /// The identifier that it once had.
  package var earlier: String
}

extension RecordBook {
  /// A page for every earlier identifier, by kind and in the order of the files.
  package var moved: [MovedPage] {
    let briefings = briefings.flatMap { briefing in
      briefing.aliases.map { alias in
        MovedPage(
          path: BriefingFormat.html.fileName(of: alias),
          target: BriefingFormat.html.fileName(of: briefing.id),
          title: briefing.title ?? briefing.id, earlier: "briefing \(alias)")
      }
    }
    return briefings + kinds.flatMap(moved(of:))
  }

  private func moved(of kind: RecordPage) -> [MovedPage] {
    let aliases: [(id: String, aliases: [Located<String>])] =
      switch kind {
      case .source: corpus.sources.records.map { ($0.id.value, $0.aliases) }
      case .actor: corpus.actors.records.map { ($0.id.value, $0.formerIDs) }
      case .event: corpus.events.records.map { ($0.id.value, $0.aliases) }
      case .quotation: corpus.quotations.records.map { ($0.id.value, $0.aliases) }
      case .claim: corpus.claims.records.map { ($0.id.value, $0.aliases) }
      case .principle: corpus.principles.records.map { ($0.id.value, $0.aliases) }
      }
    return aliases.flatMap { id, aliases in
      aliases.map {
        MovedPage(
          path: kind.path(of: $0.value), target: kind.path(of: id),
          title: words(of: kind, id).shortened(to: 60), earlier: "\(kind.rawValue) \($0.value)")
      }
    }
  }
}
