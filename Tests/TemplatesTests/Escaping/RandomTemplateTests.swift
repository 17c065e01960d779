import Testing

@testable import Templates

/// Templates of random literals. The scanner may refuse one; what it takes must be safe.
@Suite struct RandomTemplateTests {
  /// Pieces of literal Markdown. Emphasis is left out: whether `**` opens depends on its neighbours, which
  /// is the author's affair, and so is a word that a value completes to an address.
  static let pieces: [String] = [
    "@@", "@@", "@@", "@@", "@@", " ", " ", "\n", "\n", "\n\n", "text", "a ", " b", ".", "- ", "  ",
    "    ", "> ",
    "1. ", "2. ", "# ", "```", "~~~\n", "```\n", "`", "``", "[", "[a]", "]", "](", "](/u)", "[x](/y ", "(",
    ")", "\"",
    " \"", "'", "<", ">", "<b>", "<b ", "<b title=\"", "\">", "</b>", "<div>", "<div>\n", "</div>", "<!-- ",
    " -->", "<a href=\"", "<https://a.b/", "<pre>\n", "</pre>", "|", " | ", "| a | b |\n|---|---|\n",
    "|---|\n",
    "\n---\n", "\n===\n", "[a]: /u", "[^1]", "[^1]: ", "![", "\\", "!", "=", "\t", "https:", "/", "?q=",
    "<script>",
  ]

  /// A few of the pieces, so that the rare ones meet; every other time all of them.
  private static func palette(using random: inout SplitMix) -> [String] {
    if Bool.random(using: &random) { return pieces }
    return ["@@", "\n"] + (0..<Int.random(in: 2...6, using: &random)).map { _ in random.pick(pieces) }
  }

  private static func source(
    upTo limit: Int, from pieces: [String], using random: inout SplitMix
  ) -> String {
    (0..<Int.random(in: 1...limit, using: &random)).map { _ in random.pick(pieces) }.joined()
  }

  /// The documents of `before`, one of two branches, `after`; none if they do not join.
  private static func branches(using random: inout SplitMix) -> [FuzzTemplate] {
    let pieces = palette(using: &random)
    let before = source(upTo: 3, from: pieces, using: &random)
    let choices = [
      source(upTo: 2, from: pieces, using: &random),
      Bool.random(using: &random) ? "" : source(upTo: 2, from: pieces, using: &random),
    ]
    let after = source(upTo: 4, from: pieces, using: &random) + "\n"
    var start = FuzzWalk()
    start.scan(before)
    let ends = choices.map { choice in
      var walk = start
      walk.scan(choice)
      return walk
    }
    guard let joined = ends[0].scanner.joined(with: ends[1].scanner) else { return [] }
    return zip(choices, ends).map { choice, end in
      var walk = end
      walk.scanner = joined
      walk.scan(after)
      return FuzzTemplate(before + choice + after, walk)
    }
  }

  /// The documents of `before`, no to three rounds of a loop, `after`; none if the loop does not settle.
  private static func loop(using random: inout SplitMix) -> [FuzzTemplate] {
    let pieces = palette(using: &random)
    let before = source(upTo: 3, from: pieces, using: &random)
    let body = source(upTo: 4, from: pieces, using: &random)
    let after = source(upTo: 3, from: pieces, using: &random) + "\n"
    var start = FuzzWalk()
    start.scan(before)
    let known = start.contexts
    for _ in 0..<4 {
      var round = start
      round.scan(body)
      guard let joined = start.scanner.joined(with: round.scanner) else { return [] }
      guard joined == start.scanner else {
        start.scanner = joined
        continue
      }
      return (0...3).map { count in
        var walk = start
        walk.refusal = round.refusal
        walk.contexts = known + (0..<count).flatMap { _ in round.contexts.dropFirst(known.count) }
        walk.scan(after)
        return FuzzTemplate(before + String(repeating: body, count: count) + after, walk)
      }
    }
    return []
  }

  @Test(arguments: [false, true])
  func whatJoinsIsSafe(_ isLoop: Bool) {
    var random = SplitMix(seed: EscapeFuzzTests.seed &+ 20)
    var accepted = 0
    var failures = 0
    for _ in 0..<EscapeFuzzTests.count / 4 {
      let templates = isLoop ? Self.loop(using: &random) : Self.branches(using: &random)
      guard !templates.isEmpty, templates.allSatisfy({ $0.refusal == nil }) else { continue }
      accepted += 1
      for template in templates where !template.contexts.isEmpty {
        let values = template.contexts.map { FuzzData.value(for: $0, using: &random) }
        guard case .different(let document, let got, let wanted) = template.outcome(values, rules: AllRules())
        else { continue }
        failures += 1
        if failures > 8 { continue }
        Issue.record(
          """
          \(templates.map(\.source)) with \(values.map { String(decoding: $0, as: UTF8.self) })
          contexts \(template.contexts.map(\.kind))
          document \(document.debugDescription)
          got      \(got.debugDescription)
          wanted   \(wanted.debugDescription)
          """)
      }
    }
    #expect(failures == 0)
    #expect(accepted > EscapeFuzzTests.count / 100)
  }

  @Test func whatTheScannerTakesIsSafe() {
    var random = SplitMix(seed: EscapeFuzzTests.seed &+ 10)
    var accepted = 0
    var failures = 0
    for _ in 0..<EscapeFuzzTests.count {
      let source = Self.source(upTo: 9, from: Self.palette(using: &random), using: &random)
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
