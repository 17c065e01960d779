import Diagnostics
import Testing

@testable import Templates

/// What each context makes of single values.
@Suite struct EscapeWriteTests {
  private func write(_ value: String, _ context: EscapeContext, after line: String = "") throws -> String {
    var output = OutputBuffer()
    output.append(contentsOf: line.utf8)
    try context.writeBytes(Array(value.utf8), into: &output)
    return String(decoding: output.bytes(from: line.utf8.count), as: UTF8.self)
  }

  @Test(arguments: [
    // Prose stays readable in the middle of a line.
    ("x ", "C# and snake_case, -5 % of A & B: 3.5", "C# and snake_case, -5 % of A & B: 3.5"),
    ("x ", "*a* [b] `c` <d> ~e~ |f|", "\\*a\\* \\[b\\] \\`c\\` &lt;d> \\~e\\~ \\|f\\|"),
    ("x ", "a  b\n\nc\td", "a b c d"), ("x ", " a ", " a&#32;"), ("", " a", "a"), ("x", " a", " a"),
    ("- ", " a", "&#32;a"),
    ("", "- a", "\\- a"), ("", "-5", "-5"), ("", "+ a", "\\+ a"), ("", "---", "\\---"),
    ("", "===", "\\==="),
    ("", "1. a", "1\\. a"), ("", "1.5", "1.5"), ("1", ". a", "\\. a"), ("", "> a", "&gt; a"),
    ("x ", "> a", "> a"),
    ("", "# a", "\\# a"), ("# a", " #", " \\#"), ("x ", "a #", "a \\#"), ("#", "# a", "\\# a"),
    ("[a]", "(b)", "\\(b)"), ("[a]", ": b", "\\: b"), ("x ", "wow!", "wow\\!"), ("x ", "^a^", "\\^a\\^"),
    ("x ", "http://a.b", "http\\://a.b"), ("x ", "www.a.b", "www\\.a.b"), ("x ", "www", "ww&#119;"),
    ("x ", "a@b.c", "a@<!-- -->b.c"), ("x ", "&lt; & &#1;", "&amp;lt; & &amp;#1;"),
    ("&", "lt;", "&#108;t;"),
    ("x ", "a\\", "a&#92;"), ("x ", "a\\|b", "a&#92;\\|b"), ("x ", "a\\b", "a\\\\b"),
    ("x ", "\u{0}\u{7F}", "��"),
    ("", "\u{A0}a\u{A0}", "&#160;a&#160;"), ("x ", "a\u{2028}\u{85}b", "a b"),
    ("[^note]: ", "- a", "\\- a"), ("x ", "", ""),
    ("x ", "“Quoted” — text…", "“Quoted” — text…"), ("x ", "漢字かな", "漢字かな"), ("", "\u{3000}x", "&#12288;x"),
    ("a\n", "- b", "\\- b"), ("| ", "---|", "\\---\\|"), ("", "   ", ""), ("x", "  ", "&#32;"),
    ("http:", "//a", "\\//a"),
  ])
  func text(_ line: String, _ value: String, _ expected: String) throws {
    #expect(try write(value, EscapeContext(.text), after: line) == expected)
    #expect(line != "x " || MarkdownEscaper.inlineText("a") == "a")
  }

  @Test func inlineText() {
    #expect(MarkdownEscaper.inlineText("# a *b*") == "\\# a \\*b\\*")
    #expect(MarkdownEscaper.inlineText("# a *b*", after: "x") == "# a \\*b\\*")
  }

  @Test func textBeforeAListDot() throws {
    var context = EscapeContext(.text)
    context.isBeforeListDot = true
    #expect(try write("1984", context) == "&#49;984")
    #expect(try write("1984", context, after: "x ") == "1984")
    #expect(try write("x1984", context) == "x1984")
    var output = OutputBuffer()
    try Array("7".utf8).withUnsafeBufferPointer { try context.writeBare($0, into: &output) }
    #expect(output.bytes(from: 0) == [0x37])
  }

