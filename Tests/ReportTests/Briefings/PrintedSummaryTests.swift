import Testing

@testable import Report

/// What a summary prints of a small corpus, as Markdown.
@Suite struct PrintedSummaryTests {
  private static let claims = """
    claims:
      - {id: crossing, kind: fact, text: The crossing is open., evidence: [{source: wire, stance: supports, mode: paraphrase, says: So., origin: {kind: reporting, of: wire-agency}}]}
      - {id: third, kind: assumption, text: It stays so., changes_if: If it does not.}
      - id: outlook
        kind: judgment
        text: It will be signed.
        likelihood: {scale: icd203, term: likely}
        confidence: {level: moderate, why: One source}
        basis: [crossing]

    """

  /// - Parameter plan: the selections of the briefing, one a line.
  private func summary(_ yaml: String, _ plan: String, template: String = "initiative-summary") throws
    -> String
  {
    let briefing = """

      briefings:
        - id: summary
          title: Summary
          standfirst: What is known.
          status: new
          edition: "1"
          content_changed: "2031-06-20"
          template: \(template)
          \(plan)
      """
    let corpus = try Corpus.fixture(Corpus.outlets + yaml + briefing)
    let pipeline = try Pipeline(
      corpus: corpus, verdicts: Verdicts(corpus: corpus), library: TemplateLibrary(),
      receipt: BuildReceipt(files: [], toolVersion: "briefgen test"))
    let plan = try #require(corpus.briefings["summary"])
    return String(decoding: try pipeline.markdown(pipeline.briefing(plan)), as: UTF8.self)
  }

