/// Data laid out for rendering: made once, then shared by every template and thread.
public struct BoundData: Sendable {
  let arena: Arena
  let keys: KeyTable
  let root: Value

  init(_ value: TemplateValue) {
    var binder = Binder()
    root = binder.bind(value)
    arena = binder.arena
    keys = binder.keys
  }
}

/// Copies a tree of values into an arena and numbers the field names.
private struct Binder {
  var arena = Arena()
  var keys = KeyTable()

  mutating func bind(_ value: TemplateValue) -> Value {
    switch value {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .double(let value): return .double(value)
    case .string(let text): return string(text)
    case .markup(let text, let format):
      var value = string(text)
      value.markup = format
      return value
    case .array(let elements): return array(elements)
    case .object(let fields): return object(fields)
    }
  }

  private mutating func string(_ text: String) -> Value {
    let offset = arena.bytes.count
    var text = text
    text.withUTF8 { arena.bytes.append(contentsOf: $0) }
    return Value(.string, at: offset, count: arena.bytes.count - offset, temporary: false)
  }

  private mutating func array(_ elements: [TemplateValue]) -> Value {
    let start = arena.values.count
    arena.values.append(contentsOf: repeatElement(.null, count: elements.count))
    for (position, element) in elements.enumerated() { arena.values[start + position] = bind(element) }
    return Value(.array, at: start, count: elements.count, temporary: false)
  }

  private mutating func object(_ fields: [TemplateField]) -> Value {
    let start = arena.startObject(count: fields.count)
    for (position, field) in fields.enumerated() {
      let key = number(of: field.name)
      arena.fields[start + position] = Field(
        key: key, name: keys.names[Int(key)], value: bind(field.value))
    }
    return arena.object(at: start, count: fields.count, temporary: false)
  }

  private mutating func number(of name: String) -> Int32 {
    var name = name
    return name.withUTF8 { bytes in
      let hash = NameHash.of(bytes)
      if let number = keys.number(of: bytes, hash: hash, in: arena.bytes) { return number }
      let offset = arena.bytes.count
      arena.bytes.append(contentsOf: bytes)
      return keys.add(hash: hash, at: Value(.string, at: offset, count: bytes.count, temporary: false))
    }
  }
}
