import Diagnostics
import Foundation
import Testing

@testable import Report
@testable import Site

@Suite struct SitePageTests {
  /// The example with so many events that no page holds them all.
  private func longProject(events: Int) throws -> SiteProject {
    var project = try SiteProject()
    var claims = "claims:\n"
    var rows = "events:\n"
    for number in 0..<events {
      let day = "20\(14 + number * 8 / events)-0\(1 + number % 9)-1\(number % 10)"
      claims += """
          - id: many-\(number)
            kind: fact
            text: \(String(repeating: "The ferry of the morning was late again and nobody said why. ", count: 4))
            evidence:
              - {source: wire, stance: supports, mode: paraphrase, says: Late., origin: {kind: unknown}}

        """
      rows +=
        "  - {id: many-\(number), date: \"\(day)\", side: velmark, kind: report, claims: [many-\(number)]}\n"
    }
    project.files["corpus/many.yaml"] = claims + rows
    return project
  }

  private func ids(in page: String) -> [String] {
    page.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
  }

  /// Of 300 events the first page keeps every permalink alive; of 900 the parts have them.
  @Test(arguments: [300, 900]) func noPageIsTooHeavyAndEveryPermalinkStays(events: Int) async throws {
    let project = try longProject(events: events)
    defer { project.remove() }
    try await project.build()
    let tree = try project.tree()
    let shared = tree.filter { $0.key.hasPrefix("style-") || $0.key == "icon.svg" }.values.map(\.count)
      .reduce(0, +)
    for (path, bytes) in tree where path.hasSuffix(".html") {
      #expect(bytes.count + shared <= 60_000, "\(path) weighs \(bytes.count + shared)")
    }
    let pages = events > 300 ? tree.keys.filter { $0.hasPrefix("chronology/") } : ["chronology.html"]
    let places = Set(try pages.flatMap { ids(in: try project.text($0)) })
    for number in 0..<events { #expect(places.contains("event-many-\(number)")) }
    #expect(tree.keys.contains("chronology/2014.html") && tree.keys.contains("chronology/2021.html"))
  }

  @Test func everyLinkWithinTheSiteLeadsSomewhere() async throws {
    let project = try longProject(events: 120)
    defer { project.remove() }
    try await project.build()
    try project.expectLinksToLead()
  }

  @Test(arguments: [("en", false), ("ar", true), ("he-IL", true), ("az-Arab", true), ("ar-Latn", false)])
  func pagesGoTheWayOfTheirLanguage(language: String, isRightToLeft: Bool) async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try project.replace("languages: [en]", with: "languages: [\(language)]", in: "briefgen.yaml")
    try project.replace("- id: opened\n", with: "- id: opened\n    aliases: [started]\n")
    try await project.build()
    let opening = "<html lang=\"\(language)\"\(isRightToLeft ? " dir=\"rtl\"" : "")>"
    for path in ["index.html", "chronology.html", "claims/opened.html", "claims/started.html", "404.html"] {
      #expect(try project.text(path).contains(opening), "\(path)")
    }
  }

  /// Above the text it would push it off the screen, and off the first sheet.
  @Test func thePictureOfDependenceStandsBehindItsTable() async throws {
    let project = try SiteProject()
    defer { project.remove() }
    try await project.build()
    let notes = try project.text("sourcing-notes.html")
    let table = try #require(notes.range(of: "<caption>What each source goes back to</caption>"))
    let figure = try #require(notes.range(of: "<figure>"))
    #expect(notes.range(of: "<h2")?.lowerBound ?? figure.upperBound < figure.lowerBound)
    #expect(notes[table.upperBound..<figure.lowerBound].hasSuffix("</table>\n</div>\n"))
    #expect(
      notes.contains("<figcaption>The table “What each source goes back to” says the same.</figcaption>"))
    #expect(notes.matches(of: #/<figure>/#).count == 1)
  }

  /// A project may print its notes without that table; then the picture brings its own.
  @Test func aPictureWhoseTableIsNotPrintedBringsItsOwn() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    project.templates["sourcing-notes.md.liquid"] = "# Notes\n\nWords.\n\n## One\n\nText.\n"
    try await project.build()
    let notes = try project.text("sourcing-notes.html")
    let figure = try #require(notes.range(of: "<figure>"))
    let section = try #require(notes.range(of: "<h2"))
    #expect(figure.lowerBound < section.lowerBound)
    #expect(notes.contains("<details>") && notes.contains("<caption>What each source goes back to</caption>"))
  }

  @Test func notesOfAPartCountFromOneAndKeepTheirNames() async throws {
    let project = try longProject(events: 120)
    defer { project.remove() }
    try await project.build()
    let part = try project.text("chronology/2018.html")
    let numbers = part.matches(of: #/role="doc-noteref">(\d+)</#).compactMap { Int($0.1) }
    #expect(numbers.first == 1)
    #expect(numbers == numbers.sorted())
    #expect(part.contains("id=\"note-claim-many-"))
    #expect(!part.contains("<li id=\"note-claim-many-0\""))
  }

  @Test func anEarlierNameLeadsOn() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try project.replace("  - id: post\n", with: "  - id: post\n    aliases: [old-post]\n")
    try project.replace(
      "publisher: The strait desk", with: "publisher: The strait desk\nurl: https://d.example/b/",
      in: "briefgen.yaml")
    try await project.build()
    let page = try project.text("sources/old-post.html")
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../sources/post.html\">"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://d.example/b/sources/post.html\">"))
    #expect(page.contains("<a href=\"../sources/post.html\">"))
    #expect(!page.contains("<script"))
    // In the frame of every other page, and led to by the index alone.
    let other = try project.text("sources/post.html")
    for pattern in [#"<meta http-equiv="Content-Security-Policy"[^>]*>"#, #"<link rel="stylesheet"[^>]*>"#] {
      let regex = try Regex(pattern)
      #expect(page.firstMatch(of: regex)?.0 == other.firstMatch(of: regex)?.0, "\(pattern)")
    }
    #expect(page.contains("<title>Ferry accord opens has another address (once source old-post)</title>"))
    #expect(page.contains("<a href=\"../a-to-z.html\">A–Z</a>"))
    try project.expectLinksToLead()
    for (path, bytes) in try project.tree()
    where path.first != "." && !["sources/old-post.html", "a-to-z.html"].contains(path) {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("old-post"), "\(path)")
    }
  }

  /// A part of a briefing changed with it; of a record nobody knows when it changed.
  @Test func theSitemapDatesWhatTheCorpusDates() async throws {
    var project = try longProject(events: 120)
    defer { project.remove() }
    try project.replace(
      "publisher: The strait desk", with: "publisher: The strait desk\nurl: https://d.example/b/",
      in: "briefgen.yaml")
    try project.replace("as_of: \"2031-06-20\"", with: "as_of: \"2031-06-25\"", in: "briefgen.yaml")
    try await project.build()
    let map = try project.text("sitemap.xml")
    for page in ["chronology.html", "chronology/2018.html", "principles.html"] {
      let day = "<lastmod>2031-06-20</lastmod>"
      #expect(map.contains("<loc>https://d.example/b/\(page)</loc>\n  \(day)"), "\(page)")
    }
    for page in ["", "a-to-z.html", "sources/index.html", "sources/wire.html", "principles/p1.html"] {
      #expect(map.contains("<loc>https://d.example/b/\(page)</loc>\n </url>"), "\(page)")
    }
  }

  @Test func twoUnitsOnOnePageAreAnError() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try project.replace("  - id: chronology\n", with: "  - id: index\n    template: chronology\n")
    let report = try await project.build()
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.code) == [.pageCollision])
    #expect(!FileManager.default.fileExists(atPath: project.path("site")))
  }

  @Test func theSameBytesAnywhere() async throws {
    let project = try SiteProject()
    defer { project.remove() }
    try await project.build("a")
    try await project.build("deeper/down/b")
    #expect(try project.tree("a") == project.tree("deeper/down/b"))
  }

  @Test func textOfACorpusIsNeverMarkup() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try project.replace("name: Strait Wire", with: "name: \"<b>Wire & \\\"Co\\\"</b> *x* [y](javascript:z)\"")
    try await project.build()
    for (path, bytes) in try project.tree() where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(!page.contains("<b>") && !page.contains("href=\"javascript"), "\(path)")
    }
    #expect(try project.text("search.json").contains("\\u003cb\\u003eWire"))
  }

  @Test func pagesHoldNoScriptAndNoStyleOfTheirOwn() async throws {
    let project = try SiteProject()
    defer { project.remove() }
    try await project.build()
    for (path, bytes) in try project.tree() where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.matches(of: #/<script(?! type="application/ld\+json")/#).isEmpty, "\(path)")
      #expect(page.matches(of: #/ style=|<style| on[a-z]+=/#).isEmpty, "\(path)")
      #expect(page.contains("Content-Security-Policy"), "\(path)")
    }
  }
}
