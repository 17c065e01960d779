import Report

/// A chronology of so many events, so many days apart, on so many sides in turn.
struct MadeChronology: CustomStringConvertible, Sendable {
  var events: Int
  var step = 1
  var sides = 3

  var description: String { "\(events) events, \(step) days apart, \(sides) sides" }

  /// Some sides have names longer than any lane, in Latin letters and in characters.
  var sidesYAML: String {
    (0..<sides).map { side in
      let name =
        switch side % 3 {
        case 0: "Side \(side)"
        case 1: "The Federated Provinces of the Northern Archipelago \(side)"
        case _: "东海诸省联合共和国临时政府与各岛屿代表委员会\(side)"
        }
      return "  - {id: s\(side), name: \(name)}"
    }.joined(separator: "\n")
  }

  var yaml: String {
    let claim = """
      actors:
        - {id: paper, kind: outlet, name: Paper}
      sources:
        - {id: page, type: webpage, title: Page, publisher: paper, issued: "2031-06-12", language: en, class: blog, rights: {licence: none}}
      claims:
        - {id: c, kind: fact, text: It happened., evidence: [{source: page, stance: supports, mode: paraphrase, says: Yes., origin: {kind: reporting, of: paper}}]}
      events:

      """
    return claim + (0..<events).map(event).joined(separator: "\n")
  }

  /// Every seventh is a month, every eleventh ends ten days later, so that bars cross ticks.
  private func event(_ index: Int) -> String {
    let day = CalendarDay(number: index * step)
    let date =
      index % 7 == 6
      ? String(day.iso.prefix(7))
      : index % 11 == 10 ? "\(day.iso)/\(CalendarDay(number: day.number + 10).iso)" : day.iso
    return "  - {id: e\(index), date: \"\(date)\", side: s\(index % sides), kind: report, claims: [c]}"
  }
}

/// Principles and sources, each covering each in one of the ways.
enum MadeCoverage {
  static func yaml(principles: Int, sources: Int) -> String {
    var lines = ["actors:"]
    lines += (0..<sources).map { "  - {id: a\($0), kind: outlet, name: \(name($0))}" }
    lines.append("sources:")
    lines += (0..<sources).map { index in
      let derived = index % 4 == 3 ? ", derived_from: [{source: s\(index - 1), how: wire-copy}]" : ""
      return
        "  - {id: s\(index), type: webpage, title: Page, publisher: a\(index), issued: \"2031-06-12\", language: en, "
        + "class: blog, rights: {licence: none}\(derived)}"
    }
    lines.append("claims:\n  - id: c\n    kind: fact\n    text: It happened.\n    evidence:")
    lines += (0..<sources).map { index in
      let origin =
        index % 5 == 4
        ? "{kind: unknown}" : "{kind: reporting, of: a\(index % 4 == 3 ? index - 1 : index % 9)}"
      return
        "      - {source: s\(index), stance: supports, mode: paraphrase, says: Yes., origin: \(origin)}"
    }
    lines.append("principles:")
    lines += (0..<principles).map { index in
      let cells = (0..<sources).compactMap { source -> String? in
        let treatment = ["quoted", "paraphrased", "absent", nil][(source + index) % 4]
        return treatment.map { "{source: s\(source), treatment: \($0)}" }
      }
      return
        "  - {id: p\(index), n: \(index + 1), label: \(name(index)), gloss: Gloss., claim: c, coverage: [\(cells.joined(separator: ", "))]}"
    }
    return lines.joined(separator: "\n")
  }

  private static func name(_ index: Int) -> String {
    switch index % 3 {
    case 0: "Short \(index)"
    case 1: "A name of an outlet with Wide MMMM letters that goes on and on over lines \(index)"
    case _: "第\(index)号东海诸省联合共和国晚报与各岛屿通讯社的联合出版物"
    }
  }
}
