/// One field of a record: its name, what it holds, whether it must be there, and what it is for.
///
/// The list of a record's fields is the only place that knows them. The loader reads by it, and the JSON
/// Schema and the reference page are printed from it.
struct Field<Value: Sendable>: Sendable {
  let name: String
  let type: ValueType<Value>
  let presence: FieldPresence
  /// What the field is when it is not written; nil when it must be written.
  let absent: Value?
  let doc: String
  let example: String?
  /// A bit that tells the name from most others.
  let trait: UInt64

  private init(
    _ name: String, _ type: ValueType<Value>, _ presence: FieldPresence, absent: Value?, _ doc: String,
    example: String?
  ) {
    self.name = name
    self.type = type
    self.presence = presence
    self.absent = absent
    self.doc = doc
    self.example = example
    trait = FieldName.trait(name)
  }

  static func required(
    _ name: String, _ type: ValueType<Value>, _ doc: String, example: String? = nil
  ) -> Field {
    Field(name, type, .required, absent: nil, doc, example: example)
  }

  static func optional<Wrapped>(
    _ name: String, _ type: ValueType<Wrapped>, _ doc: String, example: String? = nil
  ) -> Field where Value == Wrapped? {
    Field(name, type.map { .some($0) }, .optional, absent: .some(nil), doc, example: example)
  }

  /// A list that is empty unless written.
  static func many<Element>(
    _ name: String, of type: ValueType<Element>, _ doc: String, example: String? = nil
  ) -> Field where Value == [Element] {
    Field(name, .list(of: type, atLeast: 0), .optional, absent: [], doc, example: example)
  }

  /// A map from names to values that is empty unless written.
  static func named<Element>(
    _ name: String, of type: ValueType<Element>, _ doc: String, example: String? = nil
  ) -> Field where Value == [Bound<Element>] {
    Field(name, .map(of: type), .optional, absent: [], doc, example: example)
  }

  /// A field with a value of its own where nothing is written; `shown` is that value in YAML.
  static func defaulted(
    _ name: String, _ type: ValueType<Value>, _ value: Value, shown: String, _ doc: String,
    example: String? = nil
  ) -> Field {
    Field(name, type, .defaulted(shown), absent: value, doc, example: example)
  }
}

enum FieldPresence: Hashable, Sendable {
  case required, optional
  /// Optional, and this value when not written.
  case defaulted(String)
}

/// A field without its type: what validation, schema and documentation need.
protocol AnyField: Sendable {
  var name: String { get }
  var schema: FieldSchema { get }
  var presence: FieldPresence { get }
  var doc: String { get }
  var example: String? { get }

  /// Reads the value only for the faults that it has.
  func check(_ node: YAMLNode, _ context: LoadContext)
}

extension Field: AnyField {
  var schema: FieldSchema { type.schema }

  func check(_ node: YAMLNode, _ context: LoadContext) {
    _ = type.read(node, FieldPlace(name: name, context: context))
  }
}

/// Which field is being read, for the messages, and where faults go.
struct FieldPlace {
  let name: String
  let context: LoadContext
}
