import Diagnostics
import Testing

@testable import Report

/// Parties are counted, not files.
@Suite struct CorroborationTests {
  private func corroboration(_ kind: String = "kind: fact", evidence: [String]) throws -> Corroboration {
    let lines = evidence.map { "      - {stance: supports, mode: paraphrase, says: So., \($0)}" }
    let corpus = try Corpus.fixture(
      Corpus.outlets + "claims:\n  - id: claim\n    \(kind)\n    text: So it is.\n    evidence:\n"
        + lines.joined(separator: "\n"))
    return try #require(Desk(corpus: corpus, verdicts: Verdicts(corpus: corpus)).corroborations["claim"])
  }

  @Test func aCopyCountsWithWhatItCopies() throws {
    let found = try corroboration(evidence: [
      "source: wire, origin: {kind: reporting, of: wire-agency}", "source: copy, origin: {via: wire}",
    ])
    #expect(found.supporting == ["wire-agency"])
    #expect(found.sources == 2)
    #expect(found.mark == "●\u{A0}single origin")
  }

  @Test func viaASourceThatSaysNothingOfTheClaimCountsItsPublisher() throws {
    let found = try corroboration(evidence: ["source: gazette-page, origin: {via: copy}"])
    #expect(found.supporting == ["wire-agency"])
  }

  @Test func aMinisterAndHisMinistryAreOneParty() throws {
    let found = try corroboration(evidence: [
      "source: wire, origin: {kind: statement, of: minister}",
      "source: gazette-page, origin: {kind: document, of: ministry}",
    ])
    #expect(found.supporting == ["land"])
  }

  /// Each is followed once, however long the line.
  @Test func aLineOfActorsIsOneParty() throws {
    let actors = (0..<20_000).map {
      "  - {id: a\($0), kind: person, name: A\($0)\($0 == 0 ? "" : ", of: a\($0 - 1)")}\n"
    }
    let file = SourceText(name: "corpus.yaml", text: "actors:\n" + actors.joined())
    let loaded = try CorpusLoader.load(project: HostileFilesTests.project, corpus: [file])
    let origins = Origins(corpus: try #require(loaded.corpus))
    #expect(origins.party(of: "a19999") == "a0")
    #expect(origins.line(from: "a19999").count == 20_000)
  }

  @Test func independentReportsAreTwoOrigins() throws {
    let found = try corroboration(evidence: [
      "source: wire, origin: {kind: reporting, of: wire-agency}",
      "source: gazette-page, origin: {kind: reporting, of: gazette}",
    ])
    #expect(found.mark == "●●\u{A0}two origins")
  }

  @Test func anUnknownOriginNeverCounts() throws {
    let found = try corroboration(evidence: ["source: wire, origin: {kind: unknown}"])
    #expect(found.supporting == [])
    #expect(found.unknown == 1)
    #expect(found.mark == "○\u{A0}no known origin")
  }

  @Test func anActorOnItselfIsItsOwnPosition() throws {
    let found = try corroboration(
      "kind: position\n    by: ministry",
      evidence: ["source: wire, origin: {kind: statement, of: minister}"])
    #expect(found.mark == "◆\u{A0}own position")
  }

  @Test func aMisprintOfACopyIsNotTheWordOfItsOrigin() throws {
    let corpus = try Corpus.fixture(
      Corpus.outlets + """
        claims:
          - id: claim
            kind: fact
            text: So it is.
            contested: {resolution: show-both, note: They differ.}
            evidence:
              - {source: wire, stance: supports, mode: paraphrase, says: Yes., origin: {kind: reporting, of: minister}}
              - {source: gazette-page, stance: contradicts, mode: paraphrase, says: "No.", origin: {via: wire}}
        """)
    let found = try #require(
      Desk(corpus: corpus, verdicts: Verdicts(corpus: corpus)).corroborations["claim"])
    #expect(found.supporting == ["land"])
    #expect(found.contradicting == ["gazette"])
  }

  @Test func contradictionsAreCountedApart() throws {
    let corpus = try Corpus.fixture(
      Corpus.outlets + """
        claims:
          - id: claim
            kind: fact
            text: So it is.
            contested: {resolution: show-both, note: They differ.}
            evidence:
              - {source: wire, stance: supports, mode: paraphrase, says: Yes., origin: {kind: reporting, of: wire-agency}}
              - {source: gazette-page, stance: contradicts, mode: paraphrase, says: "No.", origin: {kind: reporting, of: gazette}}
        """)
    let contested = try #require(
      Desk(corpus: corpus, verdicts: Verdicts(corpus: corpus)).corroborations["claim"])
    #expect(contested.supporting == ["wire-agency"])
    #expect(contested.contradicting == ["gazette"])
    #expect(contested.mark == "●\u{A0}single origin, contested")
  }
}
