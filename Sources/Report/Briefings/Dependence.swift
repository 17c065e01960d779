import Templates

/// Which source was made from which, and on how few parties the evidence rests.
struct Dependence {
  let notes: SourcingNotes

  var value: TemplateValue {
    [
      "derivations": .array(derivations), "sources": .array(sources),
      "parties": .array(parties),
    ]
  }

  /// What each source is made from and to whom its evidence goes back: what the picture of dependence shows.
  private var sources: [TemplateValue] {
    let evidence = Dictionary(grouping: notes.evidence) { $0.evidence.source.value }
    let copied = Set(notes.corpus.sources.records.flatMap(\.derivedFrom).map(\.source.value))
    return notes.corpus.sources.records.compactMap { source in
      let id = source.id.value
      let pieces = evidence[id] ?? []
      guard !pieces.isEmpty || !source.derivedFrom.isEmpty || copied.contains(id) else { return nil }
      let edges = source.derivedFrom.map { edge in
        "\(edge.how.value.words) \(notes.desk.shortName(ofSource: edge.source.value))"
      }
      return [
        "source": .string(notes.desk.shortName(ofSource: id)), "page": notes.desk.page(.source, id),
        "made_from": .strings(edges), "parties": .strings(parties(of: pieces)),
      ]
    }
  }

  /// `China (3)`, most evidence first.
  private func parties(of pieces: [Piece]) -> [String] {
    rows(of: pieces).map { "\($0.name) (\($0.evidence))" }
  }

  /// What sources are made from, with the pages of both.
  private var derivations: [TemplateValue] {
    notes.corpus.sources.records.flatMap { source in
      source.derivedFrom.map { edge in
        [
          "source": notes.desk.link(toSource: source.id.value), "how": .string(edge.how.value.words),
          "from": notes.desk.link(toSource: edge.source.value),
          "note": .optional(notes.desk.words(edge.note)?.withoutStop),
        ]
      }
    }
  }

  /// `carries the wire copy of AP: as the page says`, without a full stop.
  static func words(of edge: Source.Derivation, desk: Desk) -> String {
    let words = "\(edge.how.value.words) \(desk.shortName(ofSource: edge.source.value))"
    guard let note = desk.words(edge.note) else { return words }
    return "\(words): \(note.withoutStop)"
  }

  private typealias Piece = (claim: Claim, evidence: Evidence)

  /// Parties by the number of pieces of evidence that go back to them, most first, names breaking ties.
  var partyRows: [PartyRow] { rows(of: notes.evidence) }

  private func rows(of pieces: [Piece]) -> [PartyRow] {
    let roots = pieces.map { notes.desk.origins.party(of: $0.evidence, to: $0.claim) }
    let counts = Dictionary(grouping: roots) { $0 }.mapValues(\.count)
    let rows = counts.map { party, count in
      PartyRow(
        party: party, name: party.map(notes.desk.name(ofActor:)) ?? "origin not stated", evidence: count,
        total: roots.count)
    }
    return rows.sorted { ($1.evidence, $0.name, $0.party ?? "") < ($0.evidence, $1.name, $1.party ?? "") }
  }

  private var parties: [TemplateValue] {
    partyRows.map { row in
      [
        "name": .string(row.name), "count": .int(row.evidence),
        "share": .string(Share.words(row.evidence, of: row.total)),
      ]
    }
  }

  /// A party, or none stated, and the pieces of evidence that go back to it.
  struct PartyRow {
    let party: String?
    let name: String
    let evidence: Int
    let total: Int
  }
}

/// Parts of a whole, in words and as a bar that needs no colour.
enum Share {
  /// Whole percent, half up; `less than 1%` rather than a false zero.
  static func words(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0%" }
    let percent = (200 * part + whole) / (2 * whole)
    return percent == 0 && part > 0 ? "less than 1%" : "\(percent)%"
  }

  /// One `#` for each full or begun twentieth.
  static func bar(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "" }
    return String(repeating: "#", count: (20 * part + whole - 1) / whole)
  }
}
