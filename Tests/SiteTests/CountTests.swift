import Testing

@testable import Report
@testable import Site

/// A number in a sentence counts what the sentence names, so that no two pages seem to disagree.
@Suite struct CountTests {
  @Test func sourcesThatNothingCitesAreCountedApart() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    project.files["corpus/minutes.yaml"] = """
      sources:
        - {id: minutes, type: report, title: Minutes, publisher: ferry-union, issued: "2031-06-14", language: en,
           class: official, rights: {licence: open}, derived_from: [{source: wire, how: excerpt}]}
      """
    try await project.build()
    let index = try project.text("index.html")
    #expect(index.contains("rests on 3 sources from 3 publishers"))
    #expect(index.contains("1 further source is listed that no claim or quotation cites."))
    #expect(index.contains("Of the sources cited, 1 republishes or reworks another text"))
    #expect(index.contains(">Sources</a>: 4<"))
    #expect(try project.text("sources/index.html").contains("There are 4."))
    let notes = try project.text("sourcing-notes.html")
    #expect(notes.contains("4 sources, 2 of them made from others; 3 with evidence."))
  }

  /// Judgments need no sources and are not counted; of notes on the whole corpus all claims are, not the first ones.
  @Test func aBriefingIsMeasuredByItsFactsAndPositions() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try project.replace(
      "includes: [sourcing]", with: "includes: [sourcing]\n    glance: [opened, rescue, points]")
    try project.replace("glance: [opened, operators,", with: "glance: [opened, osterland-joins,")
    try await project.build()
    let index = try project.text("index.html")
    #expect(index.contains("3 leading facts and positions:"))
    #expect(index.contains("6 facts and positions:"))
  }
}
