import Templates
import Testing

@testable import Report

@Suite struct ChronologyTests {
  private func chronology(_ events: [String]) throws -> TemplateValue {
    let corpus = try Corpus.fixture(
      Corpus.outlets + """
        claims:
          - {id: claim, kind: fact, text: So it is., evidence: [{source: wire, stance: supports, mode: paraphrase, says: So., origin: {kind: unknown}}]}
        events:

        """ + events.map { "  - {kind: report, claims: [claim], \($0)}" }.joined(separator: "\n"))
    var composition = Composition(desk: Desk(corpus: corpus, verdicts: Verdicts(corpus: corpus)))
    return composition.chronology()
  }

  private func ids(_ value: TemplateValue?) -> [String] {
    guard case .array(let rows)? = value else { return [] }
    return rows.compactMap { row in if case .string(let id)? = row["id"] { id } else { nil } }
  }

  @Test func rowsStandInTheOrderOfTheEarliestInstant() throws {
    let value = try chronology([
      #"id: late, date: "2031-06-12", side: west"#,
      #"id: month, date: "2031-06", side: west"#,
      #"id: east-first, date: {edtf: "2031-06-12", tz: "+08:00"}, side: east"#,
      #"id: before, date: "../2031-06-10", side: other"#,
    ])
    #expect(ids(value["rows"]) == ["month", "before", "east-first", "late"])
  }

  /// In Beijing the next day begins while it is still noon in Washington.
  @Test func aDateWithoutAStartStandsOnTheDayOfItsEnd() throws {
    let value = try chronology([
      #"id: next, date: {edtf: "2031-06-13", tz: "+08:00"}, side: east"#,
      #"id: before, date: {edtf: "../2031-06-12", tz: "-04:00"}, side: west"#,
      #"id: same, date: {edtf: "2031-06-12", tz: "+08:00"}, side: east"#,
    ])
    #expect(ids(value["rows"]) == ["same", "before", "next"])
  }

  @Test func scheduledEventsStandApart() throws {
    let value = try chronology([
      #"id: done, date: "2031-06-12", side: west"#,
      #"id: planned, date: "2031-09-01", side: west, status: scheduled"#,
    ])
    #expect(ids(value["rows"]) == ["done"])
    #expect(ids(value["scheduled"]) == ["planned"])
  }

  @Test(arguments: [
    // An evening in Washington is the next morning in Beijing, in summer time and in winter time.
    ("2031-06-12T20:00-04:00", "west", "13 June 2031 in Beijing"),
    ("2031-01-12T11:30-05:00", "west", "13 January 2031 in Beijing"),
    ("2031-06-13T08:00+08:00", "east", "12 June 2031 in Washington"),
    // An event of a side that takes place by another clock.
    ("2031-06-12T20:00-04:00", "east", "13 June 2031 in Beijing"),
  ])
  func theOtherSidesDayIsGivenWhereItDiffers(edtf: String, side: String, words: String) throws {
    let value = try chronology(["id: event, date: \"\(edtf)\", side: \(side)"])
    guard case .array(let rows)? = value["rows"] else { return }
    #expect(rows.first?["local"] == .string(words))
  }

  @Test(arguments: [#""2031-06-12T10:00-04:00""#, #""2031-06-12""#])
  func aSharedOrUnknownDayIsNotRepeated(date: String) throws {
    let value = try chronology(["id: event, date: \(date), side: west"])
    guard case .array(let rows)? = value["rows"] else { return }
    #expect(rows.first?["local"] == .null)
  }

  @Test func longSilencesAreSaid() throws {
    let value = try chronology([
      #"id: first, date: "2030-01-01", side: west"#, #"id: second, date: "2031-06-12", side: west"#,
    ])
    #expect(value["gaps"] == ["no entry found between 1 January 2030 and 12 June 2031"])
  }

  /// An entry stands where the end stands that it has.
  @Test func anEntryWithOneEndIsNoSilence() throws {
    let value = try chronology([
      #"id: first, date: "2029-01-01", side: west"#, #"id: from, date: "2030/..", side: west"#,
      #"id: until, date: "../2031-12-31", side: east"#,
    ])
    #expect(
      value["gaps"] == [
        "no entry found between 1 January 2029 and 1 January 2030",
        "no entry found between 31 December 2030 and 31 December 2031",
      ])
  }
}
