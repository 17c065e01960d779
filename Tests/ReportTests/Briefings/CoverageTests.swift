import Testing

@testable import Report

/// What is said of a principle in the sources that were looked through for it.
@Suite struct CoverageTests {
  @Test(arguments: [
    ([], "not examined in any source"),
    (["wire: absent"], "absent from the only source examined"),
    (["wire: quoted", "copy: quoted"], "quoted in both sources examined"),
    (["wire: quoted", "copy: paraphrased"], "quoted in 1 and paraphrased in 1 of the 2 sources examined"),
    (["wire: absent", "copy: absent", "gazette-page: absent"], "absent from all 3 sources examined"),
    (
      ["wire: paraphrased", "copy: absent", "gazette-page: quoted"],
      "quoted in 1, paraphrased in 1 and absent from 1 of the 3 sources examined"
    ),
  ])
  func isSaidInAFewWords(coverage: [String], words: String) throws {
    let cells = coverage.map { $0.split(separator: ": ") }.map { "{source: \($0[0]), treatment: \($0[1])}" }
    let corpus = try Corpus.fixture(
      Corpus.outlets + """
          - {id: text, type: report, title: Text, publisher: ministry, issued: "2031-06-11", language: en, class: primary-official, rights: {licence: none}}
        claims:
          - {id: claim, kind: fact, text: So it is., evidence: [{source: text, stance: supports, mode: paraphrase, says: So., origin: {kind: unknown}}]}
        principles:
          - {id: p1, n: 1, label: Point, gloss: So it is., claim: claim, coverage: [\(cells.joined(separator: ", "))]}
        """)
    #expect(corpus.principles.records.map(\.coverageWords) == [words])
  }
}
