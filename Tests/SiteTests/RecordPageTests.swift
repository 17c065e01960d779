import Report
import Testing

@Suite struct RecordPageTests {
  @Test func pagesStandInTheFolderOfTheirKind() {
    #expect(
      RecordPage.allCases.map { $0.path(of: "x") } == [
        "sources/x.html", "actors/x.html", "events/x.html", "quotations/x.html", "claims/x.html",
        "principles/x.html",
      ])
  }

  /// Software that reads the page is told of the language of the words, and people are no organizations.
  @Test func metadataSayWhatThingsAre() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try project.replace(
      "language: en\n    text: no sailing", with: "language: de\n    text: no sailing")
    try project.replace("authors: [The strait desk]", with: "authors: [Ada Brenner]", in: "briefgen.yaml")
    try await project.build()
    #expect(try project.text("quotations/lind-timetables.html").contains(#""inLanguage":"de""#))
    #expect(try project.text("initiative-summary.html").contains(#""author":[{"name":"Ada Brenner"}]"#))
  }

  /// A judgment says how sure we are of it in lists, feeds and the search as well.
  @Test func aJudgmentIsNowhereAFact() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try project.replace(
      "publisher: The strait desk", with: "publisher: The strait desk\nurl: https://strait.example.org/",
      in: "briefgen.yaml")
    try project.replace("glance: [opened,", with: "glance: [osterland-joins,")
    try await project.build()
    for path in [
      "initiative-summary.html", "feed.xml", "feed.json", "a-to-z.html", "search.json", "claims/index.html",
    ] {
      #expect(try project.text(path).contains("(our judgment: "), "\(path)")
    }
  }
}
