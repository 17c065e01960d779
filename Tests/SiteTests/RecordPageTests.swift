import Report
import Testing

@Suite struct RecordPageTests {
  @Test func pagesStandInTheFolderOfTheirKind() {
    #expect(
      RecordPage.allCases.map { $0.path(of: "x") } == [
        "sources/x.html", "actors/x.html", "events/x.html", "quotations/x.html", "claims/x.html",
        "principles/x.html",
      ])
  }
}
