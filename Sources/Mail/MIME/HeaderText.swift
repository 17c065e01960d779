/// Words that may stand in a header: one line, and nothing in it that a reader cannot see.
///
/// This is why no address, name or subject can start a header of its own: whoever writes headers takes
/// nothing but this type, and it cannot hold a line break.
package struct HeaderText: Hashable, Sendable {
  /// The words as typed.
  package let words: String

  /// Nil when a character of `words` may not stand in a header.
  package init?(_ words: String) {
    guard words.unicodeScalars.allSatisfy(Self.isAllowed) else { return nil }
    self.words = words
  }

  /// Whether a character may stand in a header.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    guard !isLineBreak(scalar) else { return false }
    return switch scalar.properties.generalCategory {
    case .control: scalar == "\t"
    // U+FFFD stands for what was no UTF-8.
    case _:
      scalar != "\u{FFFD}" && !scalar.properties.isBidiControl && !scalar.properties.isNoncharacterCodePoint
    }
  }

  /// Whether a reader would begin a new line at this character.
  static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
    case _: false
    }
  }
}
