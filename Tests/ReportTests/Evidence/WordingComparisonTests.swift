import Testing

@testable import Report

/// How much of their own wording two texts share.
@Suite struct WordingComparisonTests {
  private func compare(_ first: String, _ second: String) throws -> SharedWording {
    func comparable(_ text: String) throws -> ComparableText {
      try ComparableText(SourceDocument(EvidenceText(id: "text", bytes: Array(text.utf8), regions: [])))
    }
    return try WordingComparison.compare(comparable(first), comparable(second))
  }

  /// A text of invented words, so that nothing is shared by chance.
  private func text(_ sentences: Int, seed: UInt64) -> String {
    var random = SplitMix(state: seed)
    return (0..<sentences).map { _ in
      let words = (0..<14).map { _ in "w" + String(random.next() % 100_000, radix: 36) }
      return words.joined(separator: " ") + ".\n"
    }.joined()
  }

  @Test func aCopyIsDerived() throws {
    let original = text(12, seed: 1)
    let found = try compare(original, text(3, seed: 2) + original)
    #expect(found.relation == .derived)
    #expect(found.shared == found.first.grams && found.containment == 1)
    #expect(found.longestRun == 12 * 14)
    #expect(found.first.aligned == found.first.sentences)
  }

  @Test func unrelatedTextsShareNothing() throws {
    let found = try compare(text(12, seed: 1), text(12, seed: 2))
    #expect(found.relation == .independent)
    #expect(found.shared == 0 && found.longestRun == 0 && found.first.aligned == 0)
  }

  /// Every third word exchanged leaves no run of five, and the sentences are known again.
  @Test func aRespunTextIsDerivedBySentences() throws {
    let original = text(12, seed: 1)
    let respun = original.split(separator: "\n").map { line in
      line.split(separator: " ").enumerated().map {
        $0.offset % 3 == 0 ? "other\($0.offset)" : String($0.element)
      }
      .joined(separator: " ") + "\n"
    }.joined()
    let found = try compare(original, respun)
    #expect(found.shared == 0)
    #expect(found.first.aligned == 12 && found.second.aligned == 12)
    #expect(found.relation == .derived)
  }

  @Test func oneSharedSentenceIsAPassage() throws {
    let found = try compare(
      text(12, seed: 1) + "The harbour of the north was opened by its minister on that day.\n",
      "The harbour of the north was opened by its minister on that day.\n" + text(12, seed: 2))
    #expect(found.relation == .passage)
    #expect(found.longestRun == 13)
  }

  /// What is quoted is shared by all who quote it, with and without quotation marks.
  @Test(arguments: ["\"", ""]) func aSharedStatementIsNobodysWording(_ mark: String) throws {
    let statement = text(4, seed: 9).replacing("\n", with: " ").dropLast(2)
    let found = try compare(
      text(8, seed: 1) + "\"\(statement),\" the minister said.\n",
      text(8, seed: 2) + "\(mark)\(statement)\(mark) was what the minister said.\n")
    #expect(found.shared == 0)
    #expect(found.relation == .independent)
  }

  @Test func theOrderOfTheTextsDoesNotMatter() throws {
    for seed: UInt64 in 1...20 {
      let common = text(3, seed: 100 + seed)
      let (first, second) = (text(6, seed: seed) + common, common + text(9, seed: 50 + seed))
      let found = try compare(first, second)
      #expect(try compare(second, first).swapped == found)
    }
  }

  @Test(arguments: ["", "one", "\"", "the the the the the the", String(repeating: "a b c ", count: 400)])
  func strangeTextsAreNoTrouble(_ strange: String) throws {
    let found = try compare(strange, text(4, seed: 1))
    #expect(found.relation == .independent)
    _ = try? compare(strange, strange)
  }

  @Test func scriptsWithoutSpacesAreNotMeasured() {
    #expect(throws: WordingComparison.Obstacle.noSpaces) {
      try compare(String(repeating: "港口都加入了", count: 20), text(4, seed: 1))
    }
  }

  /// A text that repeats itself costs no more than it may.
  @Test func repetitionIsRefusedInTime() {
    let same = String(repeating: "one two three four five six seven ", count: 20_000)
    #expect(throws: WordingComparison.Obstacle.tooLong) { try compare(same, same) }
  }
}
