/// The words of a text that stand in quotation marks: they are someone else's.
struct QuotedRuns {
  /// Tokens between the outer marks, in order.
  private(set) var runs: [Range<Int>] = []

  /// Nobody quotes more deeply; marks that nothing closes are forgotten.
  private static let mostOpen = 4

  init(_ prose: Prose) {
    var open: [(index: Int, mark: String)] = []
    for (index, token) in prose.tokens.enumerated() where token.kind == .mark {
      let isApostrophe = ["’", "'"].contains(token.text) && prose.joined(index + 1)?.kind == .word
      if !isApostrophe, let place = open.lastIndex(where: { Self.closes(token.text, $0.mark) }) {
        let start = open[place].index
        while let inner = runs.last, inner.lowerBound > start { runs.removeLast() }
        runs.append(start + 1..<index)
        open.removeSubrange(place...)
      } else if Self.mayOpen(index, in: prose) {
        open = open.suffix(Self.mostOpen - 1) + [(index, token.text)]
      }
    }
  }

  /// What closes a quotation behind each mark that may open one: “…”, ‘…’, '…', „…“, «…», »…«, 「…」.
  private static let pairs: [String: Set<String>] = [
    "“": ["”", "\""], "\"": ["\"", "”"], "‘": ["’"], "'": ["'", "’"],
    "„": ["“", "”"], "«": ["»"], "»": ["«"], "「": ["」"],
    "『": ["』"],
  ]

  private static func closes(_ mark: String, _ opening: String) -> Bool {
    pairs[opening]?.contains(mark) ?? false
  }

  private static func mayOpen(_ index: Int, in prose: Prose) -> Bool {
    let token = prose.tokens[index]
    switch token.text {
    // `a 5" gun`
    case "\"": return token.gap != .none || prose[index - 1]?.kind != .digits
    // The years of the ‘90s.
    case "‘": return prose.joined(index + 1)?.kind == .word
    // The ministers' ports.
    case "'":
      return (index == 0 || token.gap != .none || prose[index - 1]?.text == "(")
        && prose.joined(index + 1)?.kind == .word
    case _: return pairs[token.text] != nil
    }
  }

  /// Whether the token at an index is among them.
  func hold(_ index: Int) -> Bool { runs.contains { $0.contains(index) } }
}
