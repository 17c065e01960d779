import Diagnostics

/// The fields of one record as they were written, read one by one through the field list.
final class Record {
  let entries: [YAMLEntry]
  let context: LoadContext
  private let node: YAMLNode
  private let kind: String
  /// The names of the entries, side by side because every field is looked for among them.
  private let names: [String]
  private var isRead: [Bool]
  /// False once a fault of the record was reported.
  private(set) var isWhole = true

  /// Nil, and reported, when the node is no map.
  init?(_ node: YAMLNode, of kind: String, _ context: LoadContext) {
    guard let entries = node.entries else {
      FieldPlace(name: kind, context: context).wrongType(
        node, expected: "a map of fields", help: "write `{field: value, …}` or one `field: value` a line")
      return nil
    }
    self.node = node
    self.kind = kind
    self.entries = entries
    self.context = context
    names = entries.map(\.name)
    isRead = Array(repeating: false, count: entries.count)
  }

  /// A fault has been reported, so there is no value.
  struct Incomplete: Error {}

  /// The value of a field; throws when it is missing or broken, which has then been reported.
  subscript<Value>(_ field: Field<Value>) -> Value {
    get throws {
      guard let index = index(of: field.name) else {
        guard let absent = field.absent else { throw Incomplete() }
        return absent
      }
      isRead[index] = true
      guard let value = field.type.read(entries[index].value, FieldPlace(name: field.name, context: context))
      else { throw Incomplete() }
      return value
    }
  }

  /// Reads a field that an earlier fault left unread, for its own faults.
  func checkUnread(_ field: any AnyField) {
    guard let index = index(of: field.name), !isRead[index] else { return }
    field.check(entries[index].value, context)
  }

  func has(_ name: String) -> Bool { index(of: name) != nil }

  /// Whether a field is there and is no empty list or map.
  func hasContent(_ name: String) -> Bool {
    guard let value = index(of: name).map({ entries[$0].value }) else { return false }
    return value.scalar != nil || value.count > 0
  }

  /// The characters of a field as typed.
  func scalar(_ name: String) -> String? { index(of: name).flatMap { entries[$0].value.scalar } }

  func report(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { isWhole = false }
    context.report(diagnostic)
  }

  /// Where to point when the record as a whole is meant: its identifier, or its first line.
  var place: Span { index(of: "id").map { entries[$0].value.span } ?? node.span.firstLine }

  /// How to speak of the record: "the source `x`".
  var phrase: String { scalar("id").map { "the \(kind) `\($0)`" } ?? "\(kind)" }

  private func index(of name: String) -> Int? { names.firstIndex(of: name) }
}
