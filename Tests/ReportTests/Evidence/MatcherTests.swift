import Testing

@testable import Report

/// What must hold of every text, tried on many made from a seed.
struct MatcherTests {
  /// Words and marks that meet in hostile ways.
  private static let pieces = [
    "port", "Port", "ports", "14", "-5%", "1,000", "U.S.", "don't", "“", "”", "\"", "'", "’", "…", "...", "[",
    "]", "(sic)",
    "[sic]", "[they]", "—", "–", "-", "--", "\n", "\n\n", "\r\n", " ", "\u{A0}", "\u{AD}", "\u{200B}",
    "&#8217;", "&amp;",
    "&", "十四", "个", "。", "é", "e\u{301}", "\u{301}", "ﬁ", "½", "①", "²", "₂", "\u{FFFD}", "🏴", ".", ",", "!",
    "?", "``",
    "inter-\n", "national", "Tal said", "\u{1100}\u{1161}", "\u{11A8}", "<", "\u{0}", "ß", "İ", "％", "，",
  ]

  private static func text(_ random: inout SplitMix, _ count: Int) -> String {
    (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(
      separator: Bool.random(using: &random) ? " " : "")
  }

  /// Two thousand here; the lists of pieces, not the number, is what finds mistakes.
  @Test func nothingCrashesAndEveryRangeIsInsideItsSource() {
    var random = SplitMix(state: 4)
    for _ in 0..<2_000 {
      var source = Array(Self.text(&random, 60).utf8)
      if Bool.random(using: &random), let index = source.indices.randomElement(using: &random) {
        source[index] = 0xE2
      }
      let matcher = Matcher(sources: [
        EvidenceText(id: "a", bytes: source),
        EvidenceText(id: "b", bytes: Array(Self.text(&random, 30).utf8)),
      ])
      let query = QuotationQuery(
        Self.text(&random, Int.random(in: 0...12, using: &random)),
        in: Bool.random(using: &random) ? "a" : nil,
        prefix: Self.text(&random, 2), suffix: Self.text(&random, 2))
      let verdict = matcher.verdict(for: query)
      guard let match = verdict.match, match.source == "a" else { continue }
      #expect(match.bytes.upperBound <= source.count, "\(query.text.debugDescription)")
      #expect(match.scalars.count <= match.bytes.count)
    }
  }

  /// A run of whole words cut from a text is found where it was cut, exactly.
  @Test func whatWasCutFromASourceIsFoundThere() {
    var random = SplitMix(state: 7)
    let words = [
      "port", "league", "pilots", "agreed", "on", "the", "of", "12", "Tal", "never", "harbour,", "dues.",
      "café",
    ]
    for _ in 0..<500 {
      let all = (0..<80).map { _ in words.randomElement(using: &random) ?? "" }
      let start = Int.random(in: 0..<60, using: &random)
      let count = Int.random(in: 1...20, using: &random)
      let before = all[..<start].joined(separator: " ").utf8.count + (start > 0 ? 1 : 0)
      let quotation = all[start..<start + count].joined(separator: " ")
      let bytes = Array(all.joined(separator: " ").utf8)
      let matcher = Matcher(sources: [EvidenceText(id: "s", bytes: bytes, regions: [])])
      let verdict = matcher.verdict(for: QuotationQuery(quotation, in: "s"))
      #expect(verdict.finding == .exact)
      let range = before..<before + quotation.utf8.count
      #expect(verdict.match?.occurrences.contains(range) == true, "\(quotation)")
      #expect(Gate.refusals(verdict).isEmpty)
    }
  }

  /// One word changed is never exact and never passes.
  @Test func oneChangedWordNeverPasses() {
    var random = SplitMix(state: 11)
    let syllables = ["ka", "ri", "to", "le", "sa", "vo", "be", "du", "na", "fi"]
    let letters = syllables.flatMap { first in syllables.map { first + $0 + "m" } }
    for _ in 0..<300 {
      let all = (0..<60).map { _ in letters.randomElement(using: &random) ?? "" }
      var quoted = Array(all[10..<10 + Int.random(in: 2...20, using: &random)])
      quoted[Int.random(in: 0..<quoted.count, using: &random)] = "entirely"
      let matcher = Matcher(sources: [
        EvidenceText(id: "s", bytes: Array(all.joined(separator: " ").utf8), regions: [])
      ])
      let verdict = matcher.verdict(for: QuotationQuery(quoted.joined(separator: " "), in: "s"))
      #expect(verdict.finding != .exact && verdict.finding != .normalized)
      #expect(!Gate.refusals(verdict, declared: Set(FoldingKind.allCases)).isEmpty)
    }
  }

  @Test func manyAreAnsweredAsOne() {
    let file = CaseFile.all(in: "Verdicts").first { $0.name == "near-here-exact-there" }
    let matcher = Matcher(sources: file.map(VerdictTests.sources) ?? [])
    let queries = [
      QuotationQuery("dredged twice in ten years", in: "wire"), QuotationQuery("brave", in: "wire"),
      QuotationQuery("no port shall be asked to pay for them", in: "wire"),
      QuotationQuery("nowhere at all to be found"),
      QuotationQuery("Many readers wrote to us", in: "paper"), QuotationQuery("brave", in: "missing"),
    ]
    #expect(matcher.verdicts(for: queries) == queries.map(matcher.verdict))
    #expect(matcher.verdicts(for: queries.reversed()) == matcher.verdicts(for: queries).reversed())
    #expect(matcher.verdicts(for: []).isEmpty)
  }

  // MARK: - Limits

  @Test func aQuotationOverALimitIsUncheckable() {
    let matcher = Matcher(sources: [EvidenceText(id: "s", bytes: Array("a b c".utf8))])
    let long = String(repeating: "port ", count: 2_100)
    #expect(matcher.verdict(for: QuotationQuery(long, in: "s")).obstacle == .quotationTooLong)
    #expect(matcher.verdict(for: QuotationQuery(long + long, in: "s")).obstacle == .quotationTooLong)
    #expect(
      matcher.verdict(for: QuotationQuery(String(repeating: "[a] ", count: 500), in: "s")).obstacle
        == .tooManyMarks)
  }

