import Diagnostics

extension Check {
  /// An earlier identifier names one record, and none that there is.
  static let aliases = Check(name: "aliases", codes: [.aliasTaken]) { subject in
    let records = subject.records
    return taken(records.actors, .actor, \.formerIDs)
      + taken(records.sources, .source, \.aliases)
      + taken(records.principles, .principle, \.aliases)
      + taken(records.quotations, .quotation, \.aliases)
      + taken(records.claims, .claim, \.aliases)
      + taken(records.events, .event, \.aliases)
      + taken(records.briefings, .briefing, \.aliases)
  }

  private static func taken<Record>(
    _ table: Table<Record>, _ kind: RecordKind, _ aliases: (Record) -> [Located<String>]
  ) -> [Diagnostic] {
    let all = table.records.flatMap(aliases)
    guard !all.isEmpty else { return [] }
    var first = Dictionary(
      table.records.map { ($0.id.value, $0.id.span) }, uniquingKeysWith: { first, _ in first })
    return all.compactMap { alias in
      guard let earlier = first[alias.value] else {
        first[alias.value] = alias.span
        return nil
      }
      return Diagnostic(
        .error, .aliasTaken, "`\(alias.value)` already names \(kind.phrase)", at: alias.span,
        label: "second", related: [Mark(earlier, "first")], helps: ["delete the alias that is not wanted"])
    }
  }
}

extension DiagnosticCode {
  static let aliasTaken = DiagnosticCode(
    "alias-taken",
    """
    An earlier identifier of one record is the identifier, or an earlier one, of another record of the same \
    kind. Its page could lead to one of them only.
    """)
}
