/// What a field may hold, as the loader, the JSON Schema and the reference page all understand it.
indirect enum FieldSchema: Sendable {
  case identifier
  case reference(RecordKind)
  /// `kind/id`: a reference that says what it refers to.
  case qualifiedReference
  case text
  case localizedText(LengthLimit?)
  case languageTag
  case edtf
  /// A single whole day.
  case day
  case offset
  case integer(ClosedRange<Int>)
  case decimal
  case boolean
  case oneOf([String])
  /// `11-23` or `15`.
  case lines
  case url
  case sha256
  /// A relative path that stays inside the project.
  case path
  case list(FieldSchema, atLeast: Int)
  /// A map with names of the author's choosing.
  case map(FieldSchema)
  case record(ShapeDescription)
  /// A record, or its most important field alone.
  case shorthand(FieldSchema, ShapeDescription)
}

/// How long a text may be. Characters are Unicode scalars, as JSON Schema counts them.
enum LengthLimit: Hashable, Sendable {
  case characters(Int)
  case words(Int)
}

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
