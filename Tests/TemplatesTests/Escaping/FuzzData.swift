@testable import Templates

/// The places and the values that the fuzzers combine.
enum FuzzData {
  /// Literal Markdown, each slot marked `@@`.
  static let templates: [String] = [
    // Paragraphs, their starts, ends and seams.
    "Before\n\n@@\n\nAfter\n", "left @@ right\n", "left@@right\n", "left @@\nnext\n", "one\n@@\nthree\n",
    "@@@@\n", "@@ @@\n", "x\n@@@@@@\ny\n", "A title\n@@\n", "A\n@@\nB\n", "(@@)\n", "\"@@\"\n",
    "Key: @@\n", "Key:@@\n",
    "@@  \nnext\n", "@@\\\nnext\n", "!@@\n", "@@[text](/u)\n", "[a](/u) @@ (x)\n", "&@@;\n", "R&@@\n",
    "www@@ x\n", "http@@\n", "mailto:@@ x\n", "see //@@ x\n", "http:@@\n", "snake_@@_case\n", "*@@\n",
    "@@.\n", "@@. next\n", "- @@) next\n", "1 @@\n", "  @@\n",
    // Headings.
    "# @@\n\ntext\n", "## A @@ B\n", "## A @@\n", "#@@\n", "### @@ ###\n", "@@\n===\n",
    // Lists and quotes, glued markers.
    "- @@\n- two\n", "1. @@\n2. two @@\n", "- a\n  - @@\n    @@\n", "- [ ] @@\n", "- [x] @@\n", "-@@\n",
    "1@@\n",
    "12.@@\n", "+@@\n", "--@@\n", "12)@@\n", "=@@\n", "> @@\n> more\n", "> 1. @@\n>    more @@\n", ">@@\n",
    "* * @@\n", "text\n-@@\n",
    // Tables, real ones and things that look like it.
    "| a | b |\n| --- | --- |\n| @@ | x |\n| y | @@ |\n", "|a|b|\n|-|-|\n|@@|@@|\n",
    "| @@ | b |\n| --- | --- |\n| c | d |\n", "| @@ | b |\n| @@ | @@ |\n| c | d |\n", "a\n@@\n",
    "|a|b|\n|-|-|\n|[@@](@@)|x|\n", "a | b\n@@\n",
    // Emphasis, links, images, notes.
    "**@@**\n", "x **a @@ b** y\n", "*@@* and _@@_\n", "~~@@~~\n", "[@@](https://e.org/x)\n",
    "see [the @@ paper](https://e.org) and @@\n", "![@@](https://e.org/i.png)\n", "[a](u)@@\n",
    "[a]@@\n\n[a]: /lit\n", "x [a]:@@\n", "Text[^1] @@\n\n[^1]: note @@\n",
    "Text[^note]\n\n[^note]: @@\n", "[**@@** x](/u)\n", "[![@@](/i)](/u) @@\n",
    // Destinations, titles, autolinks.
    "see [t](@@) end\n", "*a* _see [t](@@) end_ **b** ~~c~~\n", "see ![t](@@) end\n",
    "| a | b |\n|---|---|\n| [t](@@) | y |\n", "see [t](https://e.org/@@?x=1) end\n", "[t](/@@)\n",
    "[t](<@@>)\n", "[t](/u?q=@@#@@)\n", "see <@@> end\n", "see <https://@@> end\n", "[t](@@@@)\n",
    "![t](@@@@@@)\n", "<a href=\"@@@@\">\n", "[t](rel@@)\n",
    "see [t](/u \"@@\") end\n", "see [t](/u '@@') end\n",
    "| a | b |\n|---|---|\n| [t](/u \"@@\") | y |\n", "![t](@@ \"@@\")\n",
    // Code.
    "x `@@` y\n", "[`@@`](/u)\n", "[<b title=\"@@\">x</b>](/u)\n", "`` @@ ``\n", "a `x @@ y` `@@`\n",
    "| a | b |\n|---|---|\n| `@@` | y |\n",
    "a\n\n```\n@@\n```\n\nb\n", "- a\n\n  ```\n  @@\n  ```\n\nb\n", "> ~~~ text\n> x @@\n> ~~~\n>\n> b\n",
    "```` x\n@@\n@@\n````\nb\n",
    // Raw HTML.
    "<span>@@</span>\n", "<div>\n@@\n</div>\n", "<div>\n\n@@\n\n</div>\n",
    "x <span title=\"@@\">t</span> y\n",
    "<div title=\"@@\">\nt\n</div>\n", "<div title='@@'>@@</div>\n\n@@\n", "x <a href=\"@@\">t</a> y\n",
    "| a | b |\n|---|---|\n| <b title=\"@@\">x</b> | y |\n", "<a href=\"/x/@@\">\n@@\n</a>\n",
  ]

