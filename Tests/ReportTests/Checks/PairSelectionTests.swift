import Diagnostics
import Templates
import Testing

@testable import Report

/// Which of many texts are compared with each other, and what is said of the others.
@Suite struct PairSelectionTests {
  private struct NoSummary: Error {}

  private typealias Pair = PairSelection.Pair

  /// A text of invented words, so that nothing is shared by chance, with a sentence of its own at its end.
  private static func text(_ seed: UInt64, ending sentence: String = "") -> String {
    var random = SplitMix(state: seed)
    let words = (0..<60).map { _ in "w" + String(random.next() % 100_000, radix: 36) }
    return words.joined(separator: " ") + ".\n\n" + sentence + "\n"
  }

  private static func table(_ text: String) -> RunTable {
    let document = SourceDocument(EvidenceText(id: "text", bytes: Array(text.utf8), regions: []))
    return RunTable(OwnWords(document))
  }

  private static let passage = "The harbour of the north was opened by its minister on that day."

  private static func selection(
    _ texts: [String], vouched: Set<Pair> = [], groups: [String?]? = nil, limit: Int
  ) -> PairSelection {
    PairSelection(
      of: texts.count, vouched: vouched, groups: groups ?? texts.map { _ in "en" }, limit: limit
    ) { table(texts[$0]) }
  }

  @Test func fewAreAllCompared() {
    let selection = Self.selection([Self.text(1), Self.text(2), Self.text(3)], limit: 3)
    #expect(selection.pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2]])
    #expect(selection.leftOut.isEmpty)
  }

  @Test func ofManyThoseThatShareAPassageAre() {
    let texts = [
      Self.text(1), Self.text(2, ending: Self.passage), Self.text(3), Self.text(4, ending: Self.passage),
    ]
    let selection = Self.selection(texts, limit: 2)
    #expect(selection.pairs == [Pair(first: 1, second: 3)])
    #expect(selection.leftOut == ComparedTexts.LeftOut(unalike: 5, tooMany: 0, unknown: 0))
  }

  @Test func theMostAlikeComeFirst() {
    let whole = Self.text(1)
    let texts = [whole, Self.text(2, ending: Self.passage), whole, Self.text(4, ending: Self.passage)]
    let selection = Self.selection(texts, limit: 1)
    #expect(selection.pairs == [Pair(first: 0, second: 2)])
    #expect(selection.leftOut == ComparedTexts.LeftOut(unalike: 4, tooMany: 1, unknown: 0))
  }

  @Test func whatTheLockVouchesForCostsNothing() {
    let texts = (0..<4).map { Self.text($0) }
    let vouched: Set = [Pair(first: 0, second: 1), Pair(first: 2, second: 3)]
    let selection = Self.selection(texts, vouched: vouched, limit: 1)
    #expect(selection.pairs == vouched.sorted())
    #expect(selection.leftOut == ComparedTexts.LeftOut(unalike: 4, tooMany: 0, unknown: 0))
  }

  @Test func languagesAndAbsentTextsAreUnknown() {
    let texts = Array(repeating: Self.text(1), count: 4)
    let selection = Self.selection(texts, groups: ["en", "en", "fr", nil], limit: 2)
    #expect(selection.pairs == [Pair(first: 0, second: 1)])
    #expect(selection.leftOut == ComparedTexts.LeftOut(unalike: 0, tooMany: 0, unknown: 5))
  }

  /// Wording that stands everywhere leads to no pairs of its own, and to no word about those it would make.
  @Test func wordingOfAllIsNotCalledUnalike() {
    let count = SharedRunCounts.mostOccurrences + 2
    let second = "A minister of the south went to see the harbour on another day."
    let texts = (0..<count).map { number in
      Self.text(UInt64(number), ending: Self.passage + ([3, 70].contains(number) ? "\n\n" + second : ""))
    }
    let strangers = [Self.text(1_000), Self.text(1_001)]
    let selection = Self.selection(texts + strangers, limit: 200)
    #expect(selection.pairs.first == Pair(first: 0, second: 1))
    #expect(selection.pairs.contains(Pair(first: 3, second: 70)))
    #expect(selection.pairs.count == count)
    let all = count * (count - 1) / 2
    #expect(
      selection.leftOut == ComparedTexts.LeftOut(unalike: 2 * count + 1, tooMany: 0, unknown: all - count))
  }

  /// The index counts what looking at every two texts counts.
  @Test func theIndexAgreesWithTheComparison() {
    var random = SplitMix(state: 11)
    let sentences = (0..<12).map { Self.text(100 + $0) }
    let tables = (0..<20).map { _ in
      Self.table((0..<4).map { _ in sentences[random.next(below: sentences.count)] }.joined())
    }
    let found = SharedRunCounts(tables).pairs(sharing: 1)
    var expected: [[Int]] = []
    for first in tables.indices {
      for second in tables.indices.dropFirst(first + 1) {
        let shared = RunTable.shared(tables[first], tables[second]).count
        if shared > 0 { expected.append([first, second, shared]) }
      }
    }
    #expect(found.map { [$0.first, $0.second, $0.shared] } == expected)
    #expect(expected.count > 10)
  }

  /// Forty-six texts make 1,035 pairs. The notes say what was looked at, and what was not.
  @Test func theNotesSayWhatWasLeftOut() throws {
    let sources = (0..<46).map { number in
      "  - {id: s\(number), type: article-newspaper, title: Story, publisher: gazette, issued: \"2031-03-05\", "
        + "language: en, class: news-original, rights: {licence: none}}\n"
    }
    let yaml = Corpus.outlets.replacing("sources:\n", with: "sources:\n" + sources.joined())
    let corpus = try Corpus.fixture(yaml)
    let texts = (0..<46).map { number in
      let ending = [7, 40].contains(number) ? Self.passage : ""
      return (
        "s\(number)", SourceText(name: "s\(number).txt", text: Self.text(UInt64(number), ending: ending))
      )
    }
    let here = SourceTexts(folder: "sources", texts: Dictionary(uniqueKeysWithValues: texts))
    let report = EvidenceGate(corpus: corpus, texts: here, lock: Lock()).report()
    #expect(report.verdicts.comparisons.map { [$0.first, $0.second] } == [["s7", "s40"]])
    #expect(report.verdicts.comparisons.map(\.wording?.relation) == [.passage])
    let others = corpus.sources.records.count(where: \.isHeld.value) - 46
    let unknown = others * 46 + others * (others - 1) / 2
    #expect(report.verdicts.leftOut == ComparedTexts.LeftOut(unalike: 1_034, tooMany: 0, unknown: unknown))
    let desk = Desk(corpus: corpus, verdicts: report.verdicts)
    let value: TemplateValue? = TextLikeness(desk: desk).value["summary"]
    guard case .string(let summary)? = value else { throw NoSummary() }
    #expect(summary.contains("Not examined: 1,034 pairs (no run of eight words in common"), "\(summary)")
    #expect(report.verdicts.lines.last?.contains("1034 share no run of eight words") == true)
  }
}
