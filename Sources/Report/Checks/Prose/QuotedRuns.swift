/// The words of a text that stand in quotation marks: they are someone else's.
struct QuotedRuns {
  /// Tokens between the marks, in order.
  private(set) var runs: [Range<Int>] = []

  init(_ prose: Prose) {
    var open: (index: Int, mark: String)?
    for (index, token) in prose.tokens.enumerated() where token.kind == .mark {
      if let (start, mark) = open, Self.closing[mark]?.contains(token.text) == true {
        if token.text == "’", Self.isApostrophe(index, in: prose) { continue }
        runs.append(start + 1..<index)
        open = nil
      } else if Self.closing[token.text] != nil, open == nil || open?.mark == token.text {
        // The years of the ‘90s are no quotation.
        if token.text == "‘", prose.joined(index + 1)?.kind != .word { continue }
        open = (index, token.text)
      }
    }
  }

  /// What may close each mark that opens.
  private static let closing: [String: Set<String>] = [
    "“": ["”"], "\"": ["\""], "‘": ["’"], "„": ["“", "”"], "«": ["»"], "「": ["」"], "『": ["』"],
  ]

  private static func isApostrophe(_ index: Int, in prose: Prose) -> Bool {
    prose.joined(index + 1)?.kind == .word
  }

  /// Whether the token at an index is among them.
  func hold(_ index: Int) -> Bool { runs.contains { $0.contains(index) } }
}
