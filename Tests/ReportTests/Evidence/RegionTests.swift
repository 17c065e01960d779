import Testing

@testable import Report

/// Which lines of a page are proposed to be something other than article.
struct RegionTests {
  @Test(arguments: CaseFile.all(in: "Regions"))
  func proposal(_ file: CaseFile) throws {
    let sources = VerdictTests.sources(file)
    let matcher = Matcher(sources: sources)
    let page = try #require(sources.first)
    let regions = matcher.regions(of: page.id)
    let lines = SourceLines(page.bytes).lines.map { line in
      let kind = regions.first { $0.range.contains(line.lowerBound) }?.kind ?? .body
      return "\(kind.rawValue): \(String(decoding: page.bytes[line].prefix(50), as: UTF8.self))"
    }
    try file.expect(lines.joined(separator: "\n"))
  }

  @Test func everyKindOfRegionHasACase() {
    let seen = CaseFile.all(in: "Regions").compactMap(\.expected).joined()
    for kind in PageRegion.Kind.allCases { #expect(seen.contains("\(kind.rawValue): "), "\(kind.rawValue)") }
  }

  /// Every phrase of every rule, on a line of its own at the head of a page, makes it furniture.
  @Test(arguments: FurnitureRule.all.indices)
  func everyPhraseIsFound(_ index: Int) {
    let rule = FurnitureRule.all[index]
    for phrase in rule.phrases {
      let line: String =
        switch rule.test {
        case .heading: phrase.uppercased()
        case .phrase: "Please \(phrase) here today"
        case .offer: "\(phrase.uppercased()) harbour news every single day"
        case .label: "\(phrase.uppercased()): ferries and harbours of the north"
        }
      let text =
        line + "\n\nThe league met in Northport on Tuesday and agreed to share all of its pilots next year.\n"
      let matcher = Matcher(sources: [EvidenceText(id: "s", bytes: Array(text.utf8))])
      #expect(
        matcher.regions(of: "s").first == PageRegion(.furniture, 0..<line.utf8.count),
        "\(rule.name): \(phrase)")
    }
  }

  @Test func declaredRegionsAreNotSecondGuessed() {
    let bytes = Array("Trending\n\nThe league met.\n".utf8)
    #expect(Matcher(sources: [EvidenceText(id: "s", bytes: bytes, regions: [])]).regions(of: "s").isEmpty)
    let caption = PageRegion(.caption, lines: 3...3, of: bytes)
    #expect(caption.range == 10..<25)
    #expect(
      Matcher(sources: [EvidenceText(id: "s", bytes: bytes, regions: [caption])]).regions(of: "s") == [
        caption
      ])
  }

  @Test(arguments: [(1...1, 0..<1), (2...3, 2..<5), (3...9, 4..<5), (7...9, 5..<5)])
  func linesBecomeBytes(_ lines: ClosedRange<Int>, _ bytes: Range<Int>) {
    #expect(PageRegion(.furniture, lines: lines, of: Array("a\nb\nc".utf8)).range == bytes)
  }
}
