import Diagnostics
import Foundation
import Testing

@testable import Report

/// Whatever the bytes, loading ends soon, says what is wrong inside the file, and gives no corpus.
@Suite struct HostileFilesTests {
  static let valid = Array(
    ((try? String(contentsOfFile: LoadingCase.folder + "/Full/full.yaml", encoding: .utf8)) ?? "").utf8)
  static let project = SourceText(
    name: "briefgen.yaml",
    text: (try? String(contentsOfFile: LoadingCase.folder + "/Full/briefgen.yaml", encoding: .utf8)) ?? "")

  /// Loads a corpus file and checks what holds for every result.
  @discardableResult
  static func load(_ bytes: [UInt8]) throws -> [Diagnostic] {
    let file = SourceText(name: "corpus.yaml", bytes: bytes)
    let result = try CorpusLoader.load(project: project, corpus: [file])
    #expect((result.corpus == nil) == result.diagnostics.hasErrors)
    for diagnostic in result.diagnostics {
      for mark in [diagnostic.primary].compactMap(\.self) + diagnostic.related {
        let range = mark.span.range
        #expect(range.lowerBound >= 0 && range.upperBound <= mark.span.text.bytes.count, "\(diagnostic)")
        #expect(!mark.span.text.isInsideCharacter(range.lowerBound), "\(diagnostic)")
      }
      #expect(!diagnostic.message.isEmpty)
    }
    return result.diagnostics
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{", count: 100_000),
    String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
    String(repeating: "a: ", count: 100_000), "a: " + String(repeating: "{a: ", count: 100_000),
    String(repeating: "&a ", count: 10_000), String(repeating: "!", count: 100_000),
    String(repeating: "%TAG !a! b\n", count: 100_000),
    "---\n...\n" + String(repeating: "%TAG !a! b\n", count: 50_000),
    String(repeating: "#", count: 1_000_000), String(repeating: "\n", count: 1_000_000),
    String(repeating: " ", count: 1_000_000), String(repeating: "---\n", count: 100_000), "\u{FEFF}",
    "\u{FEFF}\u{FEFF}",
    "a: |9\n x", "a: \"\\", "a: \"\\x", "a: \"\\U00110000\"", "*", "&", "!", "%", "@", "`", "\"", "'", "|",
    ">", "\0",
    "actors:\n" + String(repeating: " ", count: 200_000) + "- a", "? a\n? b\n? c\n", "[a, b]: c",
    "{? [a]: b}",
  ])
  func endsSoon(_ text: String) throws {
    #expect(!(try Self.load(Array(text.utf8))).isEmpty)
  }

  @Test func longScalar() throws {
    let text =
      "actors:\n  - {id: a, kind: person, name: \"" + String(repeating: "long ", count: 2_000_000) + "\"}\n"
    let result = try YAMLReader.read(SourceText(name: "a.yaml", text: text))
    let name = result.document?.root?.entries?[0].value.items?[0].entries?[2].value.scalar
    #expect(name?.utf8.count == 10_000_000)
  }

  @Test func tooLong() throws {
    var limits = YAMLLimits()
    limits.fileSize = 10
    let result = try YAMLReader.read(SourceText(name: "a.yaml", text: "actors: []\n"), limits: limits)
    #expect(result.document == nil)
    #expect(result.diagnostics.map(\.code) == [.fileTooLarge])
  }

  /// One bad byte at every place of a file is reported exactly there.
  @Test(arguments: [0xFF, 0xC0, 0xED] as [UInt8]) func badByte(_ byte: UInt8) throws {
    let text = Array("# 部\nactors:\n  - {id: a, kind: person, name: 外交部}\n".utf8)
    for index in 0...text.count {
      let bytes = text[..<index] + [byte] + text[index...]
      let result = try YAMLReader.read(SourceText(name: "a.yaml", bytes: Array(bytes)))
      let fault = try #require(result.diagnostics.first)
      #expect(fault.code == .notUTF8)
      let start = try #require(fault.primary).span.range.lowerBound
      // Inside a character the fault begins with that character's first byte.
      #expect(start <= index && index - start < 3)
    }
  }

  @Test func truncations() throws {
    for end in stride(from: 0, to: Self.valid.count, by: 13) { try Self.load(Array(Self.valid[..<end])) }
  }

  /// Two thousand corpora with a few bytes changed; the seed makes a failure repeatable.
  @Test(arguments: 0..<20) func mutations(_ seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<100 {
      var bytes = Self.valid
      for _ in 0...random.next(below: 3) { Self.mutate(&bytes, &random) }
      try Self.load(bytes)
    }
  }

