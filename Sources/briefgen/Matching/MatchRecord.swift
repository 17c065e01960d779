import Diagnostics
import Report
import Templates

/// One line of the files that `match` reads.
enum MatchRecord {
  /// A source: `{"id": …, "text": …}`.
  static func document(
    _ line: UnsafeBufferPointer<UInt8>, at place: Place
  ) throws(MatchFault) -> EvidenceText {
    let fields = try fields(["id", "text"], of: line, required: 2, at: place)
    return EvidenceText(id: text(fields[0], line), bytes: fields[1]?.bytes(in: line) ?? [])
  }

  /// A quotation: `{"id": …, "quote": …, "source": …, "prefix": …, "suffix": …}`.
  static func quotation(
    _ line: UnsafeBufferPointer<UInt8>, at place: Place
  ) throws(MatchFault) -> Quotation {
    let fields = try quotationFields(line, at: place)
    return Quotation(
      id: text(fields[0], line), text: fields[1]?.bytes(in: line) ?? [], prefix: text(fields[3], line),
      suffix: text(fields[4], line))
  }

  /// A quotation, but for the source that it cites.
  struct Quotation {
    let id: String
    let text: [UInt8]
    let prefix: String
    let suffix: String
  }

  /// The source that a quotation cites.
  static func source(_ line: UnsafeBufferPointer<UInt8>, at place: Place) throws(MatchFault) -> String? {
    try quotationFields(line, at: place)[2]?.text(in: line)
  }

  private static func quotationFields(
    _ line: UnsafeBufferPointer<UInt8>, at place: Place
  ) throws(MatchFault) -> [RecordField?] {
    try fields(["id", "quote", "source", "prefix", "suffix"], of: line, required: 2, at: place)
  }

  /// Where a line stands.
  struct Place {
    let file: String
    let line: Int
  }

  private static func text(_ field: RecordField?, _ line: UnsafeBufferPointer<UInt8>) -> String {
    field?.text(in: line) ?? ""
  }

  /// The values of the named fields, of which the first `required` must be there.
  private static func fields(
    _ names: [StaticString], of line: UnsafeBufferPointer<UInt8>, required: Int, at place: Place
  ) throws(MatchFault) -> [RecordField?] {
    guard line.count <= InputLines.limit else {
      throw MatchFault("a line holds at most \(InputLines.limit) bytes", at: place)
    }
    if let fields = RecordReader.fields(names, of: line), fields.prefix(required).allSatisfy({ $0 != nil }) {
      return fields
    }
    return try slowFields(names, of: line, required: required, at: place)
  }

  /// Any JSON, and what is wrong with it.
  private static func slowFields(
    _ names: [StaticString], of line: UnsafeBufferPointer<UInt8>, required: Int, at place: Place
  ) throws(MatchFault) -> [RecordField?] {
    let value: TemplateValue
    do throws(TemplateErrors) {
      value = try JSONReader.read(Array(line), name: place.file, allowsRepeats: false)
    } catch {
      throw MatchFault(error.diagnostics[0], at: place)
    }
    guard case .object = value else { throw MatchFault("a line is a JSON object", at: place) }
    var fields: [RecordField?] = []
    for (index, name) in names.enumerated() {
      switch value["\(name)"] {
      case .string(let text): fields.append(.unescaped(Array(text.utf8)))
      case nil where index < required: throw MatchFault("`\(name)` is missing", at: place)
      case nil: fields.append(nil)
      case .null where index >= required: fields.append(nil)
      case _: throw MatchFault("`\(name)` is not a string", at: place)
      }
    }
    return fields
  }
}
