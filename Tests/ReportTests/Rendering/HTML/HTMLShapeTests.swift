import Testing

@testable import Report

/// Properties of the output that hold for any document, tried on documents put together at random
/// from everything that Markdown has.
@Suite("HTML shape")
struct HTMLShapeTests {
  private static let pieces = [
    "# Note 1", "## Ref", "\n\n", "\n", "- ", "> ", "1. ", "    ", "*", "**", "~~", "`", "[", "](", ")", "![",
    "[^1]",
    "[^2]", "[^a]", "\n\n[^1]: one[^2]\n\n", "\n\n[^2]: two[^1][^a]\n", "\n[^a]: ",
    "| a[^1] | b |\n|:-:|--:|\n| **x** | y |\n",
    "\n\n*Caption*\n\n", "word ", "5 March 2031 ", "商务部。", "<b>", "</div>", "<!--", "&amp;", "\"", "'",
    "www.a.b ",
    "a@b.c ", "javascript:x", "- [x] ", "---\n", "```\n", "\u{0}", "\u{1F600}",
  ]

  private static let options: HTMLOptions = {
    var options = HTMLOptions()
    options.rowAnchors = [
      NoteReference("1"): Permalink("row"), NoteReference("2"): Permalink("row"),
      NoteReference("a"): Permalink("note-1"),
    ]
    options.times = ["5 March 2031": "2031-03-05"]
    options.scriptLanguages = [.han: "zh-Hans"]
    return options
  }()

  @Test("tags nest and close, ids are unique, and links inside the page arrive", arguments: 0..<40)
  func wellFormed(seed: Int) throws {
    var generator = SplitMix(state: UInt64(seed))
    for _ in 0..<50 {
      let markdown = (0..<Int.random(in: 1...40, using: &generator))
        .compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined()
      let document = try parse(markdown).withCaptions()
      let html = String(decoding: HTMLRenderer(options: Self.options).render(document), as: UTF8.self)
      #expect(problem(in: html) == nil, "\(markdown.debugDescription)\n\(html)")
    }
  }

  @Test("what the checker of this test is for, it finds")
  func checkerWorks() {
    #expect(problem(in: "<p id=\"a\">x<br /></p>\n") == nil)
    for broken in [
      "<p>", "</p>", "<p><em></p></em>", "<a><b><a></a></b></a>", "<p id=\"a\"></p><p id=\"a\"></p>",
      "<a href=\"#x\"></a>",
    ] {
      #expect(problem(in: broken) != nil)
    }
  }

  private func problem(in html: String) -> String? {
    var open: [Substring] = []
    var ids: Set<Substring> = []
    var targets: Set<Substring> = []
    for part in html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1) {
      guard let end = part.firstIndex(of: ">") else { return "unfinished tag \(part)" }
      let tag = part[..<end]
      let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }
      if name.hasPrefix("/") {
        guard open.popLast() == name.dropFirst() else { return "\(tag) closes nothing" }
      } else if !tag.hasSuffix("/") {
        if name == "a", open.contains("a") { return "a link in a link" }
        open.append(name)
      }
      if let id = value(of: "id", in: tag), !ids.insert(id).inserted { return "id \(id) twice" }
      if let target = value(of: "href", in: tag), target.hasPrefix("#") { targets.insert(target.dropFirst()) }
    }
    if let name = open.last { return "\(name) stays open" }
    return targets.subtracting(ids).first { !$0.isEmpty }.map { "nothing has the id \($0)" }
  }

  private func value(of attribute: String, in tag: Substring) -> Substring? {
    guard let start = tag.firstRange(of: " \(attribute)=\"") else { return nil }
    return tag[start.upperBound...].prefix { $0 != "\"" }
  }
}
