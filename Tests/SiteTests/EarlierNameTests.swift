import Testing

@testable import Report
@testable import Site

/// What was named under an earlier identifier stays where it was looked for.
@Suite struct EarlierNameTests {
  private static let places: [(page: String, id: String)] = [
    ("chronology.html", "event-launch"), ("chronology.html", "note-claim-launched"),
    ("principles.html", "principle-first"), ("principles.html", "note-quotation-lind-words"),
    ("principles.html", "note-claim-sailings"), ("initiative-summary.html", "note-claim-launched"),
    ("initiative-summary.html", "ref-claim-launched"),
  ]

  /// The example with an event, a principle, claims and a quotation under new names.
  private func renamed() throws -> SiteProject {
    var project = try SiteProject()
    for (old, new) in [
      ("  - {id: opening, ", "  - {id: opening, aliases: [launch, start], "),
      ("  - id: p1\n", "  - id: p1\n    aliases: [first]\n"),
      ("  - id: opened\n", "  - id: opened\n    aliases: [launched]\n"),
      ("  - id: timetables\n", "  - id: timetables\n    aliases: [sailings]\n"),
      ("  - id: lind-timetables\n", "  - id: lind-timetables\n    aliases: [lind-words]\n"),
    ] { try project.replace(old, with: new) }
    return project
  }

  /// All that a claim needs beside its words.
  private static let evidence =
    "evidence: [{source: wire, stance: supports, mode: paraphrase, says: So., origin: {kind: unknown}}]"

  private func ids(in page: String) -> [String] {
    page.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
  }

  @Test func placesInPagesKeepTheirEarlierNames() async throws {
    let project = try renamed()
    defer { project.remove() }
    try await project.build()
    for (path, id) in Self.places {
      let found = ids(in: try project.text(path))
      #expect(found.count { $0 == id } == 1, "\(path)#\(id)")
      #expect(Set(found).count == found.count, "\(path) gives an id twice")
    }
    #expect(try project.text("chronology.html").contains("<span id=\"event-start\"></span>"))
  }

  /// A page that only leads on is found from the index too, like every other.
  @Test func theIndexHasEveryEarlierName() async throws {
    let project = try renamed()
    defer { project.remove() }
    try await project.build()
    let index = try project.text("a-to-z.html")
    for path in ["events/launch.html", "events/start.html", "principles/first.html", "claims/sailings.html"] {
      #expect(try project.text(path).contains("another address"))
      #expect(index.contains("<a href=\"\(path)\">"), "\(path)")
    }
    #expect(index.contains(">Moved</h2>"))
  }

  /// What an event says may have been said before in the same briefing, and noted there.
  @Test func aPlaceHasItsNameWhereItsClaimWasSaidBefore() async throws {
    let project = try renamed()
    defer { project.remove() }
    try await project.build()
    let page = try project.text("initiative-summary.html")
    #expect(page.matches(of: #/id="ref-claim-opened(-\d+)?"/#).count == 4)
    let place = "<li id=\"event-opening\"><span id=\"event-launch\"></span><span id=\"event-start\"></span>"
    #expect(page.contains("\(place)<strong><time datetime=\"2031-06-12\">"))
  }

  /// The row of an event that moved to a part of the chronology: the first page leads there from each name.
  @Test func theFirstPageLeadsToPartsUnderEveryName() async throws {
    var project = try renamed()
    defer { project.remove() }
    let words = String(repeating: "The ferry was late again and nobody at the pier could say why. ", count: 6)
    var claims = "claims:\n"
    var events = "events:\n"
    for number in 0..<90 {
      claims += "  - id: late-\(number)\n    aliases: [delay-\(number)]\n    kind: fact\n    text: \(words)\n"
      claims += "    \(Self.evidence)\n"
      let date = "20\(20 + number / 10)-03-1\(number % 10)"
      events += "  - {id: late-\(number), aliases: [delay-\(number)], date: \"\(date)\", "
      events += "side: velmark, kind: report, claims: [late-\(number)]}\n"
    }
    project.files["corpus/late.yaml"] = claims + events
    try await project.build()
    let first = try project.text("chronology.html")
    let part = try project.text("chronology/2025.html")
    let way = "<span id=\"event-delay-55\"></span><a href=\"chronology/2025.html#event-late-55\""
    #expect(first.contains(way))
    #expect(ids(in: part).filter { $0 == "event-delay-55" || $0 == "note-claim-delay-55" }.count == 2)
    for page in [first, part] { #expect(Set(ids(in: page)).count == ids(in: page).count) }
  }

  /// A principle stands in a paragraph; where its section is a page of its own, the first page leads there too.
  @Test func aPrincipleThatMovedIsFoundUnderEveryName() async throws {
    var project = try renamed()
    defer { project.remove() }
    let words = String(repeating: "Every sailing of every line is to be printed for all. ", count: 20)
    var principles = "principles:\n"
    var claims = "claims:\n"
    for number in 3..<40 {
      principles += "  - {id: p\(number), aliases: [old-p\(number)], n: \(number), label: Point \(number), "
      principles += "gloss: Printed, claim: point-\(number)}\n"
      claims += "  - {id: point-\(number), kind: position, by: velmark-transport, text: \"\(words)\", "
      claims += "\(Self.evidence)}\n"
    }
    project.files["corpus/points.yaml"] = principles + claims
    try project.replace("points: {n: 2, ", with: "points: {n: 39, ")
    try await project.build()
    let found = ids(in: try project.text("principles.html"))
    for number in 3..<40 {
      #expect(found.count { $0 == "principle-p\(number)" } == 1)
      #expect(found.count { $0 == "principle-old-p\(number)" } == 1)
    }
    #expect((3..<40).contains { !found.contains("note-claim-point-\($0)") }, "nothing has moved")
  }
}