  /// The same for `briefgen.yaml`, which decides languages, sides and folders for all other files.
  @Test(arguments: 0..<5) func projectMutations(_ seed: Int) throws {
    var random = SplitMix(state: UInt64(1000 + seed))
    let corpus = SourceText(name: "corpus.yaml", bytes: Self.valid)
    for _ in 0..<40 {
      var bytes = Self.project.bytes
      for _ in 0...random.next(below: 3) { Self.mutate(&bytes, &random) }
      let project = SourceText(name: "briefgen.yaml", bytes: bytes)
      let result = try CorpusLoader.load(project: project, corpus: [corpus])
      #expect((result.corpus == nil) == result.diagnostics.hasErrors)
    }
  }

  private static let pieces: [[UInt8]] =
    [
      "{", "}", "[", "]", ": ", "- ", "\n", "\n  ", "\t", "\"", "'", "|\n", "&a ", "*a", "!!int ", "<<: ",
      "#", "---\n",
      "部", "\u{FEFF}", "\r\n", "\u{2028}", "\u{85}", "null", "~", "2020-43-08", "{port", "\\", "id: ", ", ",
      "\0", "%",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE9, 0x83]]

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    let start = random.next(below: bytes.count)
    let end = min(bytes.count, start + random.next(below: 12))
    switch random.next(below: 4) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: pieces[random.next(below: pieces.count)], at: start)
    case 2: bytes.insert(contentsOf: bytes[start..<end], at: random.next(below: bytes.count))
    case _: bytes[start] = UInt8(random.next(below: 256))
    }
  }
}

extension SourceText {
  /// Whether an offset cuts a character of valid UTF-8 in two.
  fileprivate func isInsideCharacter(_ offset: Int) -> Bool {
    guard offset < bytes.count, UTF8Validity(of: bytes).fault == nil else { return false }
    return bytes[offset] & 0b1100_0000 == 0b1000_0000
  }
}

/// Files that are valid enough to reach the checks, and large in one direction.
@Suite(.timeLimit(.minutes(15))) struct LargeFilesTests {
  private static let source = """
    actors: [{id: w, kind: outlet, name: W}]
    sources: [{id: s, type: webpage, title: S, publisher: w, issued: "2031", language: en, class: blog, rights: {licence: x}}]

    """
  private static let evidence =
    "evidence: [{source: s, stance: supports, mode: paraphrase, exact: x, origin: {kind: unknown}}]"

  private static func many(_ count: Int, _ part: (Int) -> String) -> String { (0..<count).map(part).joined() }

  /// Each takes seconds or gigabytes as soon as one step is quadratic or a message is not clipped.
  @Test(arguments: [
    "actors: [{" + many(20_000) { "a\($0): x, " } + "}]",
    "actors: [" + many(20_000) { "{id: a\($0), kind: person, name: A, of: b\($0)}, " } + "]",
    "actors: [" + many(20_000) { "{id: a\($0), kind: agency, name: A, of: a\(($0 + 1) % 20_000)}, " } + "]",
    "a: &a \"" + String(repeating: "x", count: 2_000_000) + "\"\nactors: ["
      + many(2_000) { _ in "{id: *a, kind: *a}, " } + "]",
    "a: &a \"" + String(repeating: "x", count: 2_000_000) + "\"\nb: [" + many(500_000) { _ in "*a, " } + "]",
    source + "claims:\n - {id: c, kind: fact, text: \"" + many(50_000) { "{n\($0)}" } + "\", \(evidence)}",
    source + "claims:\n - {id: c, kind: fact, text: x, values: {"
      + many(20_000) { "n\($0): {n: 1, unit: u}, " }
      + "}, \(evidence)}",
    source + "claims:\n - {id: c, kind: fact, text: x, evidence: [{values: {" + many(20_000) { "n\($0): 1, " }
      + "}, source: s, stance: supports, mode: paraphrase, exact: x, origin: {kind: unknown}}]}",
    source + "claims:\n - {id: c, kind: judgment, text: x, basis: [" + many(50_000) { _ in "c, " }
      + "], likelihood: {scale: phia, term: likely}, confidence: {level: low, why: x}}",
    "actors: [{id: a, kind: person, name: {" + many(20_000) { "l\($0): x, " } + "}}]",
  ])
  func endsSoon(_ text: String) throws {
    let diagnostics = try HostileFilesTests.load(Array(text.utf8))
    #expect(!diagnostics.isEmpty && diagnostics.count <= 2001)
    #expect(diagnostics.allSatisfy { $0.message.utf8.count < 2500 })
  }
}
