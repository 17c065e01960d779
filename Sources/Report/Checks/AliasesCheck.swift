import Diagnostics

extension Check {
  /// An earlier identifier names one record, and none that there is.
  static let aliases = Check(name: "aliases", codes: [.aliasTaken]) { subject in
    let records = subject.records
    return taken(records.actors.records.map { ($0.id, $0.formerIDs) }, .actor)
      + taken(records.sources.records.map { ($0.id, $0.aliases) }, .source)
      + taken(records.principles.records.map { ($0.id, $0.aliases) }, .principle)
      + taken(records.quotations.records.map { ($0.id, $0.aliases) }, .quotation)
      + taken(records.claims.records.map { ($0.id, $0.aliases) }, .claim)
      + taken(records.events.records.map { ($0.id, $0.aliases) }, .event)
      + taken(records.briefings.records.map { ($0.id, $0.aliases) }, .briefing)
  }

  private static func taken(
    _ records: [(id: Located<String>, aliases: [Located<String>])], _ kind: RecordKind
  ) -> [Diagnostic] {
    guard records.contains(where: { !$0.aliases.isEmpty }) else { return [] }
    var first = Dictionary(records.map { ($0.id.value, $0.id.span) }, uniquingKeysWith: { first, _ in first })
    return records.flatMap(\.aliases).compactMap { alias in
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
