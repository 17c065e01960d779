import Diagnostics
import Templates
import Testing

@testable import Mail
@testable import Report

@Suite struct DigestTests {
  /// Of `count` entries, some with what templates could trip over.
  static func digest(entries count: Int, words: String = "A statement & <its> mark") -> Digest {
    let link = DigestLink(words: "The event and its sources", url: "https://example.org/events/launch.html")
    let entries = (0..<count).map { number in
      DigestSection.Entry(
        text: "\(number): \(words)", mark: "●● two origins",
        before: number % 3 == 0 ? ["Before: nothing."] : [],
        link: number % 2 == 0 ? link : nil)
    }
    let briefing = DigestSection(
      heading: "Ferries", standfirst: "What runs.", isBriefing: true,
      link: DigestLink(words: "Read “Ferries”", url: "https://example.org/ferries.html"),
      entries: [.init(text: "It runs.", mark: "● single origin")])
    let frame: [(String, String)] = [
      ("language", "en"), ("title", "Strait desk"), ("publisher", "The strait desk"),
      ("as_of", "20 June 2031"),
      ("intro", "What changed."), ("counts", "2 new events"), ("sourcing", "The corpus rests on 3 sources."),
      ("licence", "CC-BY-4.0"),
    ]
    return Digest(
      subject: "Strait desk: 2 new events", language: "en",
      sections: [
        DigestSection(heading: "No longer stated", isBriefing: false, isCorrection: true, entries: entries),
        briefing,
      ],
      frame: frame.map { .init($0.0, .string($0.1)) },
      rest: "https://example.org/", closing: [DigestLink(words: "All briefings", url: "https://example.org/")]
    )
  }

  private func render(_ digest: Digest) throws -> RenderedDigest {
    try DigestTemplates(TemplateLibrary()).render(digest)
  }

  @Test func bothFormsAreGolden() throws {
    let rendered = try render(Self.digest(entries: 4))
    try Golden.expect(rendered.text, equals: "Digests/digest.txt")
    try Golden.expect(rendered.html, equals: "Digests/digest.html")
  }

  @Test(arguments: [0, 1, 50, 150, 3_000])
  func noClientCutsIt(_ count: Int) throws {
    let digest = Self.digest(entries: count)
    let rendered = try render(digest)
    #expect(rendered.html.count < RenderedDigest.limit)
    let text = String(decoding: rendered.text, as: UTF8.self)
    #expect(text.contains("more entries are left out") == (rendered.leftOut > 0))
    #expect((rendered.leftOut > 0) == (count == 3_000))
    let shown = text.split(separator: "\n").count { $0.hasPrefix("- ") }
    #expect(shown == digest.count - rendered.leftOut)
    #expect(
      Diagnostic.warnings(about: rendered, of: digest).map(\.code)
        == (rendered.leftOut > 0 ? [.digestCut] : []))
  }

  @Test func aLongDigestIsWarnedOf() throws {
    let digest = Self.digest(entries: 190)
    let rendered = try render(digest)
    #expect((RenderedDigest.warning..<RenderedDigest.limit).contains(rendered.html.count))
    #expect(Diagnostic.warnings(about: rendered, of: digest).map(\.code) == [.digestLong])
  }

  @Test func linesOfTheTextAreShort() throws {
    var numbers = SeededNumbers(9)
    for _ in 0..<50 {
      let words = numbers.words(upTo: 60).onOneLine
      let text = String(decoding: try render(Self.digest(entries: 3, words: words)).text, as: UTF8.self)
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(line.utf8.last != 0x20)
        let longest = line.split(separator: " ").map(\.count).max() ?? 0
        #expect(line.count <= 72 || longest > 30, "\(line)")
      }
      #expect(!text.contains("\n\n\n\n") && text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    }
  }

  @Test func noWordsBecomeMarkup() throws {
    let html = String(
      decoding: try render(Self.digest(entries: 2, words: "<script>\"&'")).html, as: UTF8.self)
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;"))
  }

  @Test func subjectsFit() {
    let base = EditionDifferenceTests.base
    for title in [
      "Strait desk", String(repeating: "word ", count: 40), String(repeating: "字", count: 100), "x",
    ] {
      #expect(DigestSubject(title: title, difference: nil).text.count <= DigestSubject.limit)
      for difference in Difference.all {
        var edition = base
        difference.change(&edition)
        let subject = DigestSubject(title: title, difference: EditionDifference(from: base, to: edition)).text
        #expect(subject.count <= DigestSubject.limit, "\(subject)")
      }
    }
  }
}
