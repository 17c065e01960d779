import Diagnostics

/// A filter: its name, its parameters, its documentation and what it does.
public struct FilterDefinition: Sendable {
  /// What a filter takes beside its input.
  public struct Parameter: Sendable {
    public let name: String
    public let isRequired: Bool
    /// Whether it is given as `name: value` instead of by its place.
    public let isNamed: Bool
    /// Whether only the extended dialect has it.
    public let isExtended: Bool

    public init(_ name: String, isRequired: Bool = true, isNamed: Bool = false) {
      self.init(name, isRequired: isRequired, isNamed: isNamed, isExtended: false)
    }

    init(_ name: String, isRequired: Bool, isNamed: Bool, isExtended: Bool) {
      self.name = name
      self.isRequired = isRequired
      self.isNamed = isNamed
      self.isExtended = isExtended
    }

    static func optional(_ name: String, isExtended: Bool = false) -> Parameter {
      Parameter(name, isRequired: false, isNamed: false, isExtended: isExtended)
    }

    static func named(_ name: String, isExtended: Bool = false) -> Parameter {
      Parameter(name, isRequired: false, isNamed: true, isExtended: isExtended)
    }
  }

  /// What a filter of one's own throws when its input or an argument does not do.
  public struct Failure: Error, Sendable {
    public var message: String
    public var help: String?

    public init(_ message: String, help: String? = nil) {
      self.message = message
      self.help = help
    }
  }

  /// What a filter does with its input and arguments.
  enum Action: Sendable {
    typealias Make = @Sendable (inout Heap, Value, FilterArguments) throws(RenderFault) -> Value
    typealias Write =
      @Sendable (inout Heap, Value, FilterArguments, inout OutputBuffer) throws(RenderFault) -> Void

    /// Makes a value.
    case value(Make)
    /// Writes text at the end of the output. There it stays when the filter is the last of an output that
    /// is not escaped; else it is moved to where values live.
    case text(Write)
    /// The same for text that is markup in a template for HTML.
    case html(Write, keepsNull: Bool)

    var makesText: Bool {
      switch self {
      case .value: false
      case .text, .html: true
      }
    }
  }

  public let name: String
  public let parameters: [Parameter]
  /// One or more sentences for the reference.
  public let documentation: String
  /// A template, its data and its result; the tests run it.
  public let example: CatalogueExample?
  /// Whether only the extended dialect has it.
  public let isExtended: Bool
  /// Whether the input may be undefined, as that of `default`.
  let acceptsUndefined: Bool
  let action: Action

  init(
    _ name: String, _ parameters: [Parameter] = [], isExtended: Bool = false, acceptsUndefined: Bool = false,
    documentation: String, example: CatalogueExample, action: Action
  ) {
    self.name = name
    self.parameters = parameters
    self.documentation = documentation
    self.example = example
    self.isExtended = isExtended
    self.acceptsUndefined = acceptsUndefined
    self.action = action
  }

  /// A filter that makes a value.
  init(
    _ name: String, _ parameters: [Parameter] = [], isExtended: Bool = false, acceptsUndefined: Bool = false,
    documentation: String, example: CatalogueExample, function: @escaping Action.Make
  ) {
    self.init(
      name, parameters, isExtended: isExtended, acceptsUndefined: acceptsUndefined,
      documentation: documentation, example: example, action: .value(function))
  }

  /// A filter that makes text.
  init(
    _ name: String, _ parameters: [Parameter] = [], isExtended: Bool = false, documentation: String,
    example: CatalogueExample, writing: @escaping Action.Write
  ) {
    self.init(
      name, parameters, isExtended: isExtended, documentation: documentation, example: example,
      action: .text(writing))
  }

