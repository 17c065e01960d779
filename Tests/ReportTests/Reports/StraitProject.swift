import Diagnostics
import Foundation
import Testing

@testable import Report

/// The project that `briefgen init` writes, with changes, against its texts.
struct StraitProject {
  static let folder = RepositoryLockTests.root + "/example"

  let corpus: Corpus
  let evidence: EvidenceReport

  /// - Parameter edits: what is replaced by what in the corpus.
  init(_ edits: [String: String] = [:]) throws {
    func file(_ name: String) throws -> String {
      try String(contentsOfFile: Self.folder + "/" + name, encoding: .utf8)
    }
    var yaml = try file("corpus/strait.yaml")
    for (old, new) in edits {
      #expect(yaml.contains(old), "the example has no `\(old)`")
      yaml = yaml.replacing(old, with: new)
    }
    let result = try CorpusLoader.load(
      project: SourceText(name: "briefgen.yaml", text: file("briefgen.yaml")),
      corpus: [SourceText(name: "corpus/strait.yaml", text: yaml)])
    let corpus = try #require(result.corpus, "\n\(DiagnosticPrinter.short.print(result.diagnostics))")
    let texts = SourceTexts.load(Self.folder + "/sources", shownAs: "sources", for: corpus)
    evidence = EvidenceGate(corpus: corpus, texts: texts, lock: Lock()).report()
    self.corpus = corpus
  }

  var desk: Desk { Desk(corpus: corpus, verdicts: evidence.verdicts) }

  var sourcing: SourcingReport { SourcingReport(desk: desk, passes: !evidence.diagnostics.hasErrors) }

  func impact(of source: String) throws -> Impact {
    let desk = desk
    return Impact(of: try #require(corpus.sources[source]), desk: desk, index: ImpactIndex(desk))
  }
}
