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
  /// Characters of one form: a regular expression for machines, and words for people.
  case pattern(String, words: String)
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
