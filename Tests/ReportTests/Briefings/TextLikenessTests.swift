import Templates
import Testing

@testable import Report

/// What the notes say of texts that are alike.
@Suite struct TextLikenessTests {
  private static let derived = SharedWording(
    first: .init(grams: 300, sentences: 10, aligned: 6), second: .init(grams: 200, sentences: 8, aligned: 5),
    shared: 50, longestRun: 21)
  private static let independent = SharedWording(
    first: .init(grams: 300, sentences: 10, aligned: 0), second: .init(grams: 200, sentences: 8, aligned: 0),
    shared: 0, longestRun: 0)

  private static func receipt(by person: String = "Ada") -> ComparedTexts.State {
    CalendarDay(isoDay: "2031-06-14").map { .receipt(on: $0, by: person) } ?? .compared
  }

  private func likeness(_ pairs: [ComparedTexts]) throws -> TemplateValue {
    let corpus = try Corpus.fixture(Corpus.outlets)
    var verdicts = Verdicts(corpus: corpus)
    verdicts.comparisons = pairs
    return TextLikeness(desk: Desk(corpus: corpus, verdicts: verdicts)).value
  }

  private func pair(
    _ first: String, _ second: String, _ wording: SharedWording?, _ state: ComparedTexts.State = receipt(),
    isDeclared: Bool = false, waiver: String? = nil
  ) -> ComparedTexts {
    ComparedTexts(
      first: first, second: second, state: state, wording: wording, isDeclared: isDeclared, waiver: waiver)
  }

  private func summary(_ pairs: [ComparedTexts]) throws -> String {
    guard case .string(let text)? = try likeness(pairs)["summary"] else { return "" }
    return text
  }

  private func declarations(_ pairs: [ComparedTexts]) throws -> [TemplateValue?] {
    guard case .array(let rows)? = try likeness(pairs)["pairs"] else { return [] }
    return rows.map { $0["declared"] }
  }

  @Test func whatIsDeclaredAndWhatIsNotIsTold() throws {
    let pairs = [
      pair("wire", "copy", Self.derived, isDeclared: true), pair("wire", "gazette-page", Self.derived),
      pair("copy", "gazette-page", Self.independent),
    ]
    #expect(
      try summary(pairs)
        == "The own wording of 3 held texts was compared in 3 pairs, outside furniture and quotations, on 14 June 2031 "
        + "by Ada. 2 pairs share much of the wording, 0 a passage; 1 of these is not declared. By wording they come "
        + "to 1 independent text.")
    #expect(
      try declarations(pairs) == [
        "declared: Beacon took from Wire Agency", "not declared: possible undeclared dependence",
      ])
  }

  @Test func aWaivedLikenessIsStillPrinted() throws {
    let pairs = [pair("wire", "gazette-page", Self.derived, waiver: "looked")]
    #expect(try declarations(pairs) == ["not declared; waived, see Waivers"])
  }

  /// What was not examined is never taken for independent.
  @Test func whatWasNotExaminedIsSaid() throws {
    let absent = ComparedTexts.State.notExamined(.notHere)
    #expect(
      try summary([
        pair("wire", "copy", nil, absent), pair("wire", "gazette-page", Self.independent, .compared),
      ])
        == "The own wording of 2 held texts was compared in 1 pair, outside furniture and quotations, in this build. "
        + "None share a passage. Not examined: 1 pair (a text is not here, and no receipt says what comparing it showed)."
    )
    #expect(
      try summary([pair("wire", "copy", nil, absent)]).hasPrefix(
        "The wording of the held texts was not compared."))
    #expect(try summary([]).hasPrefix("Fewer than two texts are held"))
  }

  @Test func severalPeopleAreNamed() throws {
    let pairs = [
      pair("wire", "copy", Self.independent),
      pair("wire", "gazette-page", Self.independent, Self.receipt(by: "Ben")),
    ]
    #expect(try summary(pairs).contains(", 1 on 14 June 2031 by Ada, 1 on 14 June 2031 by Ben."))
  }
}
