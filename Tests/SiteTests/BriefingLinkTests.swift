import Foundation
import Testing

@testable import Report
@testable import Site

/// A briefing leads to others by what they print, whatever they are called and whether there are any.
@Suite struct BriefingLinkTests {
  private static let kinds = ["principles", "chronology", "sourcing-notes"]

  /// Takes the plan of one briefing out of the example.
  private func remove(_ id: String, from project: inout SiteProject) throws {
    let text = try #require(project.files["corpus/strait.yaml"])
    let start = try #require(text.range(of: "\n  - id: \(id)\n    title:")).lowerBound
    let end = text[text.index(after: start)...].range(of: "\n  - id: ")?.lowerBound ?? text.endIndex
    project.files["corpus/strait.yaml"] = text.replacingCharacters(in: start..<end, with: "")
  }

  @Test(arguments: kinds) func aBriefingThatIsNotThereIsNotLinked(_ kind: String) async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try remove(kind, from: &project)
    try await project.build()
    try project.expectLinksToLead()
    #expect(!(try project.text("initiative-summary.html").contains("\(kind).html")))
  }

  @Test func aSummaryStandsAlone() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    for kind in Self.kinds { try remove(kind, from: &project) }
    try await project.build()
    try project.expectLinksToLead()
    let page = try project.text("initiative-summary.html")
    #expect(page.contains("count the independent origins behind a statement.</p>"))
    #expect(!page.contains("All dates are") && !page.contains("Each point is set out"))
  }

  @Test func anotherNameIsFound() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    for kind in Self.kinds {
      try project.replace(
        "  - id: \(kind)\n    title:", with: "  - id: my-\(kind)\n    template: \(kind)\n    title:")
    }
    try await project.build()
    try project.expectLinksToLead()
    let page = try project.text("initiative-summary.html")
    for kind in Self.kinds { #expect(page.contains("<a href=\"my-\(kind).html\">"), "\(kind)") }
    #expect(page.contains("<a href=\"my-sourcing-notes.html#how-to-read-the-marks\">"))
  }

  /// A summary may print a part of the corpus too; it does not lead to itself, and not to one like it.
  @Test func theBriefingOfThatKindGoesFirst() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try project.replace("includes: [outline]", with: "includes: [outline, chronology, sourcing]")
    try await project.build()
    let page = try project.text("initiative-summary.html")
    #expect(page.contains("All dates are in the <a href=\"chronology.html\">"))
  }
}
