import UnicodeLayout

/// How much room text takes in a font that nobody knows beforehand: never more than this says.
///
/// The figures are those of DejaVu Sans, the widest of the fonts that a system is likely to take for
/// `sans-serif`, rounded up, in hundredths of the font's size.
enum TextFitting {
  /// In tenths of a unit.
  static func width(of text: String) -> Int {
    let hundredths = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    return (hundredths * Drawing.fontSize + 9) / 10
  }

  /// Breaks text into lines that fit; what does not go into the last line ends in an ellipsis.
  static func lines(_ text: String, width: Int, atMost limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text, width: width) {
      let isWider = self.width(of: trimmed(line + piece)) > width
      guard isWider, !line.isEmpty else {
        line += piece
        continue
      }
      lines.append(trimmed(line))
      line = piece
    }
    if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
    guard lines.count > limit else { return lines }
    let rest = lines[(limit - 1)...].joined(separator: " ")
    return lines[..<(limit - 1)] + [shortened(rest, width: width)]
  }

  /// The text, or as much of it as fits before an ellipsis.
  static func shortened(_ text: String, width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    var kept = ""
    for character in text {
      guard self.width(of: kept + String(character) + "…") <= width else { break }
      kept.append(character)
    }
    return trimmed(kept) + "…"
  }

  /// The text cut where a line may be broken, and inside of what is wider than a line.
  private static func pieces(of text: String, width: Int) -> [String] {
    let bytes = Array(text.utf8)
    var pieces: [String] = []
    var start = 0
    for lineBreak in LineBreaker.breaks(in: text) {
      let piece = String(decoding: bytes[start..<lineBreak.offset], as: UTF8.self)
      start = lineBreak.offset
      guard self.width(of: trimmed(piece)) > width else {
        pieces.append(piece)
        continue
      }
      var part = ""
      for character in piece {
        if self.width(of: part + String(character)) > width, !part.isEmpty {
          pieces.append(part)
          part = ""
        }
        part.append(character)
      }
      pieces.append(part)
    }
    return pieces
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    return String(scalars)
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "I", " ", ".", ",", ":", ";", "'", "|", "!", "’", "‘": 34
    case "f", "t", "r", "J", "(", ")", "[", "]", "/", "-", "\"", "“", "”": 47
    case "m", "w", "M", "W", "@", "%", "—", "…", "→": 101
    case "O", "Q", "G", "D", "H", "N", "U", "&": 80
    case "A"..."Z": 71
    case "0"..."9", "a"..."z", " "..."~": 65
    case _:
      // Letters of other scripts are up to twice as wide as the narrow ones; a wide character fills a square.
      switch DisplayWidth.of(scalar) {
      case 0: 0
      case 1: scalar.value < 0x250 ? 72 : 100
      case _: 108
      }
    }
  }
}
