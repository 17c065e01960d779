import Diagnostics
import Testing

@testable import Templates

/// What the scanner makes of the literal text before an output.
@Suite struct EscapeRefusalTests {
  /// The context of the last `@@`, or nil if any output or the end of the template is refused.
  private func kind(_ source: String, _ output: OutputFormat = .markdown) -> EscapeContext.Kind? {
    guard case .success(let context) = result(source, output) else { return nil }
    return context.kind
  }

  private func result(
    _ source: String, _ output: OutputFormat
  ) -> Result<EscapeContext, EscapeRefusal> {
    var scanner = EscapeScanner(output: output)
    var last: Result<EscapeContext, EscapeRefusal>?
    let parts = source.split(separator: "@@", omittingEmptySubsequences: false).map { Array($0.utf8) }
    for (index, part) in parts.enumerated() {
      scanner.scan(part[...])
      guard index + 1 < parts.count else { break }
      let context = scanner.context(before: parts[index + 1][...])
      if case .failure = context { return context }
      last = context
      scanner.scanOutput()
    }
    if let refusal = scanner.endRefusal { return .failure(refusal) }
    return last ?? .success(EscapeContext(.verbatim))
  }

  @Test(arguments: [
    "[@@]\n", "[^@@]\n", "[see @@ there] x\n", "![@@]\n", "[a][@@]\n", "[@@][]\n", "[@@][a]\n", "[ref]: @@\n",
    "[ref]: /u\n@@\n",
    "[ref]: /u \"@@\"\n", "```@@\nx\n```\n", "``` swift @@\nx\n```\n", "<b @@>\n", "<b class=@@>\n",
    "<b@@>x\n",
    "<!-- @@ -->\n", "x <!-- @@ -->\n", "<script>\n@@\n</script>\n", "<style>@@</style>\n",
    "x <script>@@</script>\n",
    "<a onclick=\"@@\">x</a>\n", "<b style=\"@@\">x</b>\n", "<img srcset=\"@@\">\n", "    @@\n",
    "# a\n    @@\n",
    "\\@@\n", "[t](/u (@@))\n", "[t](/u @@)\n", "[t](javascript:@@)\n", "[t](@@:80)\n", "`@@\n\nx\n",
    "`a\n@@`\n",
    "[t](/u \"@@\n\nx\n", "see https://e.org/@@\n", "see www.e.org/@@\n", "https://a.b/`x @@`\n",
    "-\n\n    @@\n", "<a@b@@>\n", "<@@@@>\n",
    "<div>\n<p title=\"\n\n@@\n", "- ```\n@@\n  ```\n", "```\n@@\n", "<div title=\"@@\n", "`@@`\n---|---\n",
    "| a |\n|---|\n| `a | @@` |\n", "---\nkey: x @@\n---\n", "---\nkey: @@ x\n---\n", "---\n@@\n---\n",
    "---\nkey: @@\n",
    "``````\n@@```\n``````\n", "> a\n\n>\t  @@\n", "1. a\n\n@@\n\n\t@@\n", "| a |\n|---|\n| `@@|` |\n",
    "| a | b |\n|---|---|\n<@@|>\n", "@@https://a.b\n", "[a]: /u\n===\n@@\n", "[@@ `]\n",
    "[<b>\n\\[^1]: @@\n", "<=`>`@@`\n", "[^a b]: @@\n", "`@@` a\n| b |\n|---|\n", "`a\n[^@@`\n",
    "[<!-- \\[x]: -->\"@@\n",
    "<a href=\"\n<@@\">\n", "> <a href=\"\n<a href=\"> @@>\n", "[@@<b>]: /u\n",
    "`@@\n`\n|---|\n",
    "<?php @@ ?>\n", "<!DOCTYPE @@>\n", "<![CDATA[ @@ ]]>\n", "<title>@@\n\n@@\n",
  ])
  func isRefusedInMarkdown(_ source: String) {
    guard case .failure(let refusal) = result(source, .markdown) else {
      Issue.record("accepted as \(String(describing: kind(source)))")
      return
    }
    #expect(EscapingCodes.all.contains(refusal.code))
    #expect(!refusal.help.isEmpty)
  }

