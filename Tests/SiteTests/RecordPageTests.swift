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

  /// The place of a time of day is that of its clock, and not that of the day elsewhere.
  @Test func anEventBeginsWithItsDate() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try project.replace(
      #"edtf: "2031-06-12", basis: The day"#, with: #"edtf: "../2031-06", basis: The month"#)
    try await project.build()
    let opening = try project.text("events/opening.html")
    #expect(
      opening.contains(
        "</time>, 16:30 in Velhaven; <time datetime=\"2031-06-13\">13 June 2031</time> in Osterby.</p>"))
    #expect(try project.text("events/no-answer.html").contains("<p>In or before "))
  }

  @Test func anArchivedCopyHasADayInWords() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try project.replace(
      "    short: Strait Wire\n",
      with:
        "    short: Strait Wire\n    archived: {url: https://archive.example/1, at: \"2031-06-20T10:00Z\"}\n")
    try await project.build()
    let page = try project.text("sources/wire.html")
    #expect(page.contains(">copy of 20 June 2031</a>"))
  }

  /// What shows where an actor stands is not listed once more below.
  @Test func aPositionIsToldOnce() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try project.replace(
      "{actor: velmark, stand: proposes, as_of: \"2031-06-12\", claim: opened}",
      with: "{actor: velmark-transport, stand: proposes, as_of: \"2031-06-12\", claim: timetables}")
    try await project.build()
    let page = try project.text("actors/velmark-transport.html")
    let positions = page.split(separator: "<h2 id=\"positions\">").last?.split(separator: "<h2").first
    #expect(positions?.ranges(of: "claims/timetables.html").count == 1)
    #expect(positions?.ranges(of: "claims/rescue.html").count == 1)
  }

  /// A withdrawn briefing is announced as such, and none of its statements.
  @Test func feedsSayWhatIsWithdrawn() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try project.replace(
      "publisher: The strait desk", with: "publisher: The strait desk\nurl: https://strait.example.org/",
      in: "briefgen.yaml")
    try project.replace("status: new", with: "status: withdrawn\n    published: \"2031-06-13\"")
    try await project.build()
    for path in ["feed.xml", "feed.json"] {
      let feed = try project.text(path)
      #expect(feed.contains("The Ferry Accord at a glance (withdrawn)"), "\(path)")
      #expect(!feed.contains("operators had joined"), "\(path)")
    }
  }

  /// Who comes to a withdrawn briefing by a link learns at its head that it is none any more, and so does who finds it
  /// in a list.
  @Test func pagesSayWhatIsWithdrawn() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try await project.build()
    #expect(!(try project.text("initiative-summary.html")).contains("is withdrawn"))
    try project.replace("status: new", with: "status: withdrawn\n    published: \"2031-06-13\"")
    try await project.build()
    let page = try project.text("initiative-summary.html")
    let notice = try #require(page.firstRange(of: "<strong>This briefing is withdrawn: "))
    let first = try #require(page.firstRange(of: "<h2 id=\"at-a-glance\""))
    #expect(notice.lowerBound < first.lowerBound)
    #expect(page.contains("Edition 1, withdrawn."))
    #expect(page.contains("<title>The Ferry Accord at a glance (withdrawn)</title>"))
    for list in ["index.html", "a-to-z.html", "claims/opened.html"] {
      #expect(try project.text(list).contains("The Ferry Accord at a glance (withdrawn)"), "\(list)")
    }
  }

  @Test func aPoemHasATitleOnOneLine() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try project.replace("text: no sailing shall be a secret", with: #"text: "לא שלי\nשלך""#)
    try project.replace("language: en\n    text", with: "language: he\n    text")
    try await project.build()
    let page = try project.text("quotations/lind-timetables.html")
    #expect(page.contains("<title>“לא שלי שלך” (quotation lind-timetables)</title>"))
    #expect(page.contains("<p dir=\"rtl\">“<span lang=\"he\""))
    #expect(try project.text("search.json").contains("לא שלי שלך"))
  }
}
