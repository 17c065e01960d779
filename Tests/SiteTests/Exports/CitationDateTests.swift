import Report
import Testing

@testable import Site

/// What reference managers are told of a date that is not one day.
@Suite struct CitationDateTests {
  private static let dates: [(edtf: String, csl: String, ris: String, bib: String)] = [
    ("2020-09-08", "[[2020,9,8]]", "PY 2020; DA 2020/09/08/", "date 2020-09-08; year 2020; month sep"),
    (
      "2020/2021", "[[2020],[2021]]", "PY 2020; DA 2020///2020 to 2021", "date 2020/2021; year 2020--2021"
    ),
    (
      "2020-05/2020-06", "[[2020,5],[2020,6]]", "PY 2020; DA 2020/05//May 2020 to June 2020",
      "date 2020-05/2020-06; year 2020"
    ),
    (
      "2020-09-30/2020-10-02", "[[2020,9,30],[2020,10,2]]",
      "PY 2020; DA 2020/09/30/30 September to 2 October 2020",
      "date 2020-09-30/2020-10-02; year 2020"
    ),
    (
      "2020-09/..", "[[2020,9]] from September 2020", "PY 2020; DA 2020/09//from September 2020",
      "date 2020-09/..; year 2020--"
    ),
    ("../2020-09", "in or before September 2020", "DA ///in or before September 2020", "date ../2020-09"),
    (
      "2020-09~", "[[2020,9]] circa", "PY 2020; DA 2020/09//about September 2020",
      "date 2020-09~; year 2020; month sep"
    ),
    ("202X", "the 2020s", "DA ///the 2020s", "date 202X"),
    ("2020-XX", "[[2020]]", "PY 2020; DA 2020///", "date 2020-XX; year 2020"),
  ]

  @Test(arguments: dates.map(\.edtf)) func everyFormatHasTheYearThatIsKnown(_ edtf: String) throws {
    let expected = try #require(Self.dates.first { $0.edtf == edtf })
    let publication = try PublishedProject.made(
      """
      actors: [{id: paper, kind: outlet, name: Paper}]
      sources:
        - {id: page, type: webpage, title: Page, publisher: paper, issued: "\(edtf)", language: en, class: blog,
           rights: {licence: none}}
      """
    ).publication
    let input = ExportInput(publication: publication, pages: [])
    func text(_ export: SiteExport) throws -> String {
      String(decoding: try #require(export.files(input).first).bytes, as: UTF8.self)
    }
    let csl = try text(.bibliographyCSL).filter { $0 != "\n" && $0 != " " }
    let issued = try #require(csl.firstMatch(of: #/"issued":(\{[^}]*\})/#)).1
    #expect(issued == Self.json(expected.csl))
    let ris = try text(.bibliographyRIS).split(separator: "\r\n").filter {
      $0.hasPrefix("PY") || $0.hasPrefix("DA")
    }
    #expect(ris.map { $0.replacing("  - ", with: " ") }.joined(separator: "; ") == expected.ris)
    let bib = try text(.bibliographyBibTeX).split(separator: "\n").filter {
      $0.contains(#/^ +(date|year|month) /#)
    }
    let fields = bib.map { $0.filter { !" ={},".contains($0) || $0 == "=" }.replacing("=", with: " ") }
    #expect(fields.joined(separator: "; ") == expected.bib)
  }

  /// The object of CSL-JSON, without blanks, from its parts and its words.
  private static func json(_ text: String) -> String {
    let end = text.lastIndex(of: "]").map(text.index(after:)) ?? text.startIndex
    var fields = end == text.startIndex ? [] : ["\"date-parts\":\(text[..<end])"]
    let words = text[end...].filter { $0 != " " }
    if words == "circa" {
      fields.append("\"circa\":true")
    } else if !words.isEmpty {
      fields.append("\"literal\":\"\(words)\"")
    }
    return "{\(fields.joined(separator: ","))}"
  }
}
