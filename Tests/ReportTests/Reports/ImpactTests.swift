import Testing

@testable import Report

/// What rests on a source, and what falls without it.
@Suite struct ImpactTests {
  private func impact(of source: String, _ yaml: String) throws -> Impact {
    let corpus = try Corpus.fixture(Corpus.outlets + yaml)
    let desk = Desk(corpus: corpus, verdicts: Verdicts(corpus: corpus))
    return Impact(of: try #require(corpus.sources[source]), desk: desk, index: ImpactIndex(desk))
  }

  private func claim(_ id: String, _ evidence: [String]) -> String {
    let lines = evidence.map { "      - {stance: supports, mode: paraphrase, says: So., \($0)}\n" }
    return "  - id: \(id)\n    kind: fact\n    text: So it is, \(id).\n    evidence:\n" + lines.joined()
  }

  private let byWire = "source: wire, origin: {kind: reporting, of: wire-agency}"
  private let byGazette = "source: gazette-page, origin: {kind: reporting, of: gazette}"

  @Test func aCopyFallsWithWhatItCopies() throws {
    let found = try impact(
      of: "wire", "claims:\n" + claim("a", [byWire, "source: copy, origin: {via: wire}"]))
    #expect(found.claims(falling: .toNone) == ["a"])
    #expect(found.claims.first?.through == ["copy"])
    #expect(found.copies.map(\.id.value) == ["copy"])
  }

  /// The copy has an interview of its own, which the wire does not have.
  @Test func wordsRestOnTheirWitnesses() throws {
    let own = """
      quotations:
        - {id: own, speaker: minister, language: en, text: It runs, base: copy, witnesses: [{source: copy, exact: It runs, form: full}]}
        - {id: shared, speaker: minister, language: en, text: It floats, base: copy, witnesses: [{source: copy, exact: It floats, form: full}, {source: wire, exact: It floats, form: full}]}
      """
    let found = try impact(of: "wire", own)
    #expect(found.quotations.map(\.quotation.id.value) == ["shared"])
    #expect(found.quotations.first?.isBase == true)
  }

  @Test func whatACopySaysOnItsOwnWordStands() throws {
    let own = "source: copy, origin: {kind: statement, of: minister}"
    let found = try impact(of: "wire", "claims:\n" + claim("a", [byWire, own]))
    #expect(found.claims(falling: .toOne) == ["a"])
    #expect(found.claims.first?.after.supporting == ["land"])
  }

  /// The gazette took it from a copy of the wire, and neither says anything of the claim itself.
  @Test func theRootOfACopyCounts() throws {
    let found = try impact(
      of: "wire", "claims:\n" + claim("a", ["source: gazette-page, origin: {via: copy}"]))
    #expect(found.claims(falling: .toNone) == ["a"])
    #expect(found.claims.first?.through == ["gazette-page"])
  }

  @Test func twoOriginsFallToOne() throws {
    let yaml = "claims:\n" + claim("a", [byWire, byGazette]) + claim("b", [byGazette])
    let found = try impact(of: "gazette-page", yaml)
    #expect(found.claims(falling: .toOne) == ["a"])
    #expect(found.claims(falling: .toNone) == ["b"])
    #expect(found.claims.map(\.before.supporting.count) == [2, 1])
  }

  @Test func judgmentsFallWithTheirBasis() throws {
    let judgments = ["second: first", "first: a"].map { $0.split(separator: ": ") }.map {
      """
        - id: \($0[0])
          kind: judgment
          text: It may be so, \($0[0]).
          likelihood: {scale: icd203, term: likely}
          confidence: {level: low, why: One source.}
          basis: [\($0[1])]
          changes_if: More sources.

      """
    }
    let found = try impact(of: "wire", "claims:\n" + judgments.joined() + claim("a", [byWire]))
    #expect(found.judgments.map(\.id.value) == ["second", "first"])
    #expect(try impact(of: "copy", "claims:\n" + claim("a", [byWire])).claims.isEmpty)
  }

  /// Removing a source leaves no piece of evidence that goes back to it, and touches nothing else.
  @Test func nothingIsForgottenInTheRepository() throws {
    let corpus = try #require(try ProjectLoader.load(root: RepositoryLockTests.root).corpus)
    let desk = Desk(corpus: corpus, verdicts: Verdicts(corpus: corpus))
    let index = ImpactIndex(desk)
    for source in corpus.sources.records {
      let found = Impact(of: source, desk: desk, index: index)
      let fallen = Dictionary(
        uniqueKeysWithValues: found.claims.map { ($0.claim.id.value, $0.evidence.count) })
      for claim in corpus.claims.records {
        let expected = claim.evidence.count { goesBack($0, of: claim, to: source.id.value, corpus, depth: 0) }
        #expect(fallen[claim.id.value] ?? 0 == expected, "\(claim.id.value) without \(source.id.value)")
      }
      #expect(found.claims.allSatisfy { $0.after.supporting.count <= $0.before.supporting.count })
    }
  }

  /// The rule once more, as one would say it.
  private func goesBack(
    _ evidence: Evidence, of claim: Claim, to source: String, _ corpus: Corpus, depth: Int
  ) -> Bool {
    if evidence.source.value == source { return true }
    guard depth < 100, case .via(let next) = evidence.origin else { return false }
    if let other = claim.evidence.first(where: { $0.source.value == next.value }) {
      return goesBack(other, of: claim, to: source, corpus, depth: depth + 1)
    }
    var parent: String? = next.value
    for _ in 0..<100 {
      guard let name = parent, let record = corpus.sources[name] else { return false }
      if name == source { return true }
      parent = record.derivedFrom.count == 1 ? record.derivedFrom.first?.source.value : nil
    }
    return false
  }

  /// The words of a copy are no second text, so that without it as many are left.
  @Test func aCopyOfAQuotationIsNoSecondText() throws {
    let yaml = """
      quotations:
        - id: words
          speaker: minister
          language: en
          text: So it is
          base: wire
          witnesses:
            - {source: wire, exact: So it is, form: full}
            - {source: copy, exact: So it is, form: full}
            - {source: gazette-page, exact: So it is, form: full}
      """
    #expect(try impact(of: "copy", yaml).quotations.map(\.fall) == [nil])
    #expect(try impact(of: "wire", yaml).quotations.map(\.fall) == [.toOne])
    #expect(try impact(of: "wire", yaml).quotations.map(\.isBase) == [true])
    #expect(try impact(of: "wire", yaml).quotations.map(\.left) == [["gazette-page"]])
  }

  // MARK: - The example

  @Test func everyLineOfTheBriefingsIsFound() throws {
    let found = try StraitProject().impact(of: "wire")
    #expect(found.claims.map(\.claim.id.value) == ["opened", "operators", "osterland-silent"])
    #expect(found.judgments.map(\.id.value) == ["osterland-joins"])
    #expect(found.events.map(\.id.value) == ["opening", "no-answer"])
    #expect(found.quotations.map(\.left) == [["statement"]])
    #expect(Set(found.lines.map(\.briefing)) == ["initiative-summary", "principles", "chronology"])
  }

  @Test func theTextFitsATerminal() throws {
    let example = try StraitProject()
    for source in example.corpus.sources.records {
      let report = ImpactReport(impact: try example.impact(of: source.id.value), desk: example.desk)
      let text = ImpactText(report).text()
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test func theBaseThatGoesIsNamed() throws {
    let found = try StraitProject().impact(of: "statement")
    #expect(found.quotations.map(\.isBase) == [true])
    #expect(found.quotations.map(\.fall) == [.toOne])
  }
}
