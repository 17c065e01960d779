import Diagnostics
import Testing

@testable import Report

extension Corpus {
  /// A corpus from YAML in a test, with a project of two sides around it.
  static func fixture(_ yaml: String) throws -> Corpus {
    let project = """
      title: Test
      publisher: Test desk
      as_of: "2031-06-20"
      languages: [en, zh-Hans]
      sides:
        - {id: west, name: West, place: Washington, tz: "-05:00", daylight: us}
        - {id: east, name: East, place: Beijing, tz: "+08:00"}
        - {id: other, name: Other}
      """
    let result = try CorpusLoader.load(
      project: SourceText(name: "briefgen.yaml", text: project),
      corpus: [SourceText(name: "corpus.yaml", text: yaml)])
    #expect(result.diagnostics.filter { $0.severity == .error } == [], "the fixture has errors")
    return try #require(result.corpus)
  }

  /// Three outlets, one of which copies another, a ministry and its minister.
  static let outlets = """
    actors:
      - {id: land, kind: state, name: Land}
      - {id: ministry, kind: government, name: Ministry, of: land}
      - {id: minister, kind: person, name: Minister, of: ministry}
      - {id: wire-agency, kind: outlet, name: Wire Agency}
      - {id: beacon, kind: outlet, name: Beacon, of: wire-agency}
      - {id: gazette, kind: outlet, name: Gazette}
    sources:
      - {id: wire, type: article-newspaper, title: Wire, publisher: wire-agency, issued: "2031-06-12", language: en, class: news-agency, rights: {licence: none}}
      - {id: copy, type: article-newspaper, title: Copy, publisher: beacon, issued: "2031-06-12", language: en, class: news-republication, rights: {licence: none}, derived_from: [{source: wire, how: wire-copy}]}
      - {id: gazette-page, type: article-newspaper, title: Gazette, publisher: gazette, issued: "2031-06-13", language: en, class: news-original, rights: {licence: none}}

    """
}
