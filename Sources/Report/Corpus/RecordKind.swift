/// The kinds of record that others refer to by identifier.
enum RecordKind: String, CaseIterable, Sendable {
  case actor, source, principle, quotation, claim, event, question, briefing, side

  /// The key of the list that holds them.
  var list: String {
    switch self {
    case .actor, .source, .principle, .quotation, .claim, .event, .question, .briefing, .side: rawValue + "s"
    }
  }

  /// The word with its article, as messages need it.
  var phrase: String {
    switch self {
    case .actor, .event: "an " + rawValue
    case .source, .principle, .quotation, .claim, .question, .briefing, .side: "a " + rawValue
    }
  }
}
