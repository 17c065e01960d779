@testable import Report
import Testing

/// Where pictures go in Markdown: before the first heading of the second level, and never into a fence.
@Suite struct FirstSectionTests {
  @Test(arguments: [
    ("# A\n\nB\n\n## C\n", "## C\n"),
    ("## C\n\n## D\n", "## C\n\n## D\n"),
    ("# A\n\n```\n## no\n```\n\n## C\n", "## C\n"),
    ("# A\n\n````\n```\n## no\n````\n## C", "## C"),
    ("# A\n\n~~~\n```\n## no\n~~~\n\n## C\n", "## C\n"),
    ("# A\n\n    ```\n\n## C\n", "## C\n"),
    ("# A\n\n```\n    ```\n## no\n```\n## C\n", "## C\n"),
    ("# A\n\n    ## no\n\n### no\n\n##no\n## C\n", "## C\n"),
  ])
  func pictureStandsBefore(_ markdown: String, _ rest: String) throws {
    let bytes = Array(markdown.utf8)
    let section = try #require(BriefingFigure.firstSection(in: bytes))
    #expect(String(decoding: bytes[section...], as: UTF8.self) == rest)
  }

  @Test(arguments: ["", "# A\n", "# A\n\n```\n## open\n", "##", "\n\n"])
  func aTextWithoutSectionHasNoSuchPlace(_ markdown: String) {
    #expect(BriefingFigure.firstSection(in: Array(markdown.utf8)) == nil)
  }
}