  @Test(arguments: [
    ("Hello @@", EscapeContext.Kind.text), ("[x @@](/u)", .text), ("![x @@](/u)", .imageText),
    ("[x](@@)", .destination),
    ("[x](/a/@@)", .destinationTail), ("[x](https://a/@@)", .destinationTail), ("[x](/u \"@@\")", .title),
    ("[x](<@@>)", .destination), ("<@@>", .autolink), ("<mailto:@@>", .autolinkTail), ("`@@`", .codeSpan),
    ("```\n@@\n```", .fencedCode), ("- a\n\n  ```\n  @@\n  ```", .fencedCode), ("<div>@@</div>", .rawHTML),
    ("<b>@@</b>", .text), ("<b title='@@'>x</b>", .rawHTML), ("<a href=\"@@\">x</a>", .rawHTMLURL),
    ("<a href=\"/@@\">x</a>", .rawHTMLURL), ("<a href=\"/x/@@\">x</a>", .rawHTMLURLTail),
    ("---\nkey: @@\n---\n", .frontMatter), ("---\nlist:\n- @@\n---\n", .frontMatter),
    ("---\na: b\n---\n@@", .text),
    ("- a\n\n    @@", .text), ("text\n    @@", .text), ("\\[@@\\]", .text), ("\\`@@", .text),
    ("a < b @@", .text),
    ("[[1](@@)]", .destination), ("[![@@](/i)](@@)", .destination), ("<div>\n\n@@\n\n</div>", .text),
    ("[a][b] @@", .text), ("[^1]: @@", .text), ("> ~~~\n> @@\n> ~~~", .fencedCode),
    ("`` a ` @@ ``", .codeSpan), ("1. a\n</b>\n@@", .rawHTML), ("a ```\n[^1]: `@@`", .codeSpan),
    ("[^1]: `a\n===\nb @@`", .codeSpan), ("[^1]: a\n\n    @@", .text), ("- > a\n> `\n\n@@", .text),
    ("[^1]: > a\n> @@", .text), ("[^1]:\n@@", .text),
    ("<pre>\n\n@@\n</pre>", .rawHTML), ("<!-- x -->\n@@", .text), ("> <div>\n@@", .text),
    ("> ```\n@@", .text),
    ("<@@>\r\n`x`\r\n@@", .text), ("[t](/u?q=@@&r=@@)", .destinationTail), ("5 * 3 ``` x ``` @@", .text),
  ])
  func isAcceptedInMarkdown(_ source: String, _ expected: EscapeContext.Kind) {
    #expect(kind(source) == expected)
  }

  @Test(arguments: [
    "<@@>", "<p @@>", "<p class=@@>", "<p @@=\"x\">", "<a onclick=\"@@\">", "<p style=\"@@\">",
    "<iframe srcdoc=\"@@\">",
    "<img srcset='@@'>", "<script>@@</script>", "<style>@@</style>", "<!-- @@ -->", "<!doctype @@>",
    "<script src=\"@@\">", "<a href=\"javascript:@@\">", "<meta http-equiv=\"refresh\" content=\"@@\">",
    "<p title=\"@@", "<textarea>@@", "<iframe>@@</iframe>", "<a href=\"@@:x\">x</a>",
    "<meta content=\"@@\" http-equiv=\"refresh\">",
  ])
  func isRefusedInHTML(_ source: String) {
    #expect(kind(source, .html) == nil)
  }

  @Test(arguments: [
    ("<p>@@</p>", EscapeContext.Kind.html), ("<p title=\"@@\">", .html), ("<title>@@</title>", .html),
    ("<a href=\"@@\">", .htmlURL), ("<a href='/x/@@'>", .htmlURLTail),
    ("<script src=\"/js/@@.js\"></script>", .htmlURLTail),
    ("<script type=\"application/json\">@@</script>", .htmlJSON), ("<style>p{}</style>@@", .html),
    ("<!-- x --> @@", .html), ("a < b @@", .html), ("<img src=\"@@\" alt='@@'>", .html),
    ("<script>if (a</b/.test(c)) {}</script>@@", .html), ("<input disabled value=\"@@\">", .html),
    ("<meta name=\"description\" content=\"@@\">", .html), ("<br/>@@", .html), ("<p data-x=\"@@\">", .html),
  ])
  func isAcceptedInHTML(_ source: String, _ expected: EscapeContext.Kind) {
    #expect(kind(source, .html) == expected)
  }

  @Test func fixedFormats() {
    #expect(kind("<script>@@", .plain) == .plain)
    #expect(kind("[@@", .none) == .verbatim)
  }

  /// Branches: whether they join, and what an output after them is.
  @Test(arguments: [
    ("", "text", EscapeContext.Kind.text), ("- a\n", "", .text), ("a", "b\n\n# c\n", .text),
    ("**", "", .text),
    ("[x](/a/", "[x](/b/", .destinationTail), ("[x](/a/", "[x](", .destination), ("> ", "", .text),
    ("`a`", "b", .text), ("text\n", "\n\n", .text), ("# ", "", .text),
    ("<b title=\"a", "<b title=\"b", .rawHTML),
  ])
  func branchesJoin(_ left: String, _ right: String, _ expected: EscapeContext.Kind) {
    let joined = joined(left, right, .markdown)
    #expect(joined != nil)
    if case .success(let context)? = joined?.context() {
      #expect(context.kind == expected)
    } else {
      Issue.record("\(String(describing: joined?.context()))")
    }
  }

