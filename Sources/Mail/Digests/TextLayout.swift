import UnicodeLayout

/// Lays out the plain text of a mail: lines of at most 72 columns, underlines as long as their headings.
///
/// A template writes one paragraph a line. A line that begins with `- ` or with blanks goes on under its
/// first word; an address is never broken.
enum TextLayout {
  static let width = 72

  static func laidOut(_ text: [UInt8]) -> [UInt8] {
    var lines: [String] = []
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    {
      if let rule = rule(String(line)), let heading = lines.last, !heading.isEmpty {
        lines.append(String(repeating: rule, count: min(DisplayWidth.of(heading), width)))
      } else {
        lines += wrapped(String(line))
      }
    }
    return Array(tidied(lines).joined(separator: "\n").utf8)
  }

  /// The character of a line that is an underline.
  private static func rule(_ line: String) -> Character? {
    guard let first = line.first, first == "=" || first == "-", line.count >= 3 else { return nil }
    return line.allSatisfy { $0 == first } ? first : nil
  }

  private static func wrapped(_ line: String) -> [String] {
    let indent = line.prefix { $0 == " " }.count + (line.drop { $0 == " " }.hasPrefix("- ") ? 2 : 0)
    var lines: [String] = []
    var current = ""
    for piece in pieces(of: line) {
      let isEmpty = current.allSatisfy { $0 == " " }
      if !isEmpty, DisplayWidth.of(current + piece.trimmedEnd) > width {
        lines.append(current.trimmedEnd)
        current = String(repeating: " ", count: indent)
      }
      current += piece
    }
    lines.append(current.trimmedEnd)
    return lines
  }

  /// The text between two places where a line may end. Words that hold an address stay whole.
  private static func pieces(of line: String) -> [String] {
    let bytes = Array(line.utf8)
    var pieces: [String] = []
    var start = 0
    for lineBreak in LineBreaker.breaks(in: line) {
      let piece = String(decoding: bytes[start..<lineBreak.offset], as: UTF8.self)
      start = lineBreak.offset
      if let last = pieces.last, last.contains("://"), last.last != " " {
        pieces[pieces.count - 1] += piece
      } else {
        pieces.append(piece)
      }
    }
    return pieces
  }

  /// No more than two empty lines together, none at the ends, one line end behind the last.
  private static func tidied(_ lines: [String]) -> [String] {
    var tidy: [String] = []
    for line in lines {
      if line.isEmpty, tidy.isEmpty || tidy.suffix(2).allSatisfy(\.isEmpty) && tidy.count > 1 { continue }
      tidy.append(line)
    }
    while tidy.last?.isEmpty == true { tidy.removeLast() }
    return tidy + [""]
  }
}

extension String {
  /// Without blanks at the end; a no-break space is none.
  fileprivate var trimmedEnd: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
