import Foundation
import Report
import Testing

@testable import Site

@Suite struct SiteExportTests {
  private static let pages = [
    SitePage("index.html"), SitePage("chronology.html", changed: CalendarDay(number: 22_450)),
    SitePage("one.html", changed: CalendarDay(number: 22_451)), SitePage("sources/wire.html"),
  ]

  @Test(arguments: SiteExport.all.map(\.name))
  func exampleIsWrittenAsExpected(_ name: String) throws {
    let export = try #require(SiteExport.all.first { $0.name == name })
    let input = ExportInput(publication: try PublishedProject.example().publication, pages: Self.pages)
    let file = try #require(export.files(input).first)
    try expect(file.bytes, equalsFile: "Exports/Cases/example/\(export.path)")
  }

  @Test(arguments: SiteExport.all.map(\.name))
  func awkwardRecordsAreWrittenAsExpected(_ name: String) throws {
    let export = try #require(SiteExport.all.first { $0.name == name })
    var corpus = try PublishedProject.awkward().publication.corpus
    corpus.project.url = Located("https://Desk.Example:8443/a/", corpus.project.title.span)
    let publication = Publication(corpus: corpus, verdicts: Verdicts(corpus: corpus))
    let files = export.files(ExportInput(publication: publication, pages: Self.pages))
    #expect(files.map(\.path) == [export.path])
    try expect(try #require(files.first).bytes, equalsFile: "Exports/Cases/awkward/\(export.path)")
  }

  @Test func everyFileHasAnExport() throws {
    for project in ["example", "awkward"] {
      let folder = PublishedProject.tests.appending(path: "Exports/Cases/\(project)")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      #expect(Set(files) == Set(SiteExport.all.map(\.path)))
    }
  }

  @Test func pathsAndNamesAreDistinct() {
    #expect(Set(SiteExport.all.map(\.path)).count == SiteExport.all.count)
    #expect(Set(SiteExport.all.map(\.name)).count == SiteExport.all.count)
  }

  @Test func withoutAnAddressOnlyWhatCanDoWithoutIsWritten() throws {
    let input = ExportInput(publication: try PublishedProject.awkward().publication, pages: Self.pages)
    let missing = SiteExport.all.filter { $0.files(input).isEmpty }.map(\.name)
    #expect(missing == ["atom", "json-feed", "sitemap"])
    let robots = try #require(SiteExport.robots.files(input).first)
    #expect(String(decoding: try robots.bytes, as: UTF8.self) == "User-agent: *\nAllow: /\n")
  }

  @Test func anEmptyCorpusIsWrittenWhereTheFormatCan() throws {
    var corpus = try PublishedProject.made("actors: []").publication.corpus
    corpus.project.url = Located("https://desk.example/", corpus.project.title.span)
    let publication = Publication(corpus: corpus, verdicts: Verdicts(corpus: corpus))
    for export in SiteExport.all {
      let files = export.files(ExportInput(publication: publication, pages: []))
      #expect(files.isEmpty == (export.name == "calendar"), "\(export.name)")
    }
  }

  @Test(arguments: [(50_000, 1), (50_001, 3), (100_000, 3), (100_001, 4)])
  func aLongSitemapIsSeveral(pages: Int, files: Int) throws {
    var corpus = try PublishedProject.made("actors: []").publication.corpus
    corpus.project.url = Located("https://desk.example/", corpus.project.title.span)
    let publication = Publication(corpus: corpus, verdicts: Verdicts(corpus: corpus))
    let paths = (0..<pages).map { SitePage("\($0).html") }
    let written = SiteExport.sitemap.files(ExportInput(publication: publication, pages: paths))
    let texts = try written.map { String(decoding: try $0.bytes, as: UTF8.self) }
    #expect(written.count == files)
    #expect(texts.reduce(0) { $0 + $1.components(separatedBy: "<url>").count - 1 } == pages)
    for file in written.dropFirst() {
      #expect(texts[0].contains("<loc>https://desk.example/\(file.path)</loc>"))
    }
  }

  /// Whoever has read an entry must not see it again because its record has another name.
  @Test func entriesKeepTheirIdentifiers() throws {
    func identifiers(_ briefing: String, _ event: String) throws -> [String] {
      var corpus = try PublishedProject.made(
        """
        briefings:
          - {id: \(briefing), title: T, standfirst: S, status: new, edition: "1", content_changed: "2031-06-01"}
        claims:
          - {id: opened, kind: assumption, text: It opened., changes_if: It shuts.}
        events:
          - {id: \(event), date: "2031-06-01", side: west, kind: report, claims: [opened]}
        """
      ).publication.corpus
      corpus.project.url = Located("https://desk.example/", corpus.project.title.span)
      let publication = Publication(corpus: corpus, verdicts: Verdicts(corpus: corpus))
      return try [SiteExport.atom, .jsonFeed, .chronologyCalendar].flatMap { export in
        let file = try #require(export.files(ExportInput(publication: publication, pages: [])).first)
        return String(decoding: try file.bytes, as: UTF8.self)
          .split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
          .filter { $0.hasPrefix("<id>") || $0.hasPrefix("\"id\"") || $0.hasPrefix("UID") }.map(String.init)
      }
    }
    let first = try identifiers("brief", "opening")
    #expect(first.count == 4 && first.contains("UID:event/opening@desk.example"))
    #expect(
      try identifiers("third, aliases: [brief, second]", "launch, aliases: [opening, start]") == first)
  }

