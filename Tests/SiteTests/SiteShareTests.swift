import Testing

@testable import Report
@testable import Site

@Suite struct SiteShareTests {
  @Test func joinedPartsEqualTheWhole() async throws {
    let project = try SiteProject()
    defer { project.remove() }
    try await project.build("whole")
    var seen: Set<String> = []
    for number in 1...3 {
      try await project.build("part-\(number)", share: .shard(number: number, of: 3))
      let pages = try project.tree("part-\(number)").keys.filter { $0 != SiteManifest.fileName }
      #expect(!pages.isEmpty)
      #expect(seen.isDisjoint(with: pages))
      seen.formUnion(pages)
    }
    let report = try await project.build("joined", joining: ["part-1", "part-2", "part-3"])
    #expect(try project.tree("joined") == project.tree("whole"))
    #expect(report.rendered.allSatisfy { $0.hasPrefix("site/") || $0.hasPrefix("file/") })
    #expect(report.taken > 20)
  }

  @Test func aPartOfAnotherCorpusIsNotTakenOver() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try await project.build("part", share: .shard(number: 1, of: 1))
    try project.replace("Carries the wire and adds one count of its own.", with: "It carries the wire.")
    let report = try await project.build("joined", joining: ["part"])
    #expect(report.rendered.contains("source/post"))
    try await project.build("whole")
    #expect(try project.tree("joined") == project.tree("whole"))
  }

  @Test func aFolderWithoutAPartIsRefused() async throws {
    let project = try SiteProject()
    defer { project.remove() }
    await #expect(throws: FileError.self) { try await project.build("joined", joining: ["nothing"]) }
    #expect(throws: FileError.self) { try FileSystem.names(project.path("joined")) }
  }

  @Test(arguments: ["", "1", "0/3", "4/3", "1/0", "a/b", "1/2/3", "-1/2"])
  func whatIsNoPart(_ text: String) { #expect(SiteShare(text) == nil) }

  @Test func aNewPageMovesNoOther() {
    let units = (0..<100).map { SiteUnit(.record(.claim, "c\($0)")) }
    let first = units.map { SiteShare.shard(number: 2, of: 4).holds($0) }
    #expect(first.contains(true) && first.contains(false))
    #expect(
      (units + [SiteUnit(.record(.claim, "new"))]).prefix(100).map(SiteShare.shard(number: 2, of: 4).holds)
        == first)
  }
}
