import Testing

@testable import Site

@Suite struct RecordPageTests {
  @Test func pagesStandInTheFolderOfTheirKind() {
    #expect(
      RecordPage.allCases.map { $0.path(of: "x") } == [
        "sources/x.html", "actors/x.html", "events/x.html", "quotations/x.html",
      ])
  }
}
