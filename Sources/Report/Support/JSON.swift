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

  /// A file for people and programs: what fits on a line stands on one, and it ends in a newline.
  package var file: [UInt8] {
    var text = ""
    write(to: &text, indent: "", used: 0)
    return Array(text.utf8) + [UInt8(ascii: "\n")]
  }

  private static let lineLength = 110

  /// - Parameter used: what the line holds already, the indent included.
  private func write(to text: inout String, indent: String, used: Int) {
    if let line = line(atMost: Self.lineLength - used) {
      text += line
      return
    }
    switch self {
    case .null, .bool, .number, .text: text += leaf
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
      let name = member.name.map { $0.jsonFileLiteral + ": " } ?? ""
      text += (index == 0 ? "\n" : ",\n") + deeper + name
      member.value.write(to: &text, indent: deeper, used: deeper.utf8.count + name.utf8.count)
    }
    if !members.isEmpty { text += "\n" + indent }
    text += brackets.1
  }

  /// The value on one line of at most so many bytes; nil when it is longer, seen as early as possible.
  private func line(atMost limit: Int) -> String? {
    let members: [(name: String, value: JSON)]
    let brackets: (String, String)
    switch self {
    case .null, .bool, .number, .text: return leaf.utf8.count <= limit ? leaf : nil
    case .list(let items): (members, brackets) = (items.map { ("", $0) }, ("[", "]"))
    case .object(let fields):
      (members, brackets) = (fields.map { ($0.0.jsonFileLiteral + ": ", $0.1) }, ("{", "}"))
    }
    var line = brackets.0
    for (index, member) in members.enumerated() {
      line += (index == 0 ? "" : ", ") + member.name
      guard let value = member.value.line(atMost: limit - line.utf8.count - 1) else { return nil }
      line += value
    }
    line += brackets.1
    return line.utf8.count <= limit ? line : nil
  }

  private var leaf: String {
    switch self {
    case .text(let words): words.jsonFileLiteral
    case .null, .bool, .number, .list, .object: description
    }
  }
}
