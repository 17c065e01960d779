/// The left edge of a frame: line numbers, the rule beside the source, and what hangs from it.
struct Gutter {
  /// How many digits the line numbers have room for.
  let width: Int
  let palette: Palette

  private var indent: String { String(repeating: " ", count: width) }

  /// The rule alone.
  var empty: String { palette.paint(indent + " |", .gutter) }

  /// The rule with something beside it that is not source.
  func beside(_ text: String) -> String { text.isEmpty ? empty : empty + " " + text }

  /// A source line with its number.
  func numbered(_ line: Int, _ text: String) -> String {
    let number = String(line)
    let padding = String(repeating: " ", count: max(0, width - number.count))
    return palette.paint("\(padding)\(number) |", .gutter) + (text.isEmpty ? "" : " " + text)
  }

  /// The line that says where the source is.
  func arrow(_ arrow: String, _ location: String) -> String {
    palette.paint(indent + arrow, .gutter) + " " + location
  }

  /// `= note: …`, its further lines indented to its first word.
  func remark(_ name: String, _ role: Palette.Role, _ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Visible.text(String($0)) }
    let hanging = indent + String(repeating: " ", count: name.count + 5)
    let first = palette.paint(indent + " =", .gutter) + " " + palette.paint("\(name):", role)
    return lines.enumerated().map { index, line in
      ((index == 0 ? first + " " : hanging) + line).withoutTrailingBlanks
    }
  }
}
