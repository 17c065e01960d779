import Templates
import Testing

@testable import Report

/// A reader must know of every name which source it means.
@Suite struct SourceNamesTests {
  private func desk() throws -> Desk {
    func source(_ id: String, _ date: String, _ more: String = "") -> String {
      "  - {id: \(id), type: article-newspaper, title: Page, publisher: gazette, issued: \"\(date)\", language: en, "
        + "class: news-original, rights: {licence: none}\(more)}\n"
    }
    func evidence(_ source: String, _ stance: String) -> String {
      "      - {source: \(source), stance: \(stance), mode: paraphrase, says: \(stance)., origin: {kind: unknown}}\n"
    }
    let corpus = try Corpus.fixture(
      Corpus.outlets + source("morning", "2031-06-14") + source("evening", "2031-06-14")
        + source("named", "2031-06-14", ", short: Harbour series")
        + "claims:\n  - id: claim\n    kind: fact\n    text: So it is.\n"
        + "    contested: {resolution: unresolved, note: Two pages of one paper.}\n    evidence:\n"
        + evidence("gazette-page", "supports") + evidence("morning", "contradicts"))
    return Desk(corpus: corpus, verdicts: Verdicts(corpus: corpus))
  }

  @Test func severalOfOnePublisherHaveTheirDayAndThenTheirIdentifier() throws {
    let names = try desk()
    #expect(names.shortName(ofSource: "wire") == "Wire Agency")
    #expect(names.shortName(ofSource: "named") == "Harbour series")
    #expect(names.shortName(ofSource: "gazette-page") == "Gazette, 13 June 2031")
    #expect(names.shortName(ofSource: "morning") == "Gazette, 14 June 2031 (morning)")
    #expect(names.shortName(ofSource: "evening") == "Gazette, 14 June 2031 (evening)")
  }

  @Test func readingsOfOnePublisherAreToldApart() throws {
    let notes = SourcingNotes(desk: try desk())
    let claim = try #require(notes.corpus.claims.records.first)
    #expect(
      notes.weighedReadings(of: claim).map { notes.sourceNames(of: $0.evidence) } == [
        "Gazette, 13 June 2031", "Gazette, 14 June 2031 (morning)",
      ])
    #expect(
      notes.sourceNames(of: claim.evidence) == "Gazette, 13 June 2031; Gazette, 14 June 2031 (morning)")
  }
}
