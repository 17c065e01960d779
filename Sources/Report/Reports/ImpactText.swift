import UnicodeLayout

/// The report on one source for people: what falls first, then everything that rests on it.
package struct ImpactText {
  private let report: ImpactReport
  private var lines: [String] = []
  private static let columns = 80

  package init(_ report: ImpactReport) {
    self.report = report
  }

  private var impact: Impact { report.impact }
  private var desk: Desk { report.desk }

  /// The whole text, no line of it wider than 80 cells where a line can be broken.
  package func text() -> String {
    var copy = self
    copy.compose()
    return copy.lines.joined(separator: "\n") + "\n"
  }

  private mutating func compose() {
    let source = impact.source
    let title = desk.words(source.title) ?? source.id.value
    paragraph("\(source.id.value): \(title) (\(desk.name(ofActor: source.publisher.value)))")
    paragraph(summary)
    section("Falls to no known origin", falling(.toNone))
    section("Falls to one known origin", falling(.toOne))
    section("Claims that keep their level", standing)
    section("Judgments that have one of these as their basis", impact.judgments.map(entry))
    section("Quotations", impact.quotations.map(entry))
    section(
      "Events",
      impact.events.map { event in
        ("event/" + event.id.value, [DateWords.words(event.date.edtf.value)])
      })
    section(
      "Principles",
      impact.principles.map { principle in
        ("principle/" + principle.id.value, [desk.words(principle.label) ?? ""])
      })
    section(
      "Made from it", impact.copies.map { ("source/" + $0.id.value, [desk.shortName(ofSource: $0.id.value)]) }
    )
    briefingLines()
  }

  private var summary: String {
    guard !impact.claims.isEmpty || !impact.quotations.isEmpty else {
      return "No claim and no quotation rests on it."
    }
    let kinds = [
      (impact.claims.count, "claim"), (impact.judgments.count, "judgment"),
      (impact.quotations.count, "quotation"),
      (impact.events.count, "event"), (impact.principles.count, "principle"),
    ]
    let counts = kinds.filter { $0.0 > 0 }.map { NumberWords.count($0, $1) }
    let lines = impact.lines.count
    let printed = lines == 0 ? [] : [NumberWords.count(lines, "line") + " of the briefings"]
    let rest = kinds.reduce(lines) { $0 + $1.0 } == 1 ? "rests" : "rest"
    return "\(NumberWords.list(counts + printed)) \(rest) on it. Without it \(falls)."
  }

  /// How many claims stand on less without the source.
  private var falls: String {
    let levels = [
      (impact.claims(falling: .toNone).count, "no known origin"),
      (impact.claims(falling: .toOne).count, "one"),
    ]
    let falls = levels.filter { $0.0 > 0 }.map { count, level in
      "\(NumberWords.count(count, "claim")) \(count == 1 ? "falls" : "fall") to \(level)"
    }
    return falls.isEmpty ? "no claim falls" : NumberWords.list(falls)
  }

  // MARK: - Entries

  private func falling(_ fall: ClaimImpact.Fall) -> [(String, [String])] {
    impact.claims.filter { $0.fall == fall }.map(entry)
  }

  private var standing: [(String, [String])] { impact.claims.filter { $0.fall == nil }.map(entry) }

  private func entry(_ claim: ClaimImpact) -> (String, [String]) {
    var remarks = [claim.claim.sentence(in: desk.language)]
    let (before, after) = (claim.before.mark, claim.after.mark)
    remarks.append(before == after ? "\(before), as before" : "\(before) → \(after)")
    if !claim.through.isEmpty {
      let names = claim.through.map { "`\($0)`" }.joined(separator: ", ")
      remarks.append("what \(names) \(claim.through.count == 1 ? "says" : "say") of it was taken from here")
    }
    if claim.losesItsContest { remarks.append("nobody is left who contradicts it") }
    return ("claim/" + claim.claim.id.value, remarks)
  }

  private func entry(_ judgment: Claim) -> (String, [String]) {
    ("claim/" + judgment.id.value, [judgment.sentence(in: desk.language)])
  }

  private func entry(_ quotation: QuotationImpact) -> (String, [String]) {
    let others = quotation.left.map { "`\($0)`" }.joined(separator: ", ")
    var remarks = ["“\(quotation.quotation.text.value)”"]
    if quotation.isBase { remarks.append("the reading that is printed is from here") }
    remarks.append(others.isEmpty ? "no other source has it" : "also in \(others)")
    return ("quotation/" + quotation.quotation.id.value, remarks)
  }

  // MARK: - Layout

  private mutating func paragraph(_ words: String) {
    if !lines.isEmpty { lines.append("") }
    lines += Self.wrapped(words, indent: 0)
  }

  private mutating func section(_ title: String, _ entries: [(String, [String])]) {
    guard !entries.isEmpty else { return }
    lines += ["", title]
    for (name, remarks) in entries {
      lines.append("  " + name)
      for remark in remarks where !remark.isEmpty { lines += Self.wrapped(remark, indent: 6) }
    }
  }

  /// By briefing and section: what is printed there, and where the plan says so.
  private mutating func briefingLines() {
    guard !impact.lines.isEmpty else { return }
    lines += ["", "Lines of the briefings"]
    for briefing in impact.lines.map(\.briefing).uniqued() {
      lines.append("  " + briefing)
      let own = impact.lines.filter { $0.briefing == briefing }
      for line in own {
        lines += Self.wrapped("\(line.section): \(line.record.name) (\(line.span.place))", indent: 6)
      }
    }
  }

  /// Words in lines of at most 80 cells; the second and later ones are indented by two more.
  private static func wrapped(_ words: String, indent: Int) -> [String] {
    let text = InlineText(bytes: Array(words.utf8), marks: [])
    let margin = String(repeating: " ", count: indent)
    let inner = indent == 0 ? "" : margin + "  "
    return text.lines(within: columns - inner.utf8.count).enumerated().map { index, range in
      (index == 0 ? margin : inner) + String(decoding: text.bytes[range], as: UTF8.self)
    }
  }
}
