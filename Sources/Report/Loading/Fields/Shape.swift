import Diagnostics

/// A record: its fields, what they are for, and how a value is made of them.
struct Shape<Value: Sendable>: Sendable {
  let description: ShapeDescription
  private let known: [(name: String, trait: UInt64)]
  private let required: [String]
  private let make: @Sendable (Record) throws -> Value

  init(
    _ name: String, _ doc: String, _ fields: [any AnyField], needs: [FieldNeed] = [],
    make: @escaping @Sendable (Record) throws -> Value
  ) {
    description = ShapeDescription(name: name, doc: doc, fields: fields, needs: needs)
    self.make = make
    known = fields.map { ($0.name, FieldName.trait($0.name)) }
    required = fields.filter { $0.presence == .required }.map(\.name)
  }

  private var name: String { description.name }
  private var fields: [any AnyField] { description.fields }

  /// Reads a record and reports all of its faults; nil when it has any.
  func read(_ node: YAMLNode, _ context: LoadContext) -> Value? {
    guard let record = Record(node, of: name, context) else { return nil }
    checkNames(record)
    checkPresence(record)
    do {
      let value = try make(record)
      return record.isWhole ? value : nil
    } catch {
      for field in fields { record.checkUnread(field) }
      return nil
    }
  }

  private func checkNames(_ record: Record) {
    // The reader has already refused `<<`.
    record.forEachUnknownKey(besides: known) { key, hasValue in
      guard let unknown = key.scalar, unknown != "<<" else { return }
      let nearest = record.context.nearest(unknown, among: fields.map(\.name))
      record.report(
        Diagnostic(
          .error, .unknownField, "\(name) has no field `\(unknown)`", at: key.span,
          notes: nearest == nil
            ? ["the fields are " + fields.map { "`\($0.name)`" }.joined(separator: ", ")] : [],
          helps: [nearest.map { "write `\($0)`" } ?? (hasValue ? "delete it" : Self.help(ofWords: unknown))]))
    }
  }

  /// A name with nothing behind it, and more than a word, is the rest of a text that a comma has cut.
  private static func help(ofWords text: String) -> String {
    guard text.contains(" ") else {
      return "delete it, or put quotation marks around a text that has a comma: `\"…, \(text)\"`"
    }
    return "put quotation marks around the whole text, because a comma ends it otherwise: `\"…, \(text)\"`"
  }

  private func checkPresence(_ record: Record) {
    if !required.allSatisfy(record.has) {
      let missing = fields.filter { $0.presence == .required && !record.has($0.name) }
      let names = missing.map { "`\($0.name)`" }.joined(separator: ", ")
      record.report(
        Diagnostic(
          .error, .missingField, "\(record.phrase) has no \(names)", at: record.place,
          helps: missing.map { "add `\($0.name): \($0.example ?? "…")`" }))
    }
    for need in description.needs where need.applies(to: record) {
      let missing = need.fields.filter { !record.hasContent($0) }
      guard !missing.isEmpty else { continue }
      record.report(
        Diagnostic(
          .error, .incompleteRecord,
          "\(need.phrase) needs " + missing.map { "`\($0)`" }.joined(separator: ", "), at: record.place,
          helps: [need.why]))
    }
  }
}

/// A record without its type: what the schema and the reference page need.
struct ShapeDescription: Sendable {
  let name: String
  /// One sentence on what the record is.
  let doc: String
  let fields: [any AnyField]
  let needs: [FieldNeed]
}

/// Fields that a record must have when another field has a certain value.
struct FieldNeed: Sendable {
  /// The field that makes the need, with this value or, where that is nil, with any.
  let field: String
  let value: String?
  let fields: [String]
  /// "a judgment", for the message.
  let phrase: String
  let why: String

  func applies(to record: Record) -> Bool {
    guard let value else { return record.has(field) }
    return record.scalar(field) == value
  }
}

extension DiagnosticCode {
  static let unknownField = DiagnosticCode(
    "unknown-field",
    "A record has a field that records of its kind do not have. It would be ignored, so it is refused.")
  static let missingField = DiagnosticCode(
    "missing-field", "A record lacks a field that every record of its kind must have.")
  static let incompleteRecord = DiagnosticCode(
    "incomplete-record",
    """
    What a record is decides what it must say: a fact needs evidence, a position the actor whose it is \
    and evidence, a judgment its likelihood, confidence and basis, an assumption what changes if it is \
    wrong, and a contested claim that prefers a reading the sources that have it.
    """)
}