  @Test(arguments: [
    ("https://a.b/c?d=e&f", "https://a.b/c?d=e&amp;f"), ("a b(c)", "a%20b%28c%29"), ("é", "%C3%A9"),
    ("/x", "/x"),
    ("#y", "#y"), (" /x\n", "/x"), ("HTTP://a", "HTTP://a"), ("mailto:a@b.c", "mailto:a@b.c"),
    ("./a:b", "./a:b"), ("", ""),
  ])
  func destination(_ value: String, _ expected: String) throws {
    #expect(try write(value, EscapeContext(.destination), after: "[x](") == expected)
  }

  @Test func slashBeforeASlash() throws {
    for kind in [EscapeContext.Kind.destination, .rawHTMLURL, .htmlURL] {
      var context = EscapeContext(kind)
      context.isBeforeSlash = true
      for (line, value) in [("(", "/"), ("(/", ""), ("\"", "/")] {
        #expect(fault { try write(value, context, after: line) } == .unsafeURL)
      }
      #expect(try write("/a", context, after: "(") == "/a")
      #expect(try write("/", context, after: "(/a") == "/")
      #expect(try write("", context, after: "(").isEmpty)
    }
  }

  @Test(arguments: [
    ("[x](", "javascript:alert(1)"), ("[x](", "JAVASCRIPT:a"), ("[x](", " data:x"), ("[x](", "//evil"),
    ("[x](", "\\\\evil"),
    ("[x](", "/\\evil"), ("[x](", "java\nscript:a"), ("[x](/", "/evil"), ("[x](java", "script:x"),
    ("[x](", "a\u{2028}b"),
    ("[x](", "\u{1}javascript:a"), ("<a href=\"", "vbscript:x"), ("", "x:y"), ("[x](", "a:b"),
  ])
  func destinationFaults(_ line: String, _ value: String) {
    #expect(fault { try write(value, EscapeContext(.destination), after: line) } == .unsafeURL)
    #expect(fault { try write(value, EscapeContext(.htmlURL), after: line) } == .unsafeURL)
  }

  private func fault(_ body: () throws -> String) -> DiagnosticCode? {
    do {
      _ = try body()
      return nil
    } catch let fault as EscapeFault {
      #expect(!fault.help.isEmpty && !fault.message.isEmpty)
      return fault.code
    } catch {
      return nil
    }
  }

  @Test func otherFaults() {
    #expect(fault { try write("a`b", EscapeContext(.codeSpan)) } == .backtickInCodeSpan)
    #expect(fault { try write("a|b", EscapeContext(.codeSpan, isInCell: true)) } == .backtickInCodeSpan)
    #expect(fault { try write("a|b", EscapeContext(.codeSpan)) } == nil)
    var bracket = EscapeContext(.codeSpan)
    bracket.isInFirstBracket = true
    #expect(fault { try write("a]: /u", bracket) } == .backtickInCodeSpan)
    let fence = EscapeContext.fencedCode(.backtick, length: 3, prefixColumns: 0, prefixQuotes: 0)
    #expect(fault { try write("a\n```\nb", fence) } == .fenceBreakOut)
    #expect(fault { try write("`", fence, after: "``") } == .fenceBreakOut)
    #expect(fault { try write("a\n``\n~~~", fence) } == nil)
    #expect(fault { try write("rel", EscapeContext(.autolink)) } == .unsafeURL)
    #expect(fault { try write(" https://a", EscapeContext(.htmlURL), after: "<a href=\"") } == .unsafeURL)
  }

  @Test func code() throws {
    #expect(try write("a\nb", EscapeContext(.codeSpan)) == "a b")
    #expect(try write("", EscapeContext(.codeSpan)) == " ")
    let fence = EscapeContext.fencedCode(.backtick, length: 3, prefixColumns: 2, prefixQuotes: 1)
    #expect(try write("a\r\nb\0", fence, after: "```\n> ") == "a\n> b\u{FFFD}")
    #expect(try write("a\nb", fence, after: "```\n>>") == "a\n>b")
  }

