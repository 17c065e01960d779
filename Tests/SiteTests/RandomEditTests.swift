import Diagnostics
import Foundation
import Templates
import Testing

@testable import Report
@testable import Site

/// Whatever is edited, a site that was brought up to date is the site that would be made from nothing.
@Suite struct RandomEditTests {
  private static let file = "corpus/strait.yaml"

  @Test(arguments: [1, 2] as [UInt64]) func siteAfterEdits(seed: UInt64) async throws {
    var project = try SiteProject()
    defer { project.remove() }
    var random = SeededEdits(state: seed)
    try await project.build()
    var edits = 0
    var kept = 0
    for _ in 0..<600 where edits < 6 {
      var edited = project
      edited.files[Self.file] = random.edited(try #require(project.files[Self.file]))
      guard edited.files != project.files, try edited.loads() else { continue }
      let report: SiteReport
      do { report = try await edited.build() } catch is TemplateErrors { continue }
      guard !report.diagnostics.hasErrors else { continue }
      project = edited
      edits += 1
      try await project.build("fresh-\(edits)")
      let (found, made) = (try project.tree(), try project.tree("fresh-\(edits)"))
      let differing = Set(found.keys).union(made.keys).filter { found[$0] != made[$0] }.sorted()
      #expect(differing == [], "after edit \(edits): \(random.latest)")
      kept += report.files - report.written
    }
    #expect(edits == 6, "too few edits leave a corpus that loads")
    #expect(kept > 0, "nothing was ever kept")
  }
}

extension SiteProject {
  /// Whether the files are a corpus without errors.
  fileprivate func loads() throws -> Bool {
    let corpus = files.keys.sorted().filter { $0.hasPrefix("corpus/") }
    return try CorpusLoader.load(
      project: SourceText(name: "briefgen.yaml", text: files["briefgen.yaml"] ?? ""),
      corpus: corpus.map { SourceText(name: $0, text: files[$0] ?? "") }
    ).corpus != nil
  }
}

/// Edits of a text, the same ones on every run: a word gives way to another of the same text, a digit to the next,
/// a line goes, or two neighbours change places.
private struct SeededEdits {
  var state: UInt64
  /// What the last edit did, for messages.
  private(set) var latest = ""

  init(state: UInt64) { self.state = state }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(bound, 1)
  }

  mutating func edited(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = below(lines.count - 1)
    switch below(8) {
    case 0:
      latest = "without `\(lines[line])`"
      lines.remove(at: line)
    case 1:
      latest = "`\(lines[line])` after its successor"
      lines.swapAt(line, line + 1)
    case 2:
      let digits = lines[line].indices.filter { lines[line][$0].isNumber }
      guard !digits.isEmpty else { return text }
      let place = digits[below(digits.count)]
      let digit = (lines[line][place].wholeNumberValue ?? 0) + 1
      lines[line].replaceSubrange(place...place, with: String(digit % 10))
      latest = "`\(lines[line])`"
    case _:
      let (own, others) = (words(of: lines[line]), words(of: lines[below(lines.count - 1)]))
      guard !own.isEmpty, !others.isEmpty else { return text }
      lines[line].replaceSubrange(own[below(own.count)], with: others[below(others.count)])
      latest = "`\(lines[line])`"
    }
    return lines.joined(separator: "\n")
  }

  /// What identifiers and words are made of, in runs.
  private func words(of line: String) -> [Substring] {
    line.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
  }
}

extension String {
  fileprivate mutating func replaceSubrange(_ old: Substring, with new: Substring) {
    replaceSubrange(old.startIndex..<old.endIndex, with: String(new))
  }
}
