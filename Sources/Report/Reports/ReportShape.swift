/// The fields of one record of a report: what is written, in which form, and what it means.
///
/// The JSON, its schema and the reference page are made from the same fields, so none can say what another
/// does not.
struct ReportShape<Record>: Sendable {
  let name: String
  /// One sentence.
  let doc: String
  let fields: [ReportField<Record>]

  init(_ name: String, _ doc: String, _ fields: [ReportField<Record>]) {
    self.name = name
    self.doc = doc
    self.fields = fields.sorted { $0.description.name < $1.description.name }
  }

  var description: ReportShapeDescription {
    ReportShapeDescription(name: name, doc: doc, fields: fields.map(\.description))
  }
}

/// One field: its name, what it means, and where its value comes from.
struct ReportField<Record>: Sendable {
  let description: ReportFieldDescription
  let json: @Sendable (Record) -> JSONText

  init<Value: ReportValue>(
    _ name: String, _ doc: String, _ value: @escaping @Sendable (Record) -> Value
  ) {
    description = ReportFieldDescription(name: name, doc: doc, holding: Value.holding)
    json = { value($0).json }
  }
}

/// A shape without the type of its record.
struct ReportShapeDescription: Sendable {
  let name: String
  let doc: String
  let fields: [ReportFieldDescription]

  /// The shape and all that stand inside it, each once, in the order in which they are met.
  var all: [ReportShapeDescription] {
    var shapes = [self]
    for inner in fields.compactMap(\.holding.shape) {
      for shape in inner.all where !shapes.contains(where: { $0.name == shape.name }) { shapes.append(shape) }
    }
    return shapes
  }
}

/// A field without the type of its record.
struct ReportFieldDescription: Sendable {
  let name: String
  let doc: String
  let holding: ReportHolding
}

extension ReportHolding {
  /// The record that stands there, if one does.
  var shape: ReportShapeDescription? {
    switch self {
    case .record(let shape): shape
    case .optional(let inner), .list(let inner): inner.shape
    case .text, .number, .flag, .choice: nil
    }
  }
}

/// A value that is written as an object with sorted keys.
protocol ReportRecord: ReportValue {
  static var shape: ReportShape<Self> { get }
}

extension ReportRecord {
  var json: JSONText { .object(Self.shape.fields.map { ($0.description.name, $0.json(self)) }) }
  static var holding: ReportHolding { .record(shape.description) }
}
