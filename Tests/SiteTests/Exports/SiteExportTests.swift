import Foundation
import Report
import Testing

@testable import Site

@Suite struct SiteExportTests {
  private static let pages = ["index.html", "chronology.html", "one.html", "sources/wire.html"]

  @Test(arguments: SiteExport.all.map(\.name))
  func exampleIsWrittenAsExpected(_ name: String) throws {
    let export = try #require(SiteExport.all.first { $0.name == name })
    let input = ExportInput(publication: try PublishedProject.example().publication, pages: Self.pages)
    try expect(try #require(export.bytes(input)), equalsFile: "Exports/Cases/example/\(export.path)")
  }

  @Test(arguments: SiteExport.all.map(\.name))
  func awkwardRecordsAreWrittenAsExpected(_ name: String) throws {
    let export = try #require(SiteExport.all.first { $0.name == name })
    var corpus = try PublishedProject.awkward().publication.corpus
    corpus.project.url = Located("https://Desk.Example:8443/a/", corpus.project.title.span)
    let publication = Publication(corpus: corpus, verdicts: Verdicts(corpus: corpus))
    let bytes = export.bytes(ExportInput(publication: publication, pages: Self.pages))
    try expect(try #require(bytes), equalsFile: "Exports/Cases/awkward/\(export.path)")
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
    let missing = SiteExport.all.filter { $0.bytes(input) == nil }.map(\.name)
    #expect(missing == ["atom", "json-feed", "sitemap"])
    let robots = try #require(SiteExport.robots.bytes(input))
    #expect(String(decoding: robots, as: UTF8.self) == "User-agent: *\nAllow: /\n")
  }

  @Test func anEmptyCorpusIsWritten() throws {
    var corpus = try PublishedProject.made("actors: []").publication.corpus
    corpus.project.url = Located("https://desk.example/", corpus.project.title.span)
    let publication = Publication(corpus: corpus, verdicts: Verdicts(corpus: corpus))
    for export in SiteExport.all {
      #expect(export.bytes(ExportInput(publication: publication, pages: [])) != nil, "\(export.name)")
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
