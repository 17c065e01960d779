/// The kinds of record that others refer to by identifier.
package enum RecordKind: String, CaseIterable, Sendable {
  case actor, source, principle, quotation, claim, event, question, briefing, waiver, side

  /// The key of the list that holds them.
  var list: String {
    switch self {
    case .actor, .source, .principle, .quotation, .claim, .event, .question, .briefing, .waiver, .side:
      rawValue + "s"
    }
  }

  /// The word with its article, as messages need it.
  var phrase: String {
    switch self {
    case .actor, .event: "an " + rawValue
    case .source, .principle, .quotation, .claim, .question, .briefing, .waiver, .side: "a " + rawValue
    }
  }

  /// Whether records of other kinds may name it as `kind/id`: a waiver excuses what is said, and is no part of it.
  var isSubject: Bool { self != .side && self != .waiver }
}
