import Diagnostics

/// How a value is described and how it is read.
///
/// `read` returns nil only after it has reported why.
struct ValueType<Value: Sendable>: Sendable {
  let schema: FieldSchema
  let read: @Sendable (YAMLNode, FieldPlace) -> Value?

  func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> ValueType<Other> {
    ValueType<Other>(schema: schema) { node, place in read(node, place).map(transform) }
  }
}

extension ValueType {
  /// A list; broken items do not keep the others from being checked.
  static func list<Element>(
    of element: ValueType<Element>, atLeast least: Int = 0
  ) -> ValueType<[Element]> where Value == [Element] {
    ValueType(schema: .list(element.schema, atLeast: least)) { node, place in
      guard node.kind == .sequence else {
        place.wrongType(node, expected: "a list", help: "write `\(place.name): [\(node.scalar ?? "…")]`")
        return nil
      }
      guard node.count >= least else {
        place.context.report(.emptyList(place.name, at: node.span))
        return nil
      }
      var values: [Element] = []
      values.reserveCapacity(node.count)
      node.forEachItem { item in
        if let value = element.read(item, place) { values.append(value) }
      }
      return values.count == node.count ? values : nil
    }
  }

  /// A map from names of the author's choosing.
  static func map<Bindable>(
    of element: ValueType<Bindable>
  ) -> ValueType<[Bound<Bindable>]> where Value == [Bound<Bindable>] {
    ValueType(schema: .map(element.schema)) { node, place in
      guard let entries = node.entries else {
        place.wrongType(node, expected: "a map", help: "write `\(place.name): {name: …}`")
        return nil
      }
      let values: [Bound<Bindable>?] = entries.map { entry in
        let isName = place.checkName(entry.key)
        guard let value = element.read(entry.value, FieldPlace(name: entry.name, context: place.context)),
          isName
        else { return nil }
        return Bound(
          name: Located(entry.name, entry.key.span), value: Located(value, entry.value.span))
      }
      let whole = values.compactMap(\.self)
      return whole.count == values.count ? whole : nil
    }
  }

  /// A record inside a record.
  static func record(_ shape: Shape<Value>) -> ValueType {
    ValueType(schema: .record(shape.description)) { node, place in shape.read(node, place.context) }
  }

  /// Like `type`, with the place where the value was written.
  static func located<Plain>(_ type: ValueType<Plain>) -> ValueType where Value == Located<Plain> {
    ValueType(schema: type.schema) { node, place in
      type.read(node, place).map { Located($0, node.span) }
    }
  }
}

extension FieldPlace {
  /// The characters of a scalar; reports anything else.
  func scalar(_ node: YAMLNode, expected: String, help: String? = nil) -> String? {
    guard let text = node.scalar else {
      wrongType(node, expected: expected, help: help)
      return nil
    }
    guard !node.isEmpty, text != "~", text != "null" || node.kind != .plain,
      text.utf8.contains(where: { $0 > UInt8(ascii: " ") })
    else {
      context.report(.emptyValue(name, at: node.span))
      return nil
    }
    return text
  }

  func wrongType(_ node: YAMLNode, expected: String, help: String? = nil) {
    let found =
      switch node.kind {
      case .sequence: "a list"
      case .mapping: "a map"
      case .plain, .quoted, .block, .key, .alias: "a text"
      }
    let usual: String? =
      switch node.kind {
      case .sequence: "write one value, without `[…]` or `- `"
      case .mapping where node.isFlow: "write one value; a text that begins with `{` needs quotation marks"
      case .mapping: "write one value on the line of `\(name):`"
      case .plain, .quoted, .block, .key, .alias: nil
      }
    context.report(
      Diagnostic(
        .error, .wrongType, "`\(name)` must be \(expected), not \(found)", at: node.span.firstLine,
        helps: [help ?? usual].compactMap(\.self)))
  }

  fileprivate func checkName(_ key: YAMLNode) -> Bool {
    let name = key.scalar ?? ""
    guard !Identifier.isValueName(name) else { return true }
    context.report(.illFormedValueName(name, at: key.span))
    return false
  }
}

extension Diagnostic {
  fileprivate static func emptyList(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .emptyValue, "`\(name)` needs at least one item", at: span, helps: ["write `- ` and the item"])
  }

  fileprivate static func emptyValue(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .emptyValue, "`\(name)` has nothing behind it", at: span,
      helps: ["write a value, or leave the field out"])
  }

  fileprivate static func illFormedValueName(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .illFormedIdentifier, "`\(name)` cannot be the name of a value", at: span,
      helps: [
        "write \(Identifier.suggestion(for: name).map { "`\($0)`: " } ?? "")lower-case letters and digits, with single hyphens between; `date` is the claim's date"
      ])
  }
}

extension DiagnosticCode {
  static let wrongType = DiagnosticCode(
    "wrong-type",
    """
    A field holds something of another type than it should: a list where a text belongs, a word where a \
    number belongs. Values are what was typed and are never converted: `no` is a text unless the field \
    asks for yes or no, and `1.10` is not 1.1.
    """)
  static let emptyValue = DiagnosticCode(
    "empty-value",
    """
    A field was written with nothing behind it, with `null`, or with an empty list where one item is \
    needed. Nothing is filled in silently: write the value, or leave the field out.
    """)
}
