/// A JSON value that keeps the order of its fields, so that the same value gives the same bytes.
package indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
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
  package var description: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let number): String(number)
    case .text(let text): text.jsonLiteral
    case .list(let items): "[" + items.map(\.description).joined(separator: ",") + "]"
    case .object(let fields): "{" + fields.map { "\($0.0.jsonLiteral):\($0.1)" }.joined(separator: ",") + "}"
    }
  }

  /// A file for people and programs: two blanks a level, one field a line, a final newline.
  package var file: [UInt8] {
    var text = ""
    write(to: &text, indent: "")
    return Array(text.utf8) + [UInt8(ascii: "\n")]
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null, .bool, .number: text += description
    case .text(let words): text += words.jsonFileLiteral
    case .list(let items):
      Self.write(items.map { (nil, $0) }, in: ("[", "]"), to: &text, indent: indent)
    case .object(let fields):
      Self.write(fields.map { ($0.0, $0.1) }, in: ("{", "}"), to: &text, indent: indent)
    }
  }

  private static func write(
    _ members: [(name: String?, value: JSON)], in brackets: (String, String), to text: inout String,
    indent: String
  ) {
    text += brackets.0
    let deeper = indent + "  "
    for (index, member) in members.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + deeper
      if let name = member.name { text += name.jsonFileLiteral + ": " }
      member.value.write(to: &text, indent: deeper)
    }
    if !members.isEmpty { text += "\n" + indent }
    text += brackets.1
  }
}