  @Test(arguments: [
    "glance: [outlook, crossing, third]",
    "facts: [{label: Outlook, claim: outlook}]",
    "positions: [{actor: land, stand: supports, as_of: \"2031-06-20\", claim: outlook}]",
    "key_dates: [signing]",
  ])
  func aJudgmentSaysHowSureItIsWhereverItIsPrinted(selection: String) throws {
    let event =
      #"events: [{id: signing, date: "2031-06-12", side: west, kind: measure, claims: [outlook]}]"# + "\n"
    let printed = try summary(Self.claims + event, selection)
    #expect(printed.contains("It will be signed.[^1] (our judgment: likely. Confidence: moderate)"))
    #expect(
      printed.contains(
        "[^1]: Our judgment: likely. Confidence: moderate. One source. It rests on this: The crossing is open.\n"
      ))
  }

  @Test(arguments: ["scheduled", "reported", "cancelled"])
  func keyDatesSayWhatDidNotSimplyHappen(status: String) throws {
    let event =
      "events: [{id: signing, date: \"2031-06-12\", side: west, kind: measure, status: \(status), claims: [crossing]}]\n"
    let printed = try summary(Self.claims + event, "key_dates: [signing]")
    #expect(printed.contains("- **12 June 2031** (\(status); West): The crossing is open."))
  }

  /// The side's own clock is not the event's.
  @Test func keyDatesSayWhoseClockATimeIsOf() throws {
    let event =
      #"events: [{id: signing, date: {edtf: "2031-06-12T23:00", tz: "-04:00"}, place: Harbour, side: east, kind: measure, claims: [crossing]}]"#
      + "\n"
    let printed = try summary(Self.claims + event, "key_dates: [signing]")
    #expect(printed.contains("- **12 June 2031, 23:00 in Harbour; 13 June 2031 in Beijing** (East): "))
  }

  @Test func onlyWhatSupportsASingleOriginCarriesIt() throws {
    let claims = """
      claims:
        - id: boats
          kind: fact
          text: Nine boats run.
          contested: {resolution: show-both, note: They differ}
          evidence:
            - {source: wire, stance: supports, mode: paraphrase, says: Nine., origin: {kind: reporting, of: wire-agency}}
            - {source: copy, stance: contradicts, mode: paraphrase, says: Seven., origin: {via: wire}}
            - {source: gazette-page, stance: context, mode: paraphrase, says: Boats run., origin: {kind: unknown}}

      """
    let printed = try summary(claims, "includes: [sourcing]", template: "sourcing-notes")
    #expect(printed.contains("- Nine boats run. Origin: Wire Agency; in Wire Agency.\n"))
    #expect(printed.contains("Used: both readings. They differ.\n"))
  }

  @Test func nobodyCountsToNothing() throws {
    let printed = try summary(Self.claims, "glance: [crossing]")
    let sourcing =
      "Of 1 factual claim, 1 has a single known origin, none has two or more, and none is contested. "
      + "Of the sources cited, none republishes or reworks another text; every piece of evidence states its origin."
    #expect(printed.contains(sourcing))
  }

  @Test func aGlossStandsBesideTheWords() throws {
    let claims = """
      claims:
        - id: boats
          kind: fact
          text: Boats run.
          contested: {resolution: show-both, note: They differ}
          evidence:
            - {source: wire, stance: supports, mode: quote, exact: Les bateaux circulent, gloss: The boats run, translator: staff, origin: {kind: reporting, of: wire-agency}}
            - {source: gazette-page, stance: contradicts, mode: paraphrase, says: None run., origin: {kind: reporting, of: gazette}}

      """
    let printed = try summary(claims, "disagreements: [boats]")
    #expect(printed.contains("| “Les bateaux circulent” (The boats run) | for |"))
  }

  @Test func ourTranslationStandsBelowForeignWords() throws {
    let quotation = """
      quotations:
        - id: words
          speaker: minister
          language: ar
          text: لن نوقع
          base: wire
          witnesses:
            - {source: wire, exact: لن نوقع, form: full}
            - {source: copy, exact: we shall not sign, form: translation}
          translations:
            - {language: en, text: We shall not sign, by: staff}

      """
    let printed = try summary(quotation, "quotations: [words]")
    #expect(printed.contains("> Our translation: We shall not sign\n"))
    #expect(printed.contains("English translation"))
    let notes = try summary(quotation, "includes: [sourcing]", template: "sourcing-notes")
    #expect(notes.contains("| we shall not sign | English translation |"))
  }

  @Test func whatAPartEndsWithIsNotPutForAllThatFollows() throws {
    let quotation = """
      quotations:
        - id: words
          speaker: minister
          language: en
          text: Each port shall open by June and no port may close its gates to a boat that asks
          base: wire
          why: The record
          witnesses:
            - {source: wire, exact: Each port shall open by June and no port may close its gates to a boat that asks, form: full}
            - {source: copy, exact: Each port shall open by June measured anew, form: partial}
            - {source: gazette-page, exact: Each harbour shall open by June, form: partial}

      """
    let notes = try summary(quotation, "includes: [sourcing]", template: "sourcing-notes")
    #expect(notes.contains("| part of the base: with “measured anew” |"))
    #expect(notes.contains("| part of the base: “port” → “harbour” |"))
  }

  /// A poem without its lines is another text.
  @Test func aQuotationKeepsItsLines() throws {
    let quotation = #"""
      quotations:
        - id: song
          speaker: minister
          language: en
          text: "A boat,\n  a rope,\n\n1. and a shore"
          base: wire
          witnesses:
            - {source: wire, exact: "A boat,\n  a rope,\n\n1. and a shore", form: full}

      """#
    let printed = try summary(quotation, "quotations: [song]")
    #expect(printed.contains("> “A boat,\\\n> a rope,\\\n> 1\\. and a shore”[^1]\n"))
  }

  @Test(arguments: ["initiative-summary", "principles", "chronology", "sourcing-notes"])
  func whatHoldsNothingHasNoHeadingAndNoTable(template: String) throws {
    let includes = "includes: [outline, principles, chronology, sourcing]"
    let printed = try summary("", includes, template: template)
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: true)
    for (line, next) in zip(lines, lines.dropFirst()) {
      #expect(!(line.hasPrefix("## ") && next.hasPrefix("## ")), "\(line)")
      #expect(!(line.hasPrefix("|---") && !next.hasPrefix("|")), "\(line)")
    }
    #expect(!printed.contains(" \n"))
  }

  @Test func zerosAreNotCounted() throws {
    let notes = try summary("", "includes: [sourcing]", template: "sourcing-notes")
    #expect(
      notes.contains(
        "\n3 sources are listed, and no claim or quotation cites any. No passage is given word for word.\n"))
    let claims = Self.claims.replacing("says: So.", with: "says: So")
    let one = try summary(claims, "includes: [sourcing]", template: "sourcing-notes")
    #expect(one.contains("1 source from 1 publisher in 1 language; its text is held. 2 further sources"))
    #expect(one.contains("No passage is given word for word. 1 reference is not checked by machine"))
    #expect(one.contains("Carries 1 piece of evidence.") && one.contains("Carries no evidence."))
    #expect(one.contains("How to cite:** Test desk (2031). Summary. Edition 1.\n"))
  }

  /// No claim can be said to fall with one source rather than with another that weighs as much.
  @Test func sourcesThatWeighTheSameAreNamedTogether() throws {
    func claim(_ id: String, _ sources: String...) -> String {
      let evidence = sources.map {
        "{source: \($0), stance: supports, mode: paraphrase, says: So., origin: {kind: observation, of: \($0 == "wire" ? "wire-agency" : "gazette")}}"
      }
      return "  - {id: \(id), kind: fact, text: So \(id)., evidence: [\(evidence.joined(separator: ", "))]}\n"
    }
    func notes(_ claims: String...) throws -> String {
      try summary("claims:\n" + claims.joined(), "includes: [sourcing]", template: "sourcing-notes")
    }
    #expect(
      try notes(claim("one", "wire"), claim("two", "wire"), claim("three", "gazette-page")).contains(
        "Most would fall without Wire Agency: 2 claims would have no known origin left.\n"))
    #expect(
      try notes(claim("one", "wire"), claim("two", "gazette-page")).contains(
        "Most would fall without Wire Agency or Gazette: each time 1 claim would have no known origin left.\n"
      ))
    #expect(
      try notes(claim("one", "wire"), claim("both", "wire", "gazette-page")).contains(
        "Most would fall without Wire Agency: 1 claim would have no known origin left, and 1 only one.\n"))
    #expect(
      try notes(claim("both", "wire", "gazette-page")).contains(
        "Most would fall without Wire Agency or Gazette: each time 1 claim would have only one known origin left.\n"
      ))
  }
}