  /// Pieces of hostile text.
  static let atoms: [String] = [
    "#", "##", "- ", "-", "--", "---", "+ ", "+", "* ", "*", "**", "***", "_", "__", "`", "``", "```", "~",
    "~~",
    "~~~", "> ", ">", "1. ", "12) ", "1.", "2)", "=", "===", "|", "| a | b |", "---|---", ":-:", "[", "]",
    "[x](http://e.vil)", "](http://e.vil)", "(http://e.vil)", "[^1]", "[^1]: f", "^1", "![i](x)", "!", "(",
    ")",
    "<", "<b>", "<script>", "</div>", "<!-- ", "-->", "<http://a.b>", "&", "&lt;", "&#60;", "&amp", "lt;",
    ";",
    "\\", "\\\\", "\\|", " ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "\r", "www.a.com", "www.",
    ".a.com", "www",
    "http://a.com", "https://", "HTTP://A.b", "http", "://a.com", "//a.com", "ftp://x.y", "mailto:a@b.c",
    "xmpp:a@b.c", "a@b.co", "@", ":", "//", "foo", "bar", "É", "“", "x", "1", "0", "^", "$", "%", "\u{A0}",
    "\u{2003}", "\u{3000}", "\u{85}", "\u{2028}", "\u{200B}", "{", "}", "'", "\"", ".", ",", "snake_case",
    "a*b*c",
    "C#", "C #", "-5", "3.5", "2026.", "[ ]", "[x]", "[a]", "\0", "\u{7}", "\u{7F}", "*a*", "_a_", "a]: /u",
    "[a]: /u 't'", "]: /u", ": /u", "+++", "'''", "$$x$$", "[[wiki]]", "@user", "#12", ":smile:", "漢字", "é",
  ]

  /// Pieces of hostile URLs.
  static let urls: [String] = [
    "http://a.b/c", "https://x.y/z?q=1&r=2", "mailto:a@b.c", "javascript:alert(1)", "JaVaScRiPt:x",
    "javascript",
    ":alert(1)", " javascript:x", "java\nscript:x", "data:text/html,x", "vbscript:x", "//evil", "/",
    "\\\\evil",
    "/rel/path", "rel", "a b", "a)b", "(a", "a\"b", "a<b", "a>b", "a\\", "é", "&lt;", "&#41;", "&amp;",
    "x:y",
    "?q=a:b", "#f:g", "%zz", "*a*", "_", "|", "`", "]", "[", "\t", "\n", "'", "{x}", "www.a.com", "a@b.co",
  ]

  /// Pieces of hostile code.
  static let codeLines: [String] = [
    "\n```\n", "\n~~~\n", "\n  ````\n", "```", "~~~", "\n", "\n\n", "    x\n", "> ", "- ", "text", "\r\n",
    "`",
  ]

  /// A hostile value for the context.
  static func value(for context: EscapeContext, using random: inout SplitMix) -> [UInt8] {
    switch context.kind {
    case .destination, .destinationTail, .rawHTMLURL, .rawHTMLURLTail, .autolinkTail:
      join(urls, upTo: 4, using: &random)
    case .autolink:
      Array(random.pick(["https://", "http://", "mailto:", "", "https:"]).utf8)
        + join(urls, upTo: 4, using: &random)
    case .fencedCode: join(Bool.random(using: &random) ? codeLines : atoms, upTo: 4, using: &random)
    case .codeSpan where Int.random(in: 0..<8, using: &random) == 0: []
    case .text, .imageText, .title, .codeSpan, .rawHTML, .verbatim, .plain, .frontMatter, .html, .htmlURL,
      .htmlURLTail, .htmlJSON:
      join(atoms, upTo: 5, using: &random)
    }
  }

  private static func join(_ pieces: [String], upTo limit: Int, using random: inout SplitMix) -> [UInt8] {
    while true {
      var value: [UInt8] = []
      for _ in 0..<Int.random(in: 1...limit, using: &random) { value += random.pick(pieces).utf8 }
      // A value without a visible character leaves an empty line: the author's, not the escaper's, to avoid.
      var visible: [UInt8] = []
      for byte in value { visible.appendUnlessBlank(byte) }
      if !visible.isEmpty { return value }
    }
  }
}
