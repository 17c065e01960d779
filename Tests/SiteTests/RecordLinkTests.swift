import Foundation
import Testing

@testable import Report
@testable import Site

/// Where a page names a record, its page is a click away.
@Suite struct RecordLinkTests {
  @Test func theSourcingNotesLeadToWhatTheyName() async throws {
    let project = try SiteProject()
    defer { project.remove() }
    try await project.build()
    try project.expectLinksToLead()
    let page = try project.text("sourcing-notes.html")
    let notes = page[..<(page.range(of: "About this briefing</h2>")?.lowerBound ?? page.endIndex)]
    let (corpus, _) = try project.corpus()
    let sourced = corpus.claims.records.filter { $0.kind.value != .judgment }
    for claim in sourced { #expect(notes.contains("href=\"claims/\(claim.id.value).html\"")) }
    for id in corpus.sources.records.map(\.id.value) {
      #expect(notes.contains("href=\"sources/\(id).html\""))
    }
    #expect(notes.contains("href=\"quotations/lind-timetables.html\""))
    for section in ["Contested values", "Single-origin claims", "Quotations", "Variants", "Source register"] {
      let start = try #require(notes.range(of: ">\(section)</h2>")).upperBound
      let rest = notes[start...]
      let text = rest[..<(rest.range(of: "<h2")?.lowerBound ?? rest.endIndex)]
      #expect(text.contains("href=\"sources/"), "\(section)")
    }
  }

  @Test func withoutPagesOfRecordsNothingIsLinked() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    project.linked = []
    try await project.build()
    try project.expectLinksToLead()
    #expect(!(try project.text("sourcing-notes.html").contains("href=\"sources/")))
  }

  /// A minister speaks for the ministry and that for the state: what goes back to one goes back to the next.
  @Test func anActorListsTheClaimsThatGoBackToIt() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try project.replace(
      "speaker: lind, origin: {kind: statement, of: velmark-transport}}\n  - id: osterland-silent",
      with: "speaker: lind, origin: {kind: statement, of: lind}}\n  - id: osterland-silent")
    try await project.build()
    func claims(of actor: String) throws -> [String] {
      let page = try project.text("actors/\(actor).html")
      guard let start = page.range(of: ">Claims that go back to it</h2>")?.upperBound else { return [] }
      let list = page[start...].prefix(upTo: try #require(page[start...].range(of: "</ul>")).lowerBound)
      return list.matches(of: #/<li>(Against: )?<a href="\.\./claims\/([a-z-]+)\.html"/#).map {
        ($0.1 == nil ? "" : "against ") + $0.2
      }
    }
    #expect(try claims(of: "lind") == ["rescue"])
    #expect(try claims(of: "velmark-transport") == ["opened", "points", "operators", "timetables", "rescue"])
    #expect(try claims(of: "velmark") == claims(of: "velmark-transport"))
    #expect(try claims(of: "ferry-union") == ["against operators"])
    #expect(try claims(of: "strait-wire") == ["opened", "osterland-silent"])
    #expect(try claims(of: "osterland") == [])
  }
}
