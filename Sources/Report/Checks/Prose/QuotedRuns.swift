/// The words of a text that stand in quotation marks: they are someone else's.
struct QuotedRuns {
  /// Tokens between the marks, in order.
  private(set) var runs: [Range<Int>] = []

  init(_ prose: Prose) {
    var open: (index: Int, mark: String)?
    for (index, token) in prose.tokens.enumerated() where token.kind == .mark {
      if let (start, mark) = open, Self.pairs[mark]?.contains(token.text) ?? false {
        runs.append(start + 1..<index)
        open = nil
      } else if Self.pairs[token.text] != nil {
        // `a 5" gun` and `5"` open nothing.
        let isInches = token.text == "\"" && token.gap == .none && prose[index - 1]?.kind == .digits
        if !isInches { open = (index, token.text) }
      } else if Self.closing.contains(token.text) {
        open = nil
      }
    }
  }

  /// What closes a quotation behind each mark that may open one: “…”, „…“, «…», »…«, 「…」.
  private static let pairs: [String: Set<String>] = [
    "“": ["”", "\""], "\"": ["\"", "”"], "„": ["“", "”"], "«": ["»"], "»": ["«"], "「": ["」"], "『": ["』"],
  ]
  private static let closing: Set<String> = ["”", "」", "』"]

  /// Whether the token at an index is among them.
  func hold(_ index: Int) -> Bool { runs.contains { $0.contains(index) } }
}
