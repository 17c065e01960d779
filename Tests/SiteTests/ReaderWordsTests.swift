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
}
