import Templates
import Testing

@testable import Report

/// Words whose language only the corpus tells.
@Suite struct ForeignWordsTests {
  private static let yaml = """
    actors:
      - {id: puerto, kind: state, name: {en: Port Authority, zh-Hans: 港务局}}
    sources:
      - {id: boletin, type: report, title: Bulletin, publisher: puerto, issued: "2031-06-12", language: es, class: primary-official, rights: {licence: none}}
      - {id: vestnik, type: report, title: Herald, publisher: puerto, issued: "2031-06-12", language: ru, class: primary-official, rights: {licence: none}}
      - {id: visnyk, type: report, title: Courier, publisher: puerto, issued: "2031-06-12", language: uk, class: primary-official, rights: {licence: none}}
      - {id: paper, type: report, title: Paper, publisher: puerto, issued: "2031-06-12", language: en-GB, class: primary-official, rights: {licence: none}}
    quotations:
      - id: all
        speaker: puerto
        language: es
        base: boletin
        text: "los puertos\\nno serán reparados"
        witnesses: [{source: boletin, exact: "los puertos\\nno serán reparados", form: full}]
    claims:
      - id: ports
        kind: fact
        text: The ports are open.
        evidence:
          - {source: vestnik, exact: "порты открыты", stance: supports, mode: quote, origin: {kind: unknown}}
          - {source: visnyk, exact: "порти відкриті", stance: supports, mode: quote, origin: {kind: unknown}}
          - {source: paper, exact: "all ports", stance: supports, mode: quote, origin: {kind: unknown}}
          - {source: boletin, exact: "all ports", stance: supports, mode: quote, origin: {kind: unknown}}
          - {source: boletin, exact: "abiertos", stance: supports, mode: quote, origin: {kind: unknown}}
    """

  @Test func areThoseThatNoScriptTells() throws {
    let words = ForeignWords(try .fixture(Self.yaml))
    let data: TemplateValue = [
      "heading": "“los puertos\nno serán reparados”",
      "rows": [["words": "порти відкриті"], ["words": "порты открыты"], ["words": "abiertos"]],
      "text": "all ports",
    ]
    // Russian is told by its letters, since its source comes first; of one word, and of words that two sources
    // have in two languages, nobody can tell.
    let found = ["los puertos": "es", "no serán reparados": "es", "порти відкриті": "uk"]
    #expect(words.words(in: data) == found)
    #expect(words.words(in: ["text": "The ports are open."]).isEmpty)
  }
}
