/// A value while a template runs: sixteen bytes that own nothing.
///
/// Strings, arrays and objects are offsets into the arena that `isTemporary` names, so passing values
/// around costs no reference counting. Offsets are checked by the arrays they point into.
struct Value: BitwiseCopyable {
  enum Tag: UInt8 {
    /// Nothing was stored: an unset variable or an argument that was left out.
    case missing
    case null, bool, int, double
    case string
    case array
    case object
    /// The first and last number are two neighbouring values.
    case range
    /// The words `empty` and `blank`.
    case empty, blank
    /// The loop whose number is the payload.
    case forLoop, tableLoop
  }

  var tag: Tag
  var flags: UInt8 = 0
  /// Bytes of a string, elements of an array, fields of an object.
  var length: Int32 = 0
  var payload: Int = 0

  private static let temporaryFlag: UInt8 = 1
  private static let indexedFlag: UInt8 = 2
  private static let styleShift: UInt8 = 4

  static let missing = Value(tag: .missing)
  static let null = Value(tag: .null)
  static let empty = Value(tag: .empty)
  static let blank = Value(tag: .blank)
  static let emptyString = Value(tag: .string)
  static let `true` = Value(tag: .bool, payload: 1)
  static let `false` = Value(tag: .bool)

  static func bool(_ value: Bool) -> Value { Value(tag: .bool, payload: value ? 1 : 0) }
  static func int(_ value: Int) -> Value { Value(tag: .int, payload: value) }
  static func double(_ value: Double) -> Value {
    Value(tag: .double, payload: Int(truncatingIfNeeded: value.bitPattern))
  }

  /// A string, array or object of `length` items at `offset`.
  init(tag: Tag, flags: UInt8 = 0, length: Int32 = 0, payload: Int = 0) {
    self.tag = tag
    self.flags = flags
    self.length = length
    self.payload = payload
  }

  init(_ tag: Tag, at offset: Int, count: Int, temporary: Bool) {
    self.init(
      tag: tag, flags: temporary ? Value.temporaryFlag : 0, length: Int32(truncatingIfNeeded: count),
      payload: offset)
  }

  var count: Int { Int(length) }
  /// Whether the offset points into what this render made, not into the bound data.
  var isTemporary: Bool { flags & Value.temporaryFlag != 0 }
  var doubleValue: Double { Double(bitPattern: UInt64(truncatingIfNeeded: Int64(payload))) }
  /// False, null and what is missing are not; everything else is.
  var isTruthy: Bool {
    switch tag {
    case .missing, .null: false
    case .bool: payload != 0
    case .int, .double, .string, .array, .object, .range, .empty, .blank, .forLoop, .tableLoop: true
    }
  }
  /// Whether it is a number that prints without a sign.
  var isPositive: Bool {
    switch tag {
    case .int: payload >= 0
    case .double: doubleValue > 0 && doubleValue.isFinite
    case .missing, .null, .bool, .string, .array, .object, .range, .empty, .blank, .forLoop, .tableLoop: false
    }
  }
  var isNull: Bool { tag == .null || tag == .missing }
  /// Whether filters may ask it for a field: of a string for a part, of a whole number for a bit.
  var hasFields: Bool {
    switch tag {
    case .object, .array, .string, .int, .empty, .blank: true
    case .missing, .null, .bool, .double, .range, .forLoop, .tableLoop: false
    }
  }
  /// The words `empty` and `blank` as the empty text that they are outside of comparisons; all else as it is.
  var asText: Value { tag == .empty || tag == .blank ? .emptyString : self }

  /// Whether a large object has an index of its keys.
  var isIndexed: Bool {
    get { flags & Value.indexedFlag != 0 }
    set { flags = newValue ? flags | Value.indexedFlag : flags & ~Value.indexedFlag }
  }

  /// What a string is, beyond text: decided by a filter, a capture or a typed value.
  enum Style: UInt8 {
    case text
    /// Markup of a format, written as it is where the format is expected.
    case plain, markdown, html, anything
    /// Written as a code span or a fenced block.
    case code, codeBlock
    /// JSON, the only thing that a script of type `application/json` takes.
    case json
  }

  var style: Style {
    get { Style(rawValue: flags >> Value.styleShift) ?? .text }
    set { flags = flags & 0x0F | newValue.rawValue << Value.styleShift }
  }

  /// Whether it is a string that is only text.
  var isText: Bool { tag == .string && flags >> Value.styleShift == Style.text.rawValue }

  /// The format that a string already is markup of.
  var markup: OutputFormat? {
    get {
      switch style {
      case .text, .code, .codeBlock, .json: nil
      case .plain: .plain
      case .markdown: .markdown
      case .html: .html
      case .anything: OutputFormat.none
      }
    }
    set {
      style =
        switch newValue {
        case nil: .text
        case .plain: .plain
        case .markdown: .markdown
        case .html: .html
        case .some(.none): .anything
        }
    }
  }
}

/// One field of an object in an arena: its key, where its name stands, and its value.
struct Field {
  var key: Int32
  /// The name as a string value in the same arena.
  var name: Value
  var value: Value
}