  @Test(arguments: [
    ("`", ""), ("[", ""), ("[x](", "y"), ("```\n", ""), ("<div>\n", ""),
    ("<b title=\"", ""), ("![", "["),
  ])
  func branchesDoNotJoin(_ left: String, _ right: String) {
    #expect(joined(left, right, .markdown) == nil)
  }

  /// What stands at the start of a line decides what the rest is, so a branch there may decide it too.
  @Test(arguments: [
    ("a", "", "- ```\n"), ("a", "", "    "), ("<div>\na", "<div>\n", "\n"), ("a", "", "<div>\n"),
    ("- a\n", "", "\n    "), ("a", "", "[x]: /u\n"), ("- a\n", "a\n", "</b>\n"),
  ])
  func branchesDisagree(_ left: String, _ right: String, _ after: String) {
    var joined = joined(left, right, .markdown)
    joined?.scan(Array(after.utf8)[...])
    #expect(joined != nil)
    #expect((try? joined?.context().get()) == nil)
  }

  /// Loops whose every round adds to the line, and what an output behind them is.
  @Test(arguments: [
    ("", "#", " ", EscapeContext.Kind.text), ("| a |\n|", "---|", "\n", .text), ("", "a, ", "", .text),
    ("", "=", "\n", .text), ("a\n", "-", "\n", .text), ("[x](/a", "/b", "", .destinationTail),
    ("<!-- ", "a", " --> ", .rawHTML), ("b <!-- ", "a", " --> ", .text), ("- a\n", "  - b\n", "\n# ", .text),
    ("", "> a\n", "\n", .text),
  ])
  func loopsSettle(_ before: String, _ body: String, _ after: String, _ expected: EscapeContext.Kind) {
    var scanner = EscapeScanner(output: .markdown)
    scanner.scan(Array(before.utf8)[...])
    var rounds = 0
    while rounds < 20 {
      var round = scanner
      round.scan(Array(body.utf8)[...])
      guard let joined = scanner.joined(with: round), joined != scanner else { break }
      scanner = joined
      rounds += 1
    }
    #expect(rounds < 20)
    scanner.scan(Array(after.utf8)[...])
    #expect((try? scanner.context().get().kind) == expected)
  }

  @Test(arguments: ["w", "#", "a "])
  func manyConditionsOnOneLine(_ piece: String) throws {
    var scanner = EscapeScanner(output: .markdown)
    for _ in 0..<200 {
      var branch = scanner
      branch.scan(Array(piece.utf8)[...])
      scanner = try #require(branch.joined(with: scanner))
    }
    scanner.scan(Array(" ".utf8)[...])
    #expect((try? scanner.context().get().kind) == .text)
  }

  @Test func waysWithoutEnd() throws {
    var scanner = EscapeScanner(output: .markdown)
    for _ in 0..<100 {
      var round = scanner
      round.scan(Array("> ".utf8)[...])
      scanner = try #require(scanner.joined(with: round))
    }
    #expect(throws: EscapeRefusal.self) { try scanner.context().get() }
  }

  @Test func branchesInTags() {
    let between = joined("<option ", "<option selected", .html)
    #expect(between != nil)
    var closed = between
    closed?.scan(Array("> ".utf8)[...])
    #expect((try? closed?.context().get().kind) == .html)
    #expect(joined("<a href=\"", "<a title=\"", .html) == nil)
    #expect(joined("<p>", "<p", .html) == nil)
    #expect(joined("<p>", "", .plain) != nil)
  }

  private func joined(_ left: String, _ right: String, _ output: OutputFormat) -> EscapeScanner? {
    var first = EscapeScanner(output: output)
    var second = EscapeScanner(output: output)
    first.scan(Array(left.utf8)[...])
    second.scan(Array(right.utf8)[...])
    #expect((first.joined(with: second) == nil) == (second.joined(with: first) == nil))
    return first.joined(with: second)
  }

  @Test func everyCodeIsExplained() {
    for code in EscapingCodes.all {
      #expect(code.explanation.count > 80, "\(code)")
      #expect(code.name.allSatisfy { $0.isLowercase || $0 == "-" })
    }
    #expect(Set(EscapingCodes.all.map(\.name)).count == EscapingCodes.all.count)
    #expect(EscapeScanner.branchRefusal.code == .branchesEndInDifferentContexts)
    #expect(EscapeScanner.loopRefusal.code == .loopChangesContext)
  }
}
