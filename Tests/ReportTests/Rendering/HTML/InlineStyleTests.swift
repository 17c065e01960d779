import Testing

@testable import Report

@Suite("Inline style sheet")
struct InlineStyleTests {
  @Test("comments and indentation go, strings stay, and the hash is of what stands in the element")
  func compact() throws {
    let css = "/* a */\na {\n  content: \"/* \\\" */\";\t\n\n  color: red; /* b\n c */ }\r\n"
    let style = try #require(InlineStyle(css: Array(css.utf8)))
    let content = "\na {\ncontent: \"/* \\\" */\";\ncolor: red;  }\n"
    #expect(style.element == "<style>\(content)</style>")
    #expect(style.hash == SHA256.digest(of: Array(content.utf8)).base64)
  }

  @Test(
    "a sheet that could end its element is refused",
    arguments: ["a{}</style><script>", "a::after{content:'</'}"])
  func refused(css: String) {
    #expect(InlineStyle(css: Array(css.utf8)) == nil)
  }

  @Test("an unclosed comment ends the sheet", arguments: ["a{} /*", "a{} /* x", "a{} /* *"])
  func unclosed(css: String) {
    #expect(InlineStyle(css: Array(css.utf8))?.element == "<style>\na{}\n</style>")
  }
}
