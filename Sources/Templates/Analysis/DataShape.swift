/// What data will look like, so that templates can be checked before there is any.
public indirect enum DataShape: Sendable, Hashable {
  /// Anything at all: nothing below it is checked.
  case any
  /// Text, a number, a truth value or nothing.
  case scalar
  /// An array whose items are all of one shape.
  case array(DataShape)
  /// An object with these fields and no others.
  case object([DataField])
}

/// A field of an object in a shape.
public struct DataField: Sendable, Hashable {
  public var name: String
  public var shape: DataShape

  public init(_ name: String, _ shape: DataShape) {
    self.name = name
    self.shape = shape
  }
}

extension DataShape {
  /// The shape of an example: fields that it has, and of arrays what all their items have together.
  public init(of value: TemplateValue) {
    switch value {
    case .null: self = .any
    case .bool, .int, .double, .string, .markup: self = .scalar
    case .array(let items):
      self = .array(items.map(DataShape.init(of:)).reduce(nil) { $0?.merged(with: $1) ?? $1 } ?? .any)
    case .object(let fields):
      self = .object(fields.map { DataField($0.name, DataShape(of: $0.value)) })
    }
  }

  private func merged(with other: DataShape) -> DataShape {
    switch (self, other) {
    case (.any, _), (_, .any): return .any
    case (.scalar, .scalar): return .scalar
    case (.array(let left), .array(let right)): return .array(left.merged(with: right))
    case (.object(let left), .object(let right)):
      var fields = left
      for field in right {
        if let place = fields.firstIndex(where: { $0.name == field.name }) {
          fields[place].shape = fields[place].shape.merged(with: field.shape)
        } else {
          fields.append(field)
        }
      }
      return .object(fields)
    case (.scalar, _), (.array, _), (.object, _): return .any
    }
  }
}
