import Templates
import Testing

@testable import Report

/// Witnesses collated against the reading that is printed.
@Suite struct VariantTableTests {
  /// One page can have the words twice, garbled in its teaser: what is printed is the sound reading.
  @Test func aCorruptReadingOfTheSameSourceIsNotTheBase() throws {
    let corpus = try Corpus.fixture(
      Corpus.outlets + """
        quotations:
          - id: words
            speaker: minister
            language: en
            text: Every port opens today
            base: wire
            witnesses:
              - {source: wire, exact: Every sport opens today, form: full, corrupt: The teaser is garbled.}
              - {source: wire, exact: Every port opens today, form: full}
              - {source: copy, exact: Every port opens today, form: full}
        """)
    let desk = Desk(corpus: corpus, verdicts: Verdicts(corpus: corpus))
    let quotation = try #require(corpus.quotations["words"])
    let row = QuotationRow(quotation, desk)
    #expect(row.witnesses.map { $0.comparison?.kind } == [.wordChange, nil, .identical])
    let notes = quotation.witnesses.map { desk.standing(of: $0, in: quotation) }
    #expect(notes == ["corrupt reading", "reading printed", "full"])
  }
}
