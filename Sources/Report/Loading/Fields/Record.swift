import Diagnostics

/// The fields of one record as they were written, read one by one through the field list.
final class Record {
  let context: LoadContext
  private let node: YAMLNode
  private let kind: String
  private var entries: [Entry] = []
  /// The traits of all names, together.
  private var traits: UInt64 = 0
  /// False once a fault of the record was reported.
  private(set) var isWhole = true

  private struct Entry {
    /// The number of the key in the document.
    let key: Int32
    /// The nodes of the key and of what stands behind it.
    let keyNode: Int32
    let value: Int32
    let trait: UInt64
    var isRead = false
  }

  /// Nil, and reported, when the node is no map.
  init?(_ node: YAMLNode, of kind: String, _ context: LoadContext) {
    self.node = node
    self.kind = kind
    self.context = context
    guard node.kind == .mapping else {
      FieldPlace(name: kind, context: context).wrongType(
        node, expected: "a map of fields", help: "write `{field: value, …}` or one `field: value` a line")
      return nil
    }
    entries.reserveCapacity(node.count)
    node.forEachEntry { keyNode, value in
      let key = node.document.nodes[Int(keyNode)].first
      let trait = node.document.traits[Int(key)]
      traits |= trait
      entries.append(Entry(key: key, keyNode: keyNode, value: value, trait: trait))
    }
  }

  /// A fault has been reported, so there is no value.
  struct Incomplete: Error {}

  /// The value of a field; throws when it is missing or broken, which has then been reported.
  subscript<Value>(_ field: Field<Value>) -> Value {
    get throws {
      guard let index = index(of: field.name, trait: field.trait) else {
        guard let absent = field.absent else { throw Incomplete() }
        return absent
      }
      entries[index].isRead = true
      guard let value = field.type.read(value(at: index), FieldPlace(name: field.name, context: context))
      else { throw Incomplete() }
      return value
    }
  }

  /// Reads a field that an earlier fault left unread, for its own faults.
  func checkUnread(_ field: any AnyField) {
    guard let index = index(of: field.name), !entries[index].isRead else { return }
    field.check(value(at: index), context)
  }

  /// Calls `body` with the keys that are none of `names`, and whether something stands behind them.
  func forEachUnknownKey(
    besides names: [(name: String, trait: UInt64)], _ body: (_ key: YAMLNode, _ hasValue: Bool) -> Void
  ) {
    var expected = 0
    for entry in entries {
      // Most authors write the fields in the order of the list, so each stands behind the one before.
      let name = node.document.keys[Int(entry.key)]
      let isKnown = names.indices.contains { offset in
        let place = (expected + offset) % names.count
        guard names[place].trait == entry.trait, names[place].name == name else { return false }
        expected = place + 1
        return true
      }
      guard !isKnown else { continue }
      let value = YAMLNode(document: node.document, index: entry.value)
      // Only in braces can a comma have made a name of the rest of a text.
      body(YAMLNode(document: node.document, index: entry.keyNode), !value.isEmpty || !node.isFlow)
    }
  }

  func has(_ name: String) -> Bool { index(of: name) != nil }

  /// Whether a field is there and is no empty list or map.
  func hasContent(_ name: String) -> Bool {
    guard let value = index(of: name).map(value) else { return false }
    switch value.kind {
    case .plain, .quoted, .block, .key: return true
    case .sequence, .mapping, .alias: return value.count > 0
    }
  }

  /// The characters of a field as typed.
  func scalar(_ name: String) -> String? { index(of: name).flatMap { value(at: $0).scalar } }

  func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { isWhole = false }
    context.report(diagnostic)
  }

  /// Where to point when the record as a whole is meant: its identifier, or its first line.
  var place: Span { index(of: "id").map { value(at: $0).span } ?? node.span.firstLine }

  /// How to speak of the record: "the source `x`".
  var phrase: String { scalar("id").map { "the \(kind) `\($0)`" } ?? "\(kind)" }

  private func value(at index: Int) -> YAMLNode {
    YAMLNode(document: node.document, index: entries[index].value)
  }

  private func index(of name: String) -> Int? { index(of: name, trait: FieldName.trait(name)) }

  private func index(of name: String, trait: UInt64) -> Int? {
    guard traits & trait != 0 else { return nil }
    return entries.firstIndex { $0.trait == trait && node.document.keys[Int($0.key)] == name }
  }
}
