import Testing

@testable import Templates

/// Templates of random literals. The scanner may refuse one; what it takes must be safe.
@Suite struct RandomTemplateTests {
  /// Pieces of literal Markdown. Emphasis is left out: whether `**` opens depends on its neighbours, which
  /// is the author's affair, and so is a word that a value completes to an address.
  static let pieces: [String] = [
    "@@", "@@", "@@", "@@", "@@", " ", " ", "\n", "\n", "\n\n", "text", "a ", " b", ".", "- ", "  ",
    "    ", "> ",
    "1. ", "2. ", "# ", "```", "~~~", "```\n", "`", "``", "[", "[a]", "]", "](", "](/u)", "[x](/y ", "(",
    ")", "\"",
    " \"", "'", "<", ">", "<b>", "<b ", "<b title=\"", "\">", "</b>", "<div>", "<div>\n", "</div>", "<!-- ",
    " -->", "<a href=\"", "<https://a.b/", "<pre>\n", "</pre>", "|", " | ", "| a | b |\n|---|---|\n",
    "|---|\n",
    "\n---\n", "\n===\n", "[a]: /u", "[^1]", "[^1]: ", "![", "\\", "!", "=", "\t", "https:", "/", "?q=",
    "<script>",
  ]

  @Test func whatTheScannerTakesIsSafe() {
    var random = SplitMix(seed: EscapeFuzzTests.seed &+ 10)
    var accepted = 0
    var failures = 0
    for _ in 0..<EscapeFuzzTests.count {
      var source = ""
      for _ in 0..<Int.random(in: 1...9, using: &random) { source += random.pick(Self.pieces) }
      let template = FuzzTemplate(source + "\n")
      guard template.refusal == nil, !template.contexts.isEmpty else { continue }
      accepted += 1
      for _ in 0..<4 {
        let values = template.contexts.map { FuzzData.value(for: $0, using: &random) }
        guard case .different(let document, let got, let wanted) = template.outcome(values, rules: AllRules())
        else { continue }
        failures += 1
        if failures <= 12 {
          Issue.record(
            """
            \(template.source.debugDescription) with \(values.map { String(decoding: $0, as: UTF8.self) })
            contexts \(template.contexts.map(\.kind))
            document \(document.debugDescription)
            got      \(got.debugDescription)
            wanted   \(wanted.debugDescription)
            """)
        }
        break
      }
    }
    #expect(failures == 0)
    #expect(accepted > EscapeFuzzTests.count / 10)
  }
}
