/// A value that a template can see.
///
/// Objects keep the order of their fields. Text is text until a value says that it is `markup`.
public enum TemplateValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([TemplateValue])
  case object([TemplateField])
  /// Text that is already markup of the given format and is written as it is in it.
  case markup(String, OutputFormat)
}

/// One named value of an object.
public struct TemplateField: Sendable, Hashable {
  public var name: String
  public var value: TemplateValue

  public init(_ name: String, _ value: TemplateValue) {
    self.name = name
    self.value = value
  }
}

/// Something that can say how a template sees it.
public protocol TemplateConvertible {
  /// What a template sees.
  var templateValue: TemplateValue { get }
}

extension TemplateValue: TemplateConvertible {
  public var templateValue: TemplateValue { self }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(floatLiteral value: Double) { self = .double(value) }
  public init(arrayLiteral elements: TemplateValue...) { self = .array(elements) }
  public init(nilLiteral: ()) { self = .null }

  /// An object whose fields stand in the order in which they are written.
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .object(elements.map { TemplateField($0.0, $0.1) })
  }
}

extension TemplateValue {
  /// The value of the field `name` of an object, or `nil`.
  public subscript(name: String) -> TemplateValue? {
    guard case .object(let fields) = self else { return nil }
    return fields.last { $0.name == name }?.value
  }
}
