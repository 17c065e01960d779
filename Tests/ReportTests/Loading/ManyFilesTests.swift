import Diagnostics
import Testing

@testable import Report

/// Files are read at the same time, and come to what they came to one after another.
@Suite struct ManyFilesTests {
  private func load(_ files: [String]) throws -> LoadResult {
    let texts = files.enumerated().map { SourceText(name: "corpus/\($0.offset).yaml", text: $0.element) }
    return try CorpusLoader.load(project: HostileFilesTests.project, corpus: texts)
  }

  private func actor(_ id: String, _ more: String = "") -> String {
    "  - {id: \(id), kind: outlet, name: Office\(more)}\n"
  }

  @Test func recordsStandInTheOrderOfTheFiles() throws {
    // Long enough for several batches.
    let padding = "# " + String(repeating: "x", count: 20_000) + "\n"
    let files = (0..<200).map { padding + "actors:\n" + actor("a-\($0)") + actor("b-\($0)") }
    let corpus = try #require(try load(files).corpus)
    #expect(corpus.actors.records.map(\.id.value) == (0..<200).flatMap { ["a-\($0)", "b-\($0)"] })
  }

  @Test func secondIdentifierIsTheLaterFiles() throws {
    let result = try load((0..<50).map { "actors:\n" + actor($0 == 7 || $0 == 31 ? "twice" : "a-\($0)") })
    let fault = try #require(result.diagnostics.first)
    #expect(result.diagnostics.map(\.code) == [.duplicateIdentifier])
    #expect(fault.primary?.span.text.name == "corpus/31.yaml")
    #expect(fault.related.map(\.span.text.name) == ["corpus/7.yaml"])
  }

  @Test func faultsOfAllFilesAreCountedTogether() throws {
    let faulty = "actors:\n" + (0..<30).map { actor("a-\($0)", ", colour: red") }.joined()
    let result = try load(Array(repeating: faulty, count: 100))
    #expect(result.corpus == nil)
    #expect(result.diagnostics.count == LoadContext.maximumFaults + 1)
    // 30 unknown fields in each file, and in all but the first 30 identifiers that stood before.
    let dropped = 100 * 30 + 99 * 30 - LoadContext.maximumFaults
    #expect(
      result.diagnostics.first { $0.code == .tooManyFaults }?.message
        == "\(dropped) more faults are not shown")
  }
}
