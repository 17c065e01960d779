import Foundation
import Testing

@testable import Report
@testable import Site

/// What a reader meets on the pages of records: whole headings, and words where the corpus has codes.
@Suite struct ReaderWordsTests {
  @Test func headingsAreWhole() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    let sentence = (1...30).map { "word\($0)" }.joined(separator: " ") + "."
    project.files["corpus/long.yaml"] = """
      claims:
        - id: long-claim
          kind: fact
          text: \(sentence)
          evidence:
            - {source: wire, stance: supports, mode: paraphrase, says: So., origin: {kind: unknown}}
      events:
        - {id: long-event, date: "2031-05-05", side: velmark, kind: report, claims: [long-claim]}
      """
    try await project.build()
    for page in ["claims/long-claim.html", "events/long-event.html"] {
      let text = try project.text(page)
      #expect(text.contains("<h1 id=\"\(heading(in: text))\">\(sentence)</h1>"), "\(page)")
      // A sentence is not set as large as a title.
      #expect(text.contains("<main id=\"Text\" class=\"long\">"), "\(page)")
    }
    #expect(!(try project.text("actors/strait-wire.html").contains("class=\"long\"")))
    for (path, bytes) in try project.tree() where path.hasSuffix(".html") {
      let headings = String(decoding: bytes, as: UTF8.self).matches(of: #/<h[1-6][^>]*>(.*?)</h[1-6]>/#)
      for heading in headings { #expect(!heading.1.contains("…"), "\(path): \(heading.1)") }
    }
  }

  private func heading(in page: String) -> String {
    page.firstMatch(of: #/<h1 id="([^"]*)"/#).map { String($0.1) } ?? ""
  }

  /// The words of the corpus's own lists that nobody would say: those with a hyphen.
  private static var codes: [String] {
    let lists: [[String]] = [
      Source.Class.allCases.map(\.rawValue), Source.Derivation.Manner.allCases.map(\.rawValue),
      Evidence.Attribution.allCases.map(\.rawValue), BriefingPlan.Position.Stand.allCases.map(\.rawValue),
      Claim.Contested.Resolution.allCases.map(\.rawValue), ["all-rights-reserved", "not-stated"],
    ]
    // Two are English as well.
    return lists.joined().filter { $0.contains("-") && $0 != "non-committal" && $0 != "machine-altered" }
  }

  @Test func pagesSayWordsAndNoCodes() async throws {
    var project = try SiteProject()
    defer { project.remove() }
    try project.replace(
      "rights: {licence: all-rights-reserved, max", with: "rights: {licence: not-stated, max")
    try project.replace(
      "    language: en\n    text: no sailing", with: "    language: zh-Hans\n    text: no sailing")
    try await project.build()
    for (path, bytes) in try project.tree() where path.hasSuffix(".html") {
      let text = visible(String(decoding: bytes, as: UTF8.self))
      let words = Set(text.split { !$0.isLetter && $0 != "-" }.map(String.init))
      for code in Self.codes { #expect(!words.contains(code), "\(path) says \(code)") }
      #expect(!text.contains("Identifier"), "\(path)")
      #expect(text.firstMatch(of: #/Language: (?!English|Chinese \(simplified\))/#) == nil, "\(path)")
      #expect(text.firstMatch(of: #/\b(claim|quotation)-[a-z]/#) == nil, "\(path)")
    }
    #expect(visible(try project.text("sources/wire.html")).contains("Licence: not stated"))
    #expect(visible(try project.text("quotations/lind-timetables.html")).contains("Chinese (simplified)"))
    #expect(visible(try project.text("chronology.html")).contains("News report"))
  }

  /// What a page shows between its head and its foot, with one space between words.
  private func visible(_ page: String) -> String {
    let body = String(page.split(separator: "<main", maxSplits: 1).last ?? "")
    return body.replacing(#/<[^>]*>/#, with: " ").replacing(#/\s+/#, with: " ").replacing(" :", with: ":")
  }
}
