import Diagnostics
import Foundation
import Testing

@testable import Report

/// Random texts, quotations and locks: the matcher and the reader of locks end with an answer that holds,
/// never otherwise. `BRIEFGEN_FUZZ_EVIDENCE` asks for more inputs than the ordinary tests take.
@Suite struct EvidenceFuzzTests {
  static let count =
    ProcessInfo.processInfo.environment["BRIEFGEN_FUZZ_EVIDENCE"].flatMap { Int($0) } ?? 10_000

  /// Words and marks that are likely to meet each other's edges.
  private static let pieces = [
    "port", "Port", "the", "the", "of", "of", "14", "-5%", "1,000", "U.S.", "don't", "“", "”", "\"", "'", "’",
    "…", "...", "[", "]", "[sic]", "[they]", "—", "-", "\n", "\n\n", "\r\n", " ", "\u{A0}", "\u{AD}",
    "&#8217;", "&amp;", "十四", "个", "。", "é", "e\u{301}", "\u{301}", "ﬁ", "½", "²", "🏴", ".", ",", "?",
    "inter-\n", "national", "Tal said", "\u{0}", "ß", "％", "©", "Read more:", "Subscribe", "(", ")", "#",
  ]

  private static func bytes(_ random: inout SplitMix, _ most: Int) -> [UInt8] {
    let separator = random.next(below: 3) == 0 ? "" : " "
    let count = random.next(below: most + 1)
    var bytes = Array(
      (0..<count).map { _ in pieces[random.next(below: pieces.count)] }.joined(separator: separator).utf8)
    if !bytes.isEmpty, random.next(below: 4) == 0 {
      bytes[random.next(below: bytes.count)] = UInt8(truncatingIfNeeded: random.next())
    }
    return bytes
  }

  @Test func randomQuotationsGetAVerdictThatHolds() {
    var random = SplitMix(state: 23)
    var exact = 0
    for _ in 0..<Self.count {
      let source = Self.bytes(&random, 40)
      var quotation = Self.bytes(&random, 8)
      if random.next(below: 2) == 0, !source.isEmpty {
        let start = random.next(below: source.count)
        quotation = Array(source[start..<min(source.count, start + random.next(below: 60))])
      }
      let text = String(decoding: quotation, as: UTF8.self)
      let other = EvidenceText(id: "b", bytes: Self.bytes(&random, 20))
      let matcher = Matcher(sources: [EvidenceText(id: "a", bytes: source), other])
      let verdict = matcher.verdict(for: QuotationQuery(text, in: "a"))
      guard let match = verdict.match else { continue }
      let within = match.source == "a" ? source : other.bytes
      #expect(match.bytes.upperBound <= within.count && match.scalars.count <= match.bytes.count, "\(text)")
      #expect(match.occurrences.contains(match.bytes) && (0...1).contains(match.similarity), "\(text)")
      guard verdict.finding == .exact else { continue }
      exact += 1
      #expect(Data(text.utf8).range(of: Data(within[match.bytes])) != nil, "\(text)")
    }
    #expect(exact * 50 > Self.count)
  }

  @Test func randomLocksAreReadOrRefused() throws {
    var random = SplitMix(state: 29)
    let lock = LockWriter.json(try LockTests.first())
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"", "\n", "- ", "&a ", "*a", "0", "null", "2031-06-01", "é", "#",
    ]
    var read = 0
    for _ in 0..<Self.count {
      var bytes = lock
      for _ in 0...random.next(below: 3) {
        let start = random.next(below: bytes.count)
        let end = min(bytes.count, start + random.next(below: 12))
        switch random.next(below: 4) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: random.next(below: bytes.count))
        case 2: bytes[start] = UInt8(truncatingIfNeeded: random.next())
        case _: bytes.insert(contentsOf: Array(pieces[random.next(below: pieces.count)].utf8), at: start)
        }
        if bytes.isEmpty { bytes = [0] }
      }
      let result = try LockReader.read(SourceText(name: "briefgen.lock", bytes: bytes))
      #expect(result.lock != nil || result.diagnostics.hasErrors)
      guard let taken = result.lock else { continue }
      read += 1
      let written = LockWriter.json(taken)
      let again = try #require(try LockTests.read(written))
      #expect(LockWriter.json(again) == written)
    }
    #expect(read > 0 && read < Self.count)
  }
}
