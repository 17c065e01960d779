import Diagnostics
import Foundation
import Testing

@testable import Report
@testable import Site

/// Exactly what depends on a change is made again, kind by kind of change.
@Suite struct SiteRebuildTests {
  /// What a change makes a built site render again.
  private func rendered(after change: (inout SiteProject) throws -> Void) async throws -> [String] {
    var project = try SiteProject()
    defer { project.remove() }
    try await project.build()
    try change(&project)
    let report = try await project.build()
    let second = try await project.build()
    #expect(second.rendered == [] && second.written == 0, "a second build finds something to do")
    try await project.build("fresh")
    #expect(try project.tree() == project.tree("fresh"), "what was kept is not what would be made")
    return report.rendered
  }

  private func units(of kind: String) async throws -> [String] {
    let project = try SiteProject()
    defer { project.remove() }
    return try await project.build().rendered.filter { $0.hasPrefix(kind + "/") }
  }

  @Test func nothing() async throws {
    #expect(try await rendered { _ in } == [])
  }

  @Test func theTemplateOfOneBriefing() async throws {
    let found = try await rendered {
      $0.templates["chronology.md.liquid"] = try SiteProject.builtIn("chronology.md.liquid") + "\nMore.\n"
    }
    #expect(found == ["briefing/chronology"])
  }

  @Test func theTemplateOfAKindOfRecord() async throws {
    let found = try await rendered {
      $0.templates["site/claim.md.liquid"] = try SiteProject.builtIn("site/claim.md.liquid") + "\nMore.\n"
    }
    #expect(found == (try await units(of: "claim")))
    #expect(found.count > 3)
  }

  @Test func aPartialOfOneTemplate() async throws {
    let found = try await rendered {
      $0.templates["partials/contest.md.liquid"] =
        try SiteProject.builtIn("partials/contest.md.liquid") + "\nMore.\n"
    }
    let users = ["briefing/initiative-summary", "briefing/sourcing-notes"] + (try await units(of: "claim"))
    #expect(found == users.sorted())
  }

  @Test func theLayoutOfEveryPage() async throws {
    let found = try await rendered {
      $0.templates["page.html.liquid"] =
        try SiteProject.builtIn("page.html.liquid").replacing("</footer>", with: "<p>More.</p></footer>")
    }
    let all = try await rendered { $0.tool = "briefgen 2" }
    #expect(found == all.filter { !$0.hasPrefix("file/") })
  }

