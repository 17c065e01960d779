/// Pieces of JSON as the printers write them: no blanks, one line.
enum JSONLiteral {
  static func array(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

  /// An object with its fields in the given order.
  static func object(_ fields: [(name: String, value: String)]) -> String {
    "{" + fields.map { string($0.name) + ":" + $0.value }.joined(separator: ",") + "}"
  }

  /// A JSON string. Beside what JSON demands, DEL, C1 controls and the two separators that end a line
  /// in JavaScript are escaped, so that the output is one line for every reader.
  static func string(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: json += "\\\""
      case 0x5C: json += "\\\\"
      case 0x0A: json += "\\n"
      case 0x0D: json += "\\r"
      case 0x09: json += "\\t"
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      case _: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
