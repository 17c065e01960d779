import Testing

@testable import Report

/// How values and dates stand in a sentence.
@Suite struct SentenceTests {
  @Test(arguments: [
    ("{boats} run.", "About 19 run."), ("They say {boats} run.", "They say about 19 run."),
    ("Open. {boats} run.", "Open. About 19 run."),
    ("It opened in {date}.", "It opened possibly in March 2031."),
    ("In {date} it opened.", "Possibly in March 2031 it opened."),
    ("{date} it opened.", "Possibly March 2031 it opened."),
    ("It opened on {exact} boats.", "It opened on 3 boats."),
    ("It opened on {date}.", "It opened on or about 14 March 2031."),
  ])
  func words(text: String, printed: String) throws {
    let names = ["boats", "exact"].filter { text.contains("{\($0)}") }
    let values = names.map {
      "\($0): {n: \($0 == "boats" ? 19 : 3), unit: boat, precision: \($0 == "boats" ? "about" : "exact")}"
    }
    let date =
      text.contains("{date}")
      ? "    date: \"\(text.contains("on {date}") ? "2031-03-14~" : "2031-03?")\"\n" : ""
    let corpus = try Corpus.fixture(
      Corpus.outlets + """
        claims:
          - id: claim
            kind: fact
            text: "\(text)"
            values: {\(values.joined(separator: ", "))}
        \(date)    evidence:
              - {source: wire, stance: supports, mode: paraphrase, says: So., origin: {kind: unknown}}
        """)
    #expect(corpus.claims["claim"]?.sentence(in: "en") == printed)
  }

  @Test func aTextWithoutAStopGetsOne() {
    #expect("They met.".closed == "They met.")
    #expect("They met".closed == "They met.")
    #expect("“They met.”".closed == "“They met.”")
    #expect("They met (again)".closed == "They met (again).")
  }
}
