import Diagnostics
import Foundation
import Report
import Testing

@testable import Site

/// A project of a folder, as the site publishes it.
struct PublishedProject {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let repository = tests.deletingLastPathComponent().deletingLastPathComponent()

  let publication: Publication

  /// The fictional project that `briefgen init` writes, with an address and with receipts of its texts.
  static func example() throws -> PublishedProject {
    try load(repository.appending(path: "example"), url: "https://desk.example.org/ferries/")
  }

  /// Everything that is hard to write in some format, and every kind of date.
  static func awkward() throws -> PublishedProject {
    try load(tests.appending(path: "Projects/awkward"), url: nil)
  }

  /// A project from YAML in a test, with three sides around it.
  static func made(
    _ yaml: String, sides: String = defaultSides, asOf: String = "2031-06-20"
  ) throws -> PublishedProject {
    let project = """
      title: Test
      publisher: Test desk
      as_of: "\(asOf)"
      languages: [en]
      sides:
      \(sides)
      """
    let result = try CorpusLoader.load(
      project: SourceText(name: "briefgen.yaml", text: project),
      corpus: [SourceText(name: "corpus.yaml", text: yaml)])
    let errors = result.diagnostics.filter { $0.severity == .error }
    #expect(errors == [], "the corpus has errors")
    let corpus = try #require(result.corpus)
    return PublishedProject(publication: Publication(corpus: corpus, verdicts: Verdicts(corpus: corpus)))
  }

  static let defaultSides = """
      - {id: west, name: West}
      - {id: east, name: East}
      - {id: other, name: Other}
    """

  static func load(_ folder: URL, url: String?) throws -> PublishedProject {
    let root = folder.path(percentEncoded: false)
    let result = try ProjectLoader.load(root: root)
    let loaded = result.corpus
    let faults = DiagnosticPrinter.full(color: false).print(
      result.diagnostics.filter { $0.severity == .error }[...])
    var corpus = try #require(loaded, "\(faults)")
    if let url { corpus.project.url = Located(url, corpus.project.title.span) }
    let texts = SourceTexts.load(
      root + "/" + corpus.project.sourcesFolder, shownAs: "sources", within: root, for: corpus)
    let report = EvidenceGate(corpus: corpus, texts: texts, lock: Lock()).report()
    let day = try #require(corpus.project.asOf.value.latestDay)
    let lock = Lock().updated(with: report, on: day, by: "a reader")
    return PublishedProject(
      publication: Publication(corpus: corpus, verdicts: report.verdicts, lock: lock))
  }
}

/// Compares bytes with a file beside the tests; `BRIEFGEN_ACCEPT=1` writes it.
func expect(_ bytes: [UInt8], equalsFile path: String, sourceLocation: SourceLocation = #_sourceLocation)
  throws
{
  let file = PublishedProject.tests.appending(path: path)
  if ProcessInfo.processInfo.environment["BRIEFGEN_ACCEPT"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return
  }
  let expected = try? Data(contentsOf: file)
  #expect(
    expected.map(Array.init) == bytes, "\(path) is not what is written now", sourceLocation: sourceLocation)
}
