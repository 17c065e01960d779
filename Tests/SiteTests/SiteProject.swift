import Diagnostics
import Foundation
import Templates
import Testing

@testable import Report
@testable import Site

/// The example project in memory and a folder for its site, to be changed and built again.
struct SiteProject {
  let root: URL
  /// The files of the project by path.
  var files = Dictionary(
    ExampleProject.files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
  /// The project's own templates by path.
  var templates: [String: String] = [:]
  var tool = "briefgen 1"
  var linked = Set(RecordPage.allCases)
  var lock = Lock()
  /// What checking is to have found beyond what the corpus says by itself.
  var findings: (inout Verdicts, Corpus) -> Void = { _, _ in }

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "site-" + UUID().uuidString)
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: root) }

  func path(_ name: String) -> String { root.path(percentEncoded: false) + "/" + name }

  mutating func replace(_ old: String, with new: String, in file: String = "corpus/strait.yaml") throws {
    let text = try #require(files[file])
    #expect(text.contains(old), "the example does not say `\(old)`")
    files[file] = text.replacing(old, with: new, maxReplacements: 1)
  }

  func corpus() throws -> (Corpus, BuildReceipt) {
    let result = try CorpusLoader.load(
      project: SourceText(name: "briefgen.yaml", text: try #require(files["briefgen.yaml"])),
      corpus: files.keys.sorted().filter { $0.hasPrefix("corpus/") }.map {
        SourceText(name: $0, text: files[$0] ?? "")
      })
    #expect(result.diagnostics.filter { $0.severity == .error } == [], "the project has errors")
    return (try #require(result.corpus), BuildReceipt(files: result.files, toolVersion: tool))
  }

  /// A lock with a receipt of every passage, found from one place on.
  func lock(from start: Int) throws -> Lock {
    let (corpus, _) = try corpus()
    var lock = Lock()
    for passage in Passage.all(in: corpus) {
      let observation = Receipt.Observation(
        source: passage.source.value, range: start..<(start + 5), matches: 1, exactHash: "", contextHash: "",
        folds: [], omitted: 0, profile: "")
      lock.receipts[Receipt.Key(passage, of: corpus.sources[passage.source.value])] = Receipt(
        observation: observation, on: CalendarDay(number: 0), by: "somebody", span: nil)
    }
    return lock
  }

  func inputs() throws -> SiteInputs {
    let (corpus, receipt) = try corpus()
    var verdicts = Verdicts(corpus: corpus)
    findings(&verdicts, corpus)
    let own = templates.map { ($0.key, SourceText(name: $0.key, text: $0.value)) }
    return SiteInputs(
      corpus: corpus, verdicts: verdicts, lock: lock,
      library: TemplateLibrary(own: .init(uniqueKeysWithValues: own)),
      receipt: receipt, linked: linked)
  }

  @discardableResult
  func build(
    _ name: String = "site", share: SiteShare = .whole, joining parts: [String] = []
  ) async throws -> SiteReport {
    try await inputs().build(into: path(name), share: share, joining: parts.map(path))
  }

  /// Every file under a folder, by path.
  func tree(_ name: String = "site") throws -> [String: [UInt8]] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path(name))
    return Dictionary(
      names.compactMap { file in FileSystem.read(path(name) + "/" + file).map { (file, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  func text(_ file: String, of name: String = "site") throws -> String {
    String(decoding: try #require(FileSystem.read(path(name) + "/" + file), "no \(file)"), as: UTF8.self)
  }

  /// The text of a template that the binary carries.
  static func builtIn(_ path: String) throws -> String {
    String(decoding: try #require(TemplateLibrary()[path]).bytes, as: UTF8.self)
  }
}
