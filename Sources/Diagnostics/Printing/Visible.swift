/// Text made safe to show: what would move the cursor, change the colour, reorder the line or not be
/// seen at all is shown as a sign instead, so that a diagnostic about a file cannot be forged by it.
enum Visible {
  /// The sign for a scalar that must not reach a terminal as it is, `nil` for all others.
  ///
  /// C0 controls and DEL have pictures in Unicode (U+2400…). C1 controls, bidirectional controls, line
  /// and paragraph separators and the byte order mark have none and become U+FFFD.
  static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: "\u{FFFD}"
    case _: nil
    }
  }

  /// The text on one line with every such scalar replaced.
  static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { sign(for: $0) != nil }) else { return text }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: text.unicodeScalars.lazy.map { sign(for: $0) ?? $0 })
    return String(shown)
  }

  /// The same for a text of several lines, which keep their ends.
  static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.text(String($0)) }
      .joined(separator: "\n")
  }
}
