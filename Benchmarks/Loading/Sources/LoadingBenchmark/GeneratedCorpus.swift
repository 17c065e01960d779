import Diagnostics

/// A corpus of any size, valid throughout, in the style that people write: block maps, flow maps, quoted
/// texts, two languages.
enum GeneratedCorpus {
  static let project = SourceText(
    name: "briefgen.yaml",
    text: """
      title: Generated
      publisher: Nobody
      as_of: "2031-03-06"
      languages: [en, zh-Hans]

      """)

  static func text(bytes: Int) -> [UInt8] {
    var text = Array(head.utf8)
    var number = 0
    while text.count < bytes {
      number += 1
      text += Array(claim(number).utf8)
    }
    return text
  }

  private static let head = """
    actors:
      - {id: ministry, kind: government, name: {en: Ministry of Ports, zh-Hans: 港口部}}
    sources:
      - id: wire
        type: article-newspaper
        title: Port pact opens
        publisher: ministry
        issued: {edtf: "2031-03-04", tz: "+01:00"}
        language: en
        class: news-agency
        rights: {licence: all-rights-reserved, max_quoted_words: 60}
    claims:

    """

  private static func claim(_ number: Int) -> String {
    """
      - id: claim-\(number)
        kind: fact
        text: {en: "{ports} ports had joined the pact by {date}, the ministry said.", zh-Hans: "{date}前已有{ports}个港口加入。"}
        values:
          ports: {n: \(number), unit: port, precision: more-than}
        date: {edtf: "2031-03-\(10 + number % 20)", tz: "+01:00", basis: The dateline of the report.}
        evidence:
          - source: wire
            stance: supports
            mode: paraphrase
            exact: "more than \(number) ports have joined, the ministry said"
            locator: {lines: 11-23, paragraph: 4}
            values: {ports: \(number)}
            attribution: named-organisation
            speaker: ministry
            origin: {kind: statement, of: ministry}
          - {source: wire, stance: context, mode: paraphrase, says: The report gives no list of the ports., origin: {kind: unknown}}
        note: The count includes ports that signed on the day itself.

    """
  }
}
