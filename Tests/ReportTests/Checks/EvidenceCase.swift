import Diagnostics
import Foundation
@testable import Report

/// A case file: a small corpus, the texts that are here, and what the gate says.
///
///     What the case shows.
///
///     --- corpus
///     claims: …
///     --- text wire
///     …
///     --- frames
///     …frames, then the state of every passage…
///
/// `base.yaml` stands beside the corpus; a part of the corpus after `--- source` takes the place of the
/// source of that name. `--- receipts` makes a lock first, from the texts after `--- earlier text ID` (and the
/// corpus after `--- earlier corpus`, if it was another), by the rules of today or those that it names.
/// `--- lock` gives the lock as written, and `--- strict` accepts no receipt. With `--- compare` the pairs of
/// texts and how alike they are follow the states.
struct EvidenceCase {
  let input: String
  /// Nil when the case has no expectation yet.
  let expected: String?
  private var corpus = ""
  private var earlierCorpus: String?
  private var texts: [String: String] = [:]
  private var earlierTexts: [String: String] = [:]
  private var replaced: [String: String] = [:]
  private var lock: String?
  private var hasReceipts = false
  private var profile = Matcher.profile
  private var isStrict = false
  private var showsPairs = false

  struct Unknown: Error { let directive: String }
  struct BrokenCorpus: Error, CustomStringConvertible { let description: String }

  init(_ text: String) throws {
    let parts = text.components(separatedBy: "--- frames\n")
    input = parts[0]
    expected = parts.count > 1 ? parts[1] : nil
    for section in ("\n" + input).components(separatedBy: "\n--- ").dropFirst() {
      let lines = section.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      var body = lines.count > 1 ? String(lines[1]) : ""
      if !body.isEmpty, !body.hasSuffix("\n") { body += "\n" }
      body = body.replacing("⟦NBSP⟧", with: "\u{A0}").replacing("⟦SHY⟧", with: "\u{AD}")
      let words = lines[0].split(separator: " ").map(String.init)
      switch words[0] {
      case "corpus": corpus = body
      case "text": texts[words[1]] = body
      case "earlier" where words[1] == "corpus": earlierCorpus = body
      case "earlier": earlierTexts[words[2]] = body
      case "source": replaced[words[1]] = body
      case "lock": lock = body
      case "receipts":
        hasReceipts = true
        profile = words.count > 1 ? words[1] : Matcher.profile
      case "strict": isStrict = true
      case "compare": showsPairs = true
      case _: throw Unknown(directive: words[0])
      }
    }
  }

  /// The case as a file whose expectation is what the gate says now.
  func accepted() throws -> String { input + "--- frames\n" + (try output()) }

  func output() throws -> String {
    let result = try loadResult(corpus)
    guard let loaded = result.corpus else {
      return DiagnosticPrinter.full(color: false).print(result.diagnostics)
    }
    let (lock, faults) = try readLock()
    guard let lock else { return DiagnosticPrinter.full(color: false).print(faults) }
    let report = EvidenceGate(
      corpus: loaded, texts: sourceTexts(texts), lock: lock.following(loaded), isStrict: isStrict
    ).report()
    return DiagnosticPrinter.full(color: false).print(faults + report.diagnostics) + states(report, loaded)
      + (showsPairs ? pairs(report) : "")
  }

  /// The corpus of the case; nil when loading refuses it.
  func loaded() throws -> Corpus? { try loadResult(corpus).corpus }

  /// What loading and the gate say together.
  func diagnostics() throws -> [Diagnostic] {
    let result = try loadResult(corpus)
    guard let loaded = result.corpus else { return result.diagnostics }
    let gate = EvidenceGate(corpus: loaded, texts: sourceTexts(texts), lock: try readLock().lock ?? Lock())
    return result.diagnostics + gate.report().diagnostics
  }

  private func states(_ report: EvidenceReport, _ corpus: Corpus) -> String {
    var lines: [String] = []
    for claim in corpus.claims.records {
      for evidence in claim.evidence {
        lines.append(
          "\(claim.id.value) in \(evidence.source.value): \(report.verdicts.words(of: evidence, for: claim))"
        )
      }
    }
    for quotation in corpus.quotations.records {
      for witness in quotation.witnesses {
        lines.append(
          "\(quotation.id.value) in \(witness.source.value): \(report.verdicts.words(of: witness, of: quotation))"
        )
      }
    }
    return (report.diagnostics.isEmpty ? "" : "\n") + lines.map { "= " + $0 + "\n" }.joined()
  }

  private func pairs(_ report: EvidenceReport) -> String {
    report.verdicts.comparisons.map { "~ \($0.line)\n" }.joined()
  }

  private func readLock() throws -> (lock: Lock?, diagnostics: [Diagnostic]) {
    if let lock { return try LockReader.read(SourceText(name: "briefgen.lock", text: lock)) }
    guard hasReceipts, let day = CalendarDay(isoDay: "2031-03-06") else { return (Lock(), []) }
    let earlier = try load(earlierCorpus ?? corpus)
    let report = EvidenceGate(corpus: earlier, texts: sourceTexts(earlierTexts), lock: Lock()).report()
    let bytes = LockWriter.json(Lock().updated(with: report, on: day, by: "the harbour desk"))
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("\"profile\": \"\(Matcher.profile)\"", with: "\"profile\": \"\(profile)\"")
    return try LockReader.read(SourceText(name: "briefgen.lock", text: text))
  }

  private func sourceTexts(_ texts: [String: String]) -> SourceTexts {
    SourceTexts(
      folder: "sources",
      texts: Dictionary(
        uniqueKeysWithValues: texts.map { ($0, SourceText(name: "sources/\($0).txt", text: $1)) }))
  }

  private func load(_ yaml: String) throws -> Corpus {
    let result = try loadResult(yaml)
    guard let corpus = result.corpus else {
      throw BrokenCorpus(description: DiagnosticPrinter.full(color: false).print(result.diagnostics))
    }
    return corpus
  }

  private func loadResult(_ yaml: String) throws -> LoadResult {
    let project = """
      title: Harbour Lights
      publisher: Example Institute
      as_of: "2031-03-06"
      languages: [en]
      sides:
        - {id: aldria, name: Aldria, place: Northport, tz: "+01:00", daylight: eu}
      """
    var base = try String(contentsOfFile: Self.folder + "/base.yaml", encoding: .utf8)
    for (id, source) in replaced.sorted(by: { $0.key < $1.key }) {
      base = base.components(separatedBy: "\n").filter { !$0.hasPrefix("  - {id: \(id),") }.joined(
        separator: "\n")
      base += source
    }
    return try CorpusLoader.load(
      project: SourceText(name: "briefgen.yaml", text: project),
      corpus: [
        SourceText(name: "corpus/base.yaml", text: base), SourceText(name: "corpus/case.yaml", text: yaml),
      ])
  }
}

extension EvidenceCase {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  /// The names of the case files below a folder, sorted.
  static func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self.folder + "/" + folder).filter {
      $0.hasSuffix(".txt")
    }
    .map { folder + "/" + $0 }.sorted()
  }

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }
}
