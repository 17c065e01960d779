/// The words of a text that stand in quotation marks: they are someone else's.
struct QuotedRuns {
  /// Tokens between the marks, in order.
  private(set) var runs: [Range<Int>] = []

  init(_ prose: Prose) {
    var open: Int?
    for (index, token) in prose.tokens.enumerated() where token.kind == .mark {
      switch token.text {
      case "“", "「", "『": open = index
      case "”", "」", "』": close(&open, index)
      case "\"": if open == nil { open = index } else { close(&open, index) }
      case _: break
      }
    }
  }

  private mutating func close(_ open: inout Int?, _ end: Int) {
    if let start = open { runs.append(start + 1..<end) }
    open = nil
  }

  /// Whether the token at an index is among them.
  func hold(_ index: Int) -> Bool { runs.contains { $0.contains(index) } }
}
