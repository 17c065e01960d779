/// JSON whose keys stay in the order in which they were given, written for people to read.
indirect enum JSONText: Sendable {
  case string(String)
  case number(Int)
  case boolean(Bool)
  case null
  case array([JSONText])
  case object([(String, JSONText)])

  /// Indented by two spaces, with short arrays on one line.
  func write(indent: Int = 0) -> String {
    switch self {
    case .string(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .boolean(let value): return value ? "true" : "false"
    case .null: return "null"
    case .array(let items):
      if let line = line(items), line.utf8.count + indent <= 100 { return line }
      return Self.block("[", items.map { $0.write(indent: indent + 2) }, "]", indent)
    case .object(let entries):
      guard !entries.isEmpty else { return "{}" }
      return Self.block(
        "{", entries.map { Self.quoted($0) + ": " + $1.write(indent: indent + 2) }, "}", indent)
    }
  }

  /// The items on one line, when none of them needs several.
  private func line(_ items: [JSONText]) -> String? {
    let isFlat = items.allSatisfy { item in
      switch item {
      case .string, .number, .boolean, .null: true
      case .array(let inner): inner.isEmpty
      case .object(let entries): entries.isEmpty
      }
    }
    return isFlat ? "[" + items.map { $0.write() }.joined(separator: ", ") + "]" : nil
  }

  private static func block(_ open: String, _ lines: [String], _ close: String, _ indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return open + "\n" + lines.map { margin + "  " + $0 }.joined(separator: ",\n") + "\n" + margin + close
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      case _: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
