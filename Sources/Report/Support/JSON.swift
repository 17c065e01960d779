/// A JSON value that keeps the order of its fields, so that the same value gives the same bytes.
package enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  /// A list of so many items, each made when it is written: for lists too long to be held.
  case each(Int, @Sendable (Int) -> JSON)
  case object([(String, JSON)])

  /// The text, or nothing to say when there is none: `fields` leaves it out.
  package static func optional(_ text: String?) -> JSON? { text.map(JSON.text) }

  /// An object of the fields that have a value.
  package static func fields(_ fields: [(String, JSON?)]) -> JSON {
    .object(fields.compactMap { name, value in value.map { (name, $0) } })
  }

  /// A list of texts.
  package static func texts(_ texts: some Sequence<String>) -> JSON { .list(texts.map(JSON.text)) }
}

extension JSON: CustomStringConvertible {
  /// On one line, safe inside `<script>`.
  package var description: String { String(decoding: line, as: UTF8.self) }

  /// The same as bytes.
  package var line: [UInt8] {
    var bytes: [UInt8] = []
    bytes.appendJSON(self)
    return bytes
  }

  /// A file for people and programs: what fits on a line stands on one, and it ends in a newline.
  package var file: [UInt8] {
    var file: [UInt8] = []
    writeFile { file += $0 }
    return file
  }

  /// The same, handed on piece by piece.
  package func writeFile<Failure>(to drain: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try JSONFileWriter.write(self, to: drain)
  }
}

extension [UInt8] {
  fileprivate mutating func appendJSON(_ value: JSON) {
    switch value {
    case .null, .bool, .number, .text: appendJSON(leaf: value, isInScript: true)
    case .list(let items):
      append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { append(UInt8(ascii: ",")) }
        appendJSON(item)
      }
      append(UInt8(ascii: "]"))
    case .each(let count, let item): appendJSON(.list((0..<count).map(item)))
    case .object(let fields):
      append(UInt8(ascii: "{"))
      for (index, field) in fields.enumerated() {
        if index > 0 { append(UInt8(ascii: ",")) }
        appendJSON(field.0, isInScript: true)
        append(UInt8(ascii: ":"))
        appendJSON(field.1)
      }
      append(UInt8(ascii: "}"))
    }
  }

  /// Appends a value that holds no others.
  mutating func appendJSON(leaf: JSON, isInScript: Bool) {
    switch leaf {
    case .bool(let value): append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let number): append(contentsOf: String(number).utf8)
    case .text(let text): appendJSON(text, isInScript: isInScript)
    case .null, .list, .each, .object: append(contentsOf: "null".utf8)
    }
  }
}
