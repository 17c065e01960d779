import Diagnostics
import Foundation
import Testing

@testable import Report

/// The lock of this repository, with and without the texts.
@Suite struct RepositoryLockTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  /// The folder with the five texts, for whoever may hold them.
  static let sources = ProcessInfo.processInfo.environment["SOURCES_DATA"]

  private func project() throws -> (corpus: Corpus, lock: Lock) {
    let corpus = try #require(try ProjectLoader.load(root: Self.root).corpus)
    return (corpus, try #require(try LockFile(Self.root + "/" + Lock.fileName).read().lock))
  }

  /// The five texts, whatever their files are called: the lock knows their bytes.
  private func texts(_ lock: Lock) throws -> SourceTexts {
    let folder = URL(filePath: try #require(Self.sources))
    var texts: [String: SourceText] = [:]
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      let bytes = [UInt8](try Data(contentsOf: file))
      let hash = SHA256.digest(of: bytes).hexadecimal
      guard let source = lock.sources.first(where: { $0.value.hash == hash })?.key else { continue }
      texts[source] = SourceText(name: "sources/\(source).txt", bytes: bytes)
    }
    #expect(texts.count == lock.sources.count)
    return SourceTexts(folder: "sources", texts: texts)
  }

  @Test func aCloneWithoutTextsPassesByReceipt() throws {
    let (corpus, lock) = try project()
    let report = EvidenceGate(corpus: corpus, texts: SourceTexts(folder: "sources"), lock: lock).report()
    #expect(!report.diagnostics.hasErrors, "\n\(DiagnosticPrinter.short.print(report.diagnostics))")
    #expect(report.verdicts.counts.receipts == Passage.all(in: corpus).count)
    #expect(report.verdicts.counts.checked == 0 && report.verdicts.counts.notChecked == 0)
    #expect(Set(lock.receipts.keys) == Set(report.absentKeys), "receipts of words that are gone")
    #expect(Set(lock.comparisons.keys) == report.absentComparisons, "comparisons of texts that are gone")
    #expect(report.verdicts.comparisons.allSatisfy { $0.wording != nil })
  }

  /// The key of a receipt is short, and two texts can be made that share it.
  @Test func aReceiptOfOtherWordsProvesNothing() throws {
    let (corpus, found) = try project()
    var lock = found
    let key = try #require(lock.receipts.keys.min())
    lock.receipts[key]?.observation.exactHash = String(repeating: "0", count: 64)
    let report = EvidenceGate(corpus: corpus, texts: SourceTexts(folder: "sources"), lock: lock).report()
    #expect(report.diagnostics.map(\.code) == [.staleReceipt])
  }

  @Test func theLockHoldsNoWords() throws {
    let (corpus, _) = try project()
    let text = try String(contentsOfFile: Self.root + "/" + Lock.fileName, encoding: .utf8)
    for passage in Passage.all(in: corpus) { #expect(!text.contains(passage.exact.value)) }
  }

  @Test(.enabled(if: sources != nil)) func theTextsSayWhatTheLockSays() throws {
    let (corpus, lock) = try project()
    let report = EvidenceGate(corpus: corpus, texts: try texts(lock), lock: lock).report()
    #expect(report.diagnostics.isEmpty, "\n\(DiagnosticPrinter.full(color: false).print(report.diagnostics))")
    #expect(report.verdicts.counts.checked == Passage.all(in: corpus).count)
    #expect(!lock.lacks(report))
  }

  /// The five articles, compared again: two descend from one report, and two share a sentence of another.
  @Test(.enabled(if: sources != nil)) func theTextsAreAsAlikeAsTheLockSays() throws {
    let (corpus, lock) = try project()
    let report = EvidenceGate(corpus: corpus, texts: try texts(lock), lock: lock, isStrict: true).report()
    #expect(report.comparisons == lock.comparisons.mapValues(\.wording))
    let alike = report.verdicts.comparisons.filter { $0.wording?.relation != .independent }
    #expect(alike.map { [$0.first, $0.second] } == [["devdiscourse-ap", "voa"], ["tricksfast", "voa"]])
    #expect(alike.map(\.wording?.relation) == [.passage, .derived])
  }
}
