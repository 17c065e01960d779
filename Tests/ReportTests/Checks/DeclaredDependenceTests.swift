import Testing

@testable import Report

/// What the corpus itself says of how two sources depend on each other.
@Suite struct DeclaredDependenceTests {
  private func link(_ first: String, _ second: String, claims: String = "") throws
    -> DeclaredDependence.Link?
  {
    let more = """
        - {id: speech, type: speech, title: Speech, publisher: ministry, issued: "2031-06-12", language: en, class: official, rights: {licence: none}}
        - {id: second-copy, type: article-newspaper, title: Second, publisher: gazette, issued: "2031-06-13", language: en, class: news-original, rights: {licence: none}, derived_from: [{source: copy, how: rewrite}, {source: wire, how: excerpt}]}
        - {id: other-copy, type: article-newspaper, title: Other, publisher: gazette, issued: "2031-06-13", language: en, class: news-original, rights: {licence: none}, derived_from: [{source: copy, how: reprint}]}

      """
    return DeclaredDependence(try Corpus.fixture(Corpus.outlets + more + claims)).link(
      first, second)
  }

  @Test func aCopyDerivesFromItsOriginHoweverFar() throws {
    #expect(try link("copy", "wire") == .derives("copy", from: "wire"))
    #expect(try link("wire", "other-copy") == .derives("other-copy", from: "wire"))
  }

  /// Of a copy and what it copies, the nearer says it.
  @Test func twoCopiesHaveTheirNearestCommonRoot() throws {
    #expect(try link("second-copy", "other-copy") == .commonRoots(["copy"]))
  }

  @Test func whatNobodyDeclaredIsNoLink() throws {
    #expect(try link("wire", "gazette-page") == nil)
  }

  /// A claim taken over is a link with its origin and the copies of that, and none between all who have it
  /// from one speech.
  @Test func viaIsNoCommonRootByItself() throws {
    func claims(_ first: String, _ second: String, via: String) -> String {
      """
      claims:
        - id: claim
          kind: fact
          text: So it is.
          evidence:
            - {source: \(first), stance: supports, mode: paraphrase, says: So., origin: {via: \(via)}}
            - {source: \(second), stance: supports, mode: paraphrase, says: So., origin: {via: \(via)}}
      """
    }
    let wire = claims("gazette-page", "copy", via: "wire")
    #expect(try link("wire", "gazette-page", claims: wire) == .derives("gazette-page", from: "wire"))
    #expect(try link("gazette-page", "copy", claims: wire) == .commonRoots(["wire"]))
    let speech = claims("gazette-page", "wire", via: "speech")
    #expect(try link("gazette-page", "wire", claims: speech) == nil)
  }
}