  @Test func feedsHoldTheNewest() throws {
    let plans = (0..<150).map { index in
      "  - {id: b\(index), title: T, standfirst: S, status: new, edition: \"1\", content_changed: "
        + "\"\(CalendarDay(number: 20_000 + index * 7 % 150).iso)\", includes: [sourcing]}"
    }
    let yaml = "briefings:\n" + plans.joined(separator: "\n")
    var corpus = try PublishedProject.made(yaml).publication.corpus
    corpus.project.url = Located("https://desk.example/", corpus.project.title.span)
    let publication = Publication(corpus: corpus, verdicts: Verdicts(corpus: corpus))
    let items = FeedItem.all(in: ExportInput(publication: publication, pages: []))
    let days = (0..<100).map { CalendarDay(number: 20_149 - $0).iso + "T00:00:00Z" }
    #expect(items.map(\.instant) == days)
  }

  /// A briefing that is new was published on the day of its content; of any other the corpus says it, or nobody knows.
  @Test(arguments: [
    ("status: new", "2031-06-02"), ("status: updated", nil),
    ("status: updated, published: \"2031-06-01\"", "2031-06-01"),
  ])
  func publicationIsSaidWhereItIsKnown(_ fields: String, day: String?) throws {
    var corpus = try PublishedProject.made(
      """
      briefings:
        - {id: brief, title: T, standfirst: S, edition: "1", content_changed: "2031-06-02", \(fields)}
      """
    ).publication.corpus
    corpus.project.url = Located("https://desk.example/", corpus.project.title.span)
    let input = ExportInput(
      publication: Publication(corpus: corpus, verdicts: Verdicts(corpus: corpus)), pages: [])
    let instant = day.map { $0 + "T00:00:00Z" }
    for (export, mark) in [(SiteExport.atom, "<published>"), (.jsonFeed, "\"date_published\": \"")] {
      let text = String(decoding: try #require(export.files(input).first).bytes, as: UTF8.self)
      let written = text.components(separatedBy: mark).dropFirst().first.map { String($0.prefix(20)) }
      #expect(written == instant, "\(export.name)")
    }
  }

  /// A text position selector counts characters of the text as it is held, and a quote selector beside it
  /// has the words that stand there.
  @Test func positionsLeadToTheWords() throws {
    let publication = try PublishedProject.example().publication
    var positions = 0
    for quotation in publication.corpus.quotations.records {
      for witness in quotation.witnesses {
        let finding = try #require(publication.finding(of: witness, of: quotation))
        let file = "example/sources/\(witness.source.value).txt"
        let text = try String(
          contentsOf: PublishedProject.repository.appending(path: file), encoding: .utf8)
        let words = String(String.UnicodeScalarView(Array(text.unicodeScalars)[finding.range]))
        #expect(words == witness.exact.value)
        #expect(finding.isVerbatim)
        positions += 1
      }
    }
    #expect(positions == 2)
  }

  /// Holds every file to readers that are not ours, when `BRIEFGEN_PYTHON` names an interpreter.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["BRIEFGEN_PYTHON"] != nil))
  func otherProgramsReadTheFiles() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      try #require(ProcessInfo.processInfo.environment["BRIEFGEN_PYTHON"]),
      PublishedProject.tests.appending(path: "Exports/check_exports.py").path(percentEncoded: false),
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

extension PiecewiseFile {
  /// The file as a whole.
  var bytes: [UInt8] {
    get throws {
      var bytes: [UInt8] = []
      try pieces { bytes += $0 }
      return bytes
    }
  }
}
