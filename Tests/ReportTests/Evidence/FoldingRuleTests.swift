import Testing

@testable import Report

struct FoldingRuleTests {
  /// The example of each rule is found, by that rule and no other, and passes as its level says.
  @Test(arguments: FoldingRule.all.indices)
  func exampleShowsTheRule(_ index: Int) {
    let rule = FoldingRule.all[index]
    let matcher = Matcher(sources: [
      EvidenceText(id: "s", bytes: Array(rule.example.source.utf8), regions: [])
    ])
    let verdict = matcher.verdict(for: QuotationQuery(rule.example.quotation, in: "s"))
    #expect(verdict.match?.kinds == [rule.kind], "rule \(rule.number) \(rule.kind.rawValue)")
    #expect(verdict.finding == (rule.kind == .outerQuotes ? .exact : .normalized))
    #expect(Gate.refusals(verdict).isEmpty == (rule.level != .light), "\(rule.kind.rawValue)")
    #expect(Gate.refusals(verdict, declared: [rule.kind]).isEmpty)
  }

  @Test func everyKindHasARule() {
    #expect(Set(FoldingRule.all.map(\.kind)) == Set(FoldingKind.allCases))
  }

  @Test func noScalarFoldsByTwoRules() {
    var seen: [UInt32: Int] = [:]
    for rule in FoldingRule.all {
      for value in rule.scalars.flatMap(\.ranges).joined()
      where seen[value, default: rule.number] != rule.number {
        // A mark that composes may lie in a block of characters with a canonical form; both are rule 7.
        Issue.record("U+\(String(value, radix: 16)) folds by rules \(seen[value] ?? 0) and \(rule.number)")
      }
      for value in rule.scalars.flatMap(\.ranges).joined() { seen[value] = seen[value] ?? rule.number }
    }
  }

  /// When this fails, what matches has changed: give `Matcher.profile` a new name, then write the new
  /// sum here. Receipts made before are stale, and say so.
  @Test func theProfileIsNamedAnewWhenTheTableChanges() {
    var hash = TableSum()
    for value in UInt32(0)..<0x10000 {
      guard let entry = FoldingTable.standard.entry(for: value) else { continue }
      for byte in Array("\(value) \(entry.kind.rawValue) \(entry.role) ".utf8)
        + FoldingTable.standard.replacement(of: entry)
      {
        hash.add(byte)
      }
    }
    for rule in FoldingRule.all {
      for byte in "\(rule.number) \(rule.kind.rawValue) \(rule.level.rawValue)".utf8 { hash.add(byte) }
    }
    #expect(Matcher.profile == "m6")
    #expect(hash.value == 2_330_625_456)
  }

  /// Numerals that are not the same number never become the same word.
  @Test func differentNumeralsStayDifferent() {
    let numerals = [
      "5", "-5", "5.0", "1.5", "15", "1,5", "1,500", "15:00", "10²", "102", "3½", "31/2", "1/2", "①2", "12",
      "10①", "101",
      "十四", "四", "5G", "2020", "20-20", "20:20", "08/09", "0809", "1.500", "CO2", "C02", "²5", "25", "Ⅻ",
      "½2",
    ]
    for left in numerals {
      for right in numerals where left != right {
        let first = LayeredText(Array(left.utf8))
        let second = LayeredText(Array(right.utf8))
        let isSame =
          (0..<first.tokens.count).map(first.canonicalForm)
          == (0..<second.tokens.count).map(second.canonicalForm)
        #expect(!isSame, "\(left) and \(right)")
      }
    }
  }

  @Test(arguments: [
    ("plain text", "plain text"), ("a \u{A0}\u{3000} b", "a b"), ("a\u{200B} b", "a b"), ("“a”", "\"a\""),
    ("``a''", "\"a\""), ("a—b", "a - b"), ("a -- b", "a - b"), ("a–b", "a-b"), ("a – b", "a - b"),
    (" –5", " -5"),
    ("a . . . b", "a ... b"), ("a. b. c", "a. b. c"), ("cafe\u{301}", "café"),
    ("&#8217;&amp;&bogus;", "'&&bogus;"),
    ("inter-\nnational", "international"), ("inter-\r\nnational", "international"),
    ("inter- \t\n  national", "international"), ("inter‐\nnational", "international"),
    ("Anglo-\nFrench", "Anglo-French"), ("the Anglo‐\r\n  French", "the Anglo-French"),
    ("and -\nthen", "and - then"), ("inter-\n\nnational", "inter- national"),
    ("caf&eacute; 5&euro; it&#146;s &#x000e9;", "café 5€ it's é"), ("&#147;so&#148;", "\"so\""),
    ("ﬁnal ７０％", "final 70%"), ("10²", "10²"), ("CO₂", "CO2"), ("3½", "3 1/2"), ("①2", "1 2"), ("豈", "豈"),
    ("\u{1100}\u{1161}\u{11A8}", "각"), ("soft\u{AD}\nly", "softly"),
  ])
  func folding(_ raw: String, _ folded: String) {
    #expect(String(decoding: Folder.fold(Array(raw.utf8)).bytes, as: UTF8.self) == folded)
  }

  @Test func brokenBytesBecomeReplacementCharacters() {
    let folded = Folder.fold([0x61, 0xFF, 0xED, 0xA0, 0x80, 0x62, 0xE2, 0x80])
    #expect(
      String(decoding: folded.bytes, as: UTF8.self) == "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}\u{FFFD}")
  }

  @Test func offsetsLeadBackToTheSource() {
    let raw = Array("x “café\u{AD}” ½ e\u{301}t".utf8)
    let text = LayeredText(raw)
    let words = (0..<text.tokens.count).map {
      String(decoding: raw[text.sourceRange(of: $0..<$0 + 1)], as: UTF8.self)
    }
    #expect(words == ["x", "café", "½", "e\u{301}t"])
  }

  @Test(arguments: [
    ("U.S. and U.K", ["U.S.", "and", "U.K"]), ("don't stop'", ["don't", "stop"]),
    ("-5% of $3.50", ["-5", "%", "of", "$", "3.50"]),
    ("port-safe", ["port", "safe"]), ("1,000.5, then 08/09", ["1,000.5", "then", "08/09"]),
    ("5G 15th", ["5G", "15th"]),
    ("十四个", ["十", "四", "个"]), ("growth–5", ["growth", "5"]), ("(-5)", ["-5"]),
    ("增长-5%", ["增", "长", "-5", "%"]),
    ("naïve Straße", ["naïve", "Straße"]), ("", []),
  ])
  func words(_ raw: String, _ words: [String]) {
    let text = LayeredText(Array(raw.utf8))
    #expect((0..<text.tokens.count).map { text.tokens.surface(of: $0, in: text.folded) } == words)
  }
}

/// FNV-1a, 32 bits: the sum of the table must not change with the hash by which words are known.
private struct TableSum {
  private(set) var value: UInt32 = 0x811C_9DC5

  mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
}
