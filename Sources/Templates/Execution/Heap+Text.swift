/// How values print.
extension Heap {
  /// Appends what `{{ value }}` prints: nothing for null, the items of an array one after another.
  func append(_ value: Value, to text: inout OutputBuffer) {
    switch value.tag {
    case .missing, .null, .empty, .blank: break
    case .bool: text.append(value.payload != 0 ? "true" : "false" as StaticString)
    case .int: text.append(decimal: value.payload)
    case .double: NumberText.append(value.doubleValue, to: &text)
    case .string: withBytes(value) { text.append(contentsOf: $0) }
    case .array:
      for position in 0..<value.count { append(element(position, of: value), to: &text) }
    case .object: inspect(value, to: &text)
    case .range:
      let (first, last) = bounds(of: value)
      text.append(decimal: first)
      text.append("..")
      text.append(decimal: last)
    case .forLoop: text.append("Liquid::ForloopDrop")
    case .tableLoop: text.append("Liquid::TablerowloopDrop")
    }
  }

  /// Appends a value as filters take it for text: an array as it stands inside a printed object, all else as it
  /// prints.
  func appendText(of value: Value, to text: inout OutputBuffer) {
    if value.tag == .array { inspect(value, to: &text) } else { append(value, to: &text) }
  }

  /// Appends a value as it stands inside a printed object: strings in quotation marks, null as `nil`.
  func inspect(_ value: Value, to text: inout OutputBuffer) {
    switch value.tag {
    case .missing, .null: text.append("nil")
    case .string: withBytes(value) { QuotedText.append($0, to: &text) }
    case .array:
      text.append(UInt8(ascii: "["))
      for position in 0..<value.count {
        if position > 0 { text.append(", ") }
        inspect(element(position, of: value), to: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .object:
      text.append(UInt8(ascii: "{"))
      for position in 0..<value.count {
        if position > 0 { text.append(", ") }
        let field = field(position, of: value)
        inspect(field.name, to: &text)
        text.append("=>")
        inspect(field.value, to: &text)
      }
      text.append(UInt8(ascii: "}"))
    case .empty, .blank: text.append("\"\"")
    case .bool, .int, .double, .range, .forLoop, .tableLoop: append(value, to: &text)
    }
  }

  /// The bytes that `{{ value }}` prints.
  func text(of value: Value) -> [UInt8] {
    withText(of: value) { Array($0) }
  }

  /// Runs `body` over the text that filters take a value for. The buffer must not leave it.
  @inline(__always)
  func withText<Result, Failure>(
    of value: Value, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if value.tag == .string { return try withBytes(value, body) }
    var text = OutputBuffer()
    appendText(of: value, to: &text)
    return try text.withBytes(from: 0, body)
  }

  /// The bytes that `{{ value }}` prints.
  func printed(_ value: Value) -> [UInt8] {
    var text = OutputBuffer()
    append(value, to: &text)
    return text.bytes(from: 0)
  }

  /// What messages call the type of a value.
  func typeName(of value: Value) -> String {
    switch value.tag {
    case .missing: "undefined"
    case .null: "null"
    case .bool: "a truth value"
    case .int, .double: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    case .range: "a range"
    case .empty: "`empty`"
    case .blank: "`blank`"
    case .forLoop, .tableLoop: "a loop"
    }
  }
}
