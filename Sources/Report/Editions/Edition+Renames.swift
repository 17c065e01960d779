extension Edition {
  /// The edition with its records under the names that they have in a corpus now: a record that was renamed, with
  /// its earlier name among its aliases, is the same record.
  package func renamed(as corpus: Corpus) -> Edition {
    let (ofClaims, ofSources) = (Renames(corpus.claims), Renames(corpus.sources))
    var edition = self
    edition.claims = ofClaims.applied(to: claims)
    edition.sources = ofSources.applied(to: sources)
    edition.briefings = Renames(corpus.briefings).applied(to: briefings)
    edition.events = Renames(corpus.events).applied(to: events).mapValues { event in
      var event = event
      event.claims = event.claims.map { ofClaims.present[$0] ?? $0 }
      return event
    }
    edition.quotations = Renames(corpus.quotations).applied(to: quotations).mapValues { quotation in
      var quotation = quotation
      quotation.source = ofSources.present[quotation.source] ?? quotation.source
      return quotation
    }
    return edition
  }

  /// Earlier name → present name of the records of one kind.
  private struct Renames {
    var present: [String: String] = [:]

    init<Record: Aliased>(_ table: Table<Record>) {
      for record in table.records {
        // What a record is called now is no earlier name of another.
        for alias in record.aliases where table[alias.value] == nil {
          present[alias.value] = record.id.value
        }
      }
    }

    /// The records by their present names; one that was there already stays.
    func applied<Record>(to records: [String: Record]) -> [String: Record] {
      guard !present.isEmpty else { return records }
      var renamed = records.filter { present[$0.key] == nil }
      for (name, record) in records.sorted(by: { $0.key < $1.key }) {
        guard let now = present[name], renamed[now] == nil else { continue }
        renamed[now] = record
      }
      return renamed
    }
  }
}

/// A record that keeps its earlier identifiers.
private protocol Aliased: Identified {
  var aliases: [Located<String>] { get }
}

extension Claim: Aliased {}
extension Source: Aliased {}
extension BriefingPlan: Aliased {}
extension Event: Aliased {}
extension Quotation: Aliased {}