  @Test func titles() throws {
    #expect(try write(" a \"b\" | \\ ", .title(quote: .doubleQuote)) == "a &quot;b&quot; &#124; \\\\")
    #expect(try write("it's \"b\"", .title(quote: .singleQuote)) == "it&#39;s &quot;b&quot;")
  }

  @Test func html() throws {
    #expect(try write("<a b=\"c\">'&\n|", EscapeContext(.html)) == "&lt;a b=&quot;c&quot;&gt;&#39;&amp;\n|")
    #expect(try write("<a>\n\n|]\0", EscapeContext(.rawHTML)) == "&lt;a&gt; &#124;&#93;\u{FFFD}")
    #expect(try write("/a?b=c&d='e'", EscapeContext(.htmlURL)) == "/a?b=c&amp;d=&#39;e&#39;")
    #expect(
      try write("{\"a\":\"</script>&\u{2028}\"}", EscapeContext(.htmlJSON))
        == "{\"a\":\"\\u003C/script\\u003E\\u0026\\u2028\"}")
  }

  @Test func plainAndFrontMatter() throws {
    #expect(try write("a\u{7}\r\nb\rc\td\n", EscapeContext(.plain)) == "a\u{FFFD}\nb\nc\td\n")
    #expect(try write("*\u{0}", EscapeContext(.verbatim)) == "*\u{0}")
    #expect(
      try write("a: \"b\"\n\\\u{1}\u{85}é\u{FEFF}", EscapeContext(.frontMatter))
        == "\"a: \\\"b\\\"\\n\\\\\\u0001\\u0085é\\uFEFF\"")
    var output = OutputBuffer()
    try Array("12".utf8).withUnsafeBufferPointer {
      try EscapeContext(.frontMatter).writeBare($0, into: &output)
    }
    #expect(output.bytes(from: 0).elementsEqual("12".utf8))
  }

  @Test(arguments: [
    ("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), (" a ", "`  a  `"), ("", "` `"), ("a\nb", "`a b`"),
  ])
  func codeFilter(_ value: String, _ expected: String) throws {
    var output = OutputBuffer()
    try Array(value.utf8).withUnsafeBufferPointer {
      try EscapeContext(.text).writeCodeSpan($0, into: &output)
    }
    #expect(String(decoding: output.bytes(from: 0), as: UTF8.self) == expected)
  }

  @Test func codeFilters() throws {
    var cell = OutputBuffer()
    try Array("a|b".utf8).withUnsafeBufferPointer {
      try EscapeContext(.text, isInCell: true).writeCodeSpan($0, into: &cell)
    }
    #expect(String(decoding: cell.bytes(from: 0), as: UTF8.self) == "`a\\|b`")
    var block = OutputBuffer()
    block.append("> - ")
    try Array("a\n```\nb\n".utf8).withUnsafeBufferPointer {
      try EscapeContext(.text).writeCodeBlock($0, into: &block)
    }
    #expect(
      String(decoding: block.bytes(from: 0), as: UTF8.self) == "> - ````\n>   a\n>   ```\n>   b\n>   ````")
    #expect(
      fault {
        var output = OutputBuffer()
        output.append("text ")
        try Array("a".utf8).withUnsafeBufferPointer {
          try EscapeContext(.text).writeCodeBlock($0, into: &output)
        }
        return ""
      } == .codeBlockInsideLine)
    #expect(
      fault {
        var output = OutputBuffer()
        try Array("a\\|".utf8).withUnsafeBufferPointer {
          try EscapeContext(.text, isInCell: true).writeCodeSpan($0, into: &output)
        }
        return ""
      } == .backtickInCodeSpan)
  }

  /// A URL that needs nothing is written without a further look, as it would be with one: a parenthesis asks for it.
  @Test(arguments: [EscapeContext.Kind.destinationTail, .htmlURLTail]) func plainURLs(
    kind: EscapeContext.Kind
  ) {
    func written(_ value: [UInt8]) -> [UInt8]? {
      var output = OutputBuffer()
      do throws(EscapeFault) {
        try value.withUnsafeBufferPointer { (bytes) throws(EscapeFault) in
          try EscapeContext(kind).write(bytes, into: &output)
        }
      } catch {
        return nil
      }
      return output.bytes(from: 0)
    }
    for byte in UInt8.min...0x7F {
      let looked = written([0x28, 0x78, byte, 0x78])
      #expect(looked == written([0x78, byte, 0x78]).map { Array("%28".utf8) + $0 }, "\(byte)")
    }
  }

  /// The table of plain bytes says what the writer looks at, and nothing else.
  @Test func plainBytes() {
    let special = Set(Array(0..<0x20) + [0x7F] + Array("*<@[\\]`|~".utf8).map(Int.init))
    let conditional = Set([0xC2, 0xE2] + Array("!#&.:^_".utf8).map(Int.init))
    #expect(ByteClasses.markdownText.utf8CodeUnitCount == 256)
    for byte in 0..<256 {
      let expected: UInt8 =
        special.contains(byte) ? 0x31 : conditional.contains(byte) ? 0x32 : byte == 0x20 ? 0x34 : 0x30
      #expect(ByteClasses.markdownText.utf8Start[byte] == expected, "\(byte)")
    }
  }

  /// The run of plain bytes ends at the same place whether sixteen bytes or one are looked at, and is copied.
  @Test func plainRuns() {
    var random = SplitMix(seed: 3)
    let rare = Array("!#&.:^_*<`|~[]@\\w>}\t".utf8) + [0xC2, 0x85, 0xE2, 0x80, 0xA8, 0x7F, 0xC3, 0]
    for _ in 0..<20_000 {
      let value = (0..<Int.random(in: 0...90, using: &random)).map { _ in
        Int.random(in: 0..<40, using: &random) == 0
          ? random.pick(rare) : random.pick([0x61, 0x70, 0x20, 0xE9, 0x2C, 0x37] as [UInt8])
      }
      let start = value.isEmpty ? 0 : Int.random(in: 0..<value.count, using: &random)
      let end = Int.random(in: start...value.count, using: &random)
      let expected = (start..<end).first { Self.needsLook(value, at: $0, from: start) } ?? end
      var output = OutputBuffer()
      value.withUnsafeBufferPointer { bytes in
        #expect(
          ByteClasses.endOfPlainText(in: bytes, from: start, to: end) == expected, "\(value) from \(start)")
        output.append(atMost: end - start) { target in
          ByteClasses.endOfPlainText(in: bytes, from: start, to: end, copyingTo: target) - start
        }
      }
      #expect(output.bytes(from: 0) == Array(value[start..<expected]), "\(value) from \(start)")
    }
  }

  /// The rule for one byte in words of its own.
  private static func needsLook(_ value: [UInt8], at index: Int, from start: Int) -> Bool {
    let before: UInt8? = index > 0 ? value[index - 1] : nil
    let after: UInt8? = index + 1 < value.count ? value[index + 1] : nil
    let character = Character(UnicodeScalar(value[index]))
    switch character {
    case " ": return before == 0x20
    case "*", "<", "@", "[", "\\", "]", "`", "|", "~", "\u{7F}", "\0"..."\u{1F}": return true
    case "!", "#", "&", ".", ":", "^", "_", "\u{C2}", "\u{E2}":
      guard index > start, let before else { return true }
      if character == "." { return before == 0x77 || before == 0x57 }
      guard let after else { return true }
      switch character {
      case "#": return before == 0x20
      case "&": return after == 0x23 || after.isASCIIAlphanumeric
      case ":": return "psoPSO".utf8.contains(before)
      case "_": return !before.isASCIIAlphanumeric || !after.isASCIIAlphanumeric
      case "\u{C2}": return after == 0x85
      case "\u{E2}":
        return after == 0x80 && index + 2 < value.count && [0xA8, 0xA9].contains(value[index + 2])
      case _: return false
      }
    case _: return false
    }
  }
}