  @Test func theStyleSheet() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try await project.build()
    let before = try project.tree().keys.filter { $0.hasPrefix("style-") }
    project.templates["site/site.css"] = "main { color: red; }\n"
    let report = try await project.build()
    let after = try project.tree().keys.filter { $0.hasPrefix("style-") }
    #expect(before.count == 1 && after.count == 1 && before != after)
    #expect(report.removed == 1)
    #expect(report.rendered.contains("briefing/chronology"))
  }

  @Test func theTool() async throws {
    let found = try await rendered { $0.tool = "briefgen 2" }
    let project = try SiteProject()
    defer { project.remove() }
    let all = try await project.build().rendered
    #expect(found == all.filter { !$0.hasPrefix("file/") })
  }

  @Test func oneFieldOfOneSource() async throws {
    let found = try await rendered {
      try $0.replace("Carries the wire and adds one count of its own.", with: "It carries the wire.")
    }
    // Its own page; the notes, which print the register; the front page, which prints the corpus's hash.
    #expect(found == ["briefing/sourcing-notes", "site/index", "source/post"])
  }

  /// What pages of records say of a briefing: its title, where it says that actors stand, what it selects.
  @Test(arguments: [
    (#"title: The Ferry Accord at a glance"#, #"title: The accord in brief"#, "claim/opened"),
    (
      #"{actor: osterland, stand: silent, as_of: "2031-06-12""#,
      #"{actor: osterland, stand: silent, as_of: "2031-06-13""#, "actor/osterland"
    ),
    (#"{actor: velmark, stand: proposes"#, #"{actor: velmark, stand: supports"#, "actor/velmark"),
    (#", {label: Principles, claim: points}]"#, "]", "claim/points"),
    ("    quotations: [lind-timetables]\n    positions:", "    positions:", "quotation/lind-timetables"),
  ])
  func whatPagesSayOfABriefing(old: String, new: String, page: String) async throws {
    #expect(try await rendered { try $0.replace(old, with: new) }.contains(page))
  }

  @Test func whatOnlyABriefingSays() async throws {
    let found = try await rendered {
      try $0.replace("Every public act that bears on the accord.", with: "Every public act.")
    }
    #expect(found == ["briefing/chronology", "site/index"])
  }

  /// The index of all pages has every earlier name of a briefing, so that it changes with them.
  @Test func anEarlierNameOfABriefing() async throws {
    let found = try await rendered {
      try $0.replace(
        "  - id: initiative-summary\n", with: "  - id: initiative-summary\n    aliases: [older, old]\n")
    }
    #expect(found.contains("site/alphabet"))
  }

  @Test func oneReceipt() async throws {
    let found = try await rendered { project in
      project.findings = { verdicts, corpus in
        guard let quotation = corpus.quotations.records.first, let witness = quotation.witnesses.first else {
          return
        }
        verdicts.set(.checked, .verbatim, at: Verdicts.Place(witness, of: quotation))
      }
    }
    let project = try SiteProject()
    defer { project.remove() }
    let (corpus, _) = try project.corpus()
    let quotation = try #require(corpus.quotations.records.first)
    let source = try #require(quotation.witnesses.first).source.value
    #expect(found.contains("quotation/\(quotation.id.value)"))
    #expect(found.contains("source/\(source)"))
    #expect(!found.contains { $0.hasPrefix("actor/") || $0.hasPrefix("claim/") || $0.hasPrefix("event/") })
    #expect(!found.contains("site/alphabet"))
  }

  @Test func thePlaceOfOneReceipt() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    project.lock = try project.lock(from: 10)
    try await project.build()
    #expect(try await project.build().written == 0)
    project.lock = try project.lock(from: 11)
    let report = try await project.build()
    #expect(report.rendered == [] && report.written == 1)
    #expect(try project.text("evidence.jsonld").contains("\"start\": 11"))
  }

  @Test func aPartInThePlaceOfTheWhole() async throws {
    let project = try SiteProject()
    defer { project.remove() }
    try await project.build()
    let whole = try project.tree()
    let share = SiteShare.shard(number: 1, of: 3)
    try await project.build(share: share)
    try await project.build("part", share: share)
    #expect(try project.tree() == project.tree("part"))
    #expect(try await project.build(share: share).written == 0)
    try await project.build(share: .shard(number: 2, of: 3))
    #expect(try project.tree() != project.tree("part"))
    try await project.build()
    #expect(try project.tree() == whole)
  }

  @Test func whatIsBesideThePagesIsMissed() async throws {
    let project = try SiteProject()
    defer { project.remove() }
    try await project.build()
    let whole = try project.tree()
    for path in ["search.json", "evidence.jsonld", "pictures/timeline.svg"] {
      try FileManager.default.removeItem(atPath: project.path("site/\(path)"))
      let report = try await project.build()
      #expect(report.rendered == [] && report.written == 1)
    }
    #expect(try project.tree() == whole)
  }

  @Test func aProjectWithoutAnAddressIsToldSoEachTime() async throws {
    let project = try SiteProject()
    defer { project.remove() }
    let first = try await project.build()
    let second = try await project.build()
    #expect(first.diagnostics.map(\.code) == [.siteWithoutAddress])
    #expect(second.diagnostics == first.diagnostics)
    #expect(second.files == first.files && second.written == 0)
  }

  @Test func aFileThatSomebodyChanged() async throws {
    let project = try SiteProject()
    defer { project.remove() }
    try await project.build()
    let whole = try project.tree()
    try "shorter".write(toFile: project.path("site/chronology.html"), atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: project.path("site/index.html"))
    #expect(try await project.build().rendered == ["briefing/chronology", "site/index"])
    #expect(try project.tree() == whole)
  }

  @Test func whatNothingMakesAnyMoreGoesAndForeignFilesStay() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try await project.build()
    try "mine".write(toFile: project.path("site/claims/mine.txt"), atomically: true, encoding: .utf8)
    try "mine".write(toFile: project.path("site/CNAME"), atomically: true, encoding: .utf8)
    project.linked = [.source]
    let report = try await project.build()
    let left = try project.tree().keys.filter {
      !$0.hasPrefix("sources/") && !$0.hasPrefix("pictures/") && $0.contains("/")
    }
    #expect(left == ["claims/mine.txt"])
    #expect(try project.text("CNAME") == "mine")
    #expect(report.removed > 20)
    #expect(!FileManager.default.fileExists(atPath: project.path("site/actors")))
  }

  @Test func aManifestThatIsNotOursRemovesNothing() async throws {
    let project = try SiteProject()
    defer { project.remove() }
    try await project.build()
    try "mine".write(toFile: project.path("keep.txt"), atomically: true, encoding: .utf8)
    try "briefgen-site 1\nunit x y\nfile 4 ../keep.txt\n".write(
      toFile: project.path("site/.briefgen-site"), atomically: true, encoding: .utf8)
    let report = try await project.build()
    #expect(report.removed == 0)
    #expect(try project.text("../keep.txt") == "mine")
  }
}