  @Test func aSourceOverTheLimitIsUncheckable() {
    var limits = MatchLimits()
    limits.sourceBytes = 10
    let matcher = Matcher(
      sources: [EvidenceText(id: "s", bytes: Array("every port agreed".utf8))], limits: limits)
    #expect(matcher.verdict(for: QuotationQuery("port agreed", in: "s")).obstacle == .sourceTooLong)
  }

  @Test func anExhaustedBudgetIsNotAbsence() {
    var limits = MatchLimits()
    limits.runSteps = 3
    let matcher = Matcher(
      sources: [EvidenceText(id: "s", bytes: Array("a b a b a b a b a b".utf8))], limits: limits)
    #expect(matcher.verdict(for: QuotationQuery("a a a b b b a a a c d e", in: "s")).obstacle == .budget)
  }

  /// Texts that make naive searches quadratic come to a verdict, and no verdict is a pass.
  @Test func hostileTextsComeToAVerdict() {
    let quotation = String(repeating: "a b ", count: 350) + "zebra " + String(repeating: "b a ", count: 350)
    let sources = [
      EvidenceText(id: "periodic", bytes: Array(String(repeating: "a b ", count: 5_000).utf8)),
      EvidenceText(id: "one", bytes: [UInt8](repeating: 0x78, count: 100_000)),
      EvidenceText(id: "marks", bytes: Array(("a" + String(repeating: "\u{301}", count: 20_000)).utf8)),
      EvidenceText(id: "quotes", bytes: Array(String(repeating: "“a” ", count: 2_000).utf8)),
    ]
    let matcher = Matcher(sources: sources)
    for source in sources.map(\.id) {
      for words in [quotation, String(repeating: "x", count: 200), String(repeating: "a ", count: 400)] {
        let verdict = matcher.verdict(for: QuotationQuery(words, in: source))
        #expect(!Gate.refusals(verdict, declared: []).isEmpty, "\(source): \(words.prefix(10))")
      }
    }
  }
}