  /// A filter of one's own.
  ///
  /// - Parameter apply: makes the result of the input and the arguments, in the order of the
  ///   parameters; one that is left out is `nil`.
  public init(
    _ name: String, _ parameters: [Parameter] = [], documentation: String,
    apply: @escaping @Sendable (TemplateValue, [TemplateValue?]) throws(Failure) -> TemplateValue
  ) {
    self.name = name
    self.parameters = parameters
    self.documentation = documentation
    example = nil
    isExtended = false
    acceptsUndefined = false
    let count = parameters.count
    action = .value { (heap, input, arguments) throws(RenderFault) in
      let values = (0..<count).map {
        arguments[$0].tag == .missing ? nil : heap.templateValue(of: arguments[$0])
      }
      let result: TemplateValue
      do throws(Failure) {
        result = try apply(heap.templateValue(of: input), values)
      } catch {
        throw RenderFault(
          .filterFailed, error.message, label: "in `\(name)`", helps: error.help.map { [$0] } ?? [])
      }
      return try heap.value(of: result)
    }
  }

  /// How it is written: `truncate: length, ellipsis`.
  var form: String {
    let arguments = parameters.filter { $0.isRequired && !$0.isNamed }.map(\.name)
    return arguments.isEmpty ? name : "\(name): \(arguments.joined(separator: ", "))"
  }

  func isAvailable(in dialect: Profile.Dialect) -> Bool { !isExtended || dialect == .extended }

  /// Every filter, in the order of the reference.
  static let all: [FilterDefinition] =
    (texts + markup + numbers + lists + searches + others + extended).sorted { $0.name < $1.name }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  static func named(_ name: String) -> FilterDefinition? { byName[name] }
}

/// The arguments of a filter in the order of its parameters; what is left out is `missing`.
struct FilterArguments {
  private var values: (Value, Value, Value, Value) = (.missing, .missing, .missing, .missing)
  let count: Int

  /// The last `count` values of the stack. No filter of ours takes more than four.
  @inline(__always)
  init(_ stack: borrowing Stack<Value>, count: Int) {
    self.count = count
    guard count > 0 else { return }
    let start = stack.count - count
    values.0 = stack[start]
    if count > 1 { values.1 = stack[start + 1] }
    if count > 2 { values.2 = stack[start + 2] }
    if count > 3 { values.3 = stack[start + 3] }
  }

  subscript(position: Int) -> Value {
    switch position {
    case 0: values.0
    case 1: values.1
    case 2: values.2
    case 3: values.3
    case _: .missing
    }
  }
}

extension Heap {
  /// The value for the world outside.
  func templateValue(of value: Value) -> TemplateValue {
    switch value.tag {
    case .missing, .null, .empty, .blank, .forLoop, .tableLoop: return .null
    case .bool: return .bool(value.payload != 0)
    case .int: return .int(value.payload)
    case .double: return .double(value.doubleValue)
    case .string:
      if let format = value.markup { return .markup(string(of: value), format) }
      return .string(string(of: value))
    case .array: return .array((0..<value.count).map { templateValue(of: element($0, of: value)) })
    case .object:
      return .object(
        (0..<value.count).map {
          let field = field($0, of: value)
          return TemplateField(string(of: field.name), templateValue(of: field.value))
        })
    case .range:
      let (first, last) = bounds(of: value)
      return .array(last < first ? [] : (first...last).prefix(limits.rangeItems).map(TemplateValue.int))
    }
  }

  /// A value from the world outside.
  mutating func value(of value: TemplateValue) throws(RenderFault) -> Value {
    switch value {
    case .null: return .null
    case .bool(let bool): return .bool(bool)
    case .int(let number): return .int(number)
    case .double(let number): return .double(number)
    case .string(let text): return try string(text)
    case .markup(let text, let format):
      var value = try string(text)
      value.markup = format
      return value
    case .array(let elements):
      var values: [Value] = []
      for element in elements { values.append(try self.value(of: element)) }
      return try array(values)
    case .object(let fields):
      var made: [(name: Value, value: Value)] = []
      for field in fields { made.append((try string(field.name), try self.value(of: field.value))) }
      return try object(made)
    }
  }
}

extension DiagnosticCode {
  static let filterFailed = DiagnosticCode(
    "filter-failed", "A filter cannot make anything of its input or of an argument. The message says why.")
}
