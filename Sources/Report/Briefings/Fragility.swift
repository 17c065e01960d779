import Templates

/// What would fall if one source were withdrawn, for every source.
struct Fragility {
  let desk: Desk
  /// In the order of the corpus.
  let impacts: [Impact]

  init(desk: Desk) {
    self.desk = desk
    let index = ImpactIndex(desk)
    impacts = desk.corpus.sources.records.map { Impact(of: $0, desk: desk, index: index) }
  }

  /// A source, and how many claims fall to one known party or to none without it.
  private struct Row {
    let impact: Impact
    let none: Int, one: Int

    init(_ impact: Impact) {
      self.impact = impact
      (none, one) = (impact.claims(falling: .toNone).count, impact.claims(falling: .toOne).count)
    }

    var weight: (Int, Int) { (none + one, none) }
  }

  /// Sources without which some claim falls to one known party or to none: those with most such claims first,
  /// and of equal ones those with more that fall to none.
  private var falling: [Row] {
    let rows = impacts.map(Row.init).filter { $0.weight.0 > 0 }.enumerated()
    return rows.sorted { left, right in
      left.element.weight == right.element.weight
        ? left.offset < right.offset : left.element.weight > right.element.weight
    }.map(\.element)
  }

  var value: TemplateValue {
    .array(
      falling.map { row in
        [
          "id": .string(row.impact.source.id.value),
          "source": .string(name(of: row)),
          "page": desk.page(.source, row.impact.source.id.value),
          "claims": .int(row.impact.claims.count), "to_one": .int(row.one), "to_none": .int(row.none),
        ]
      })
  }

  /// Without which source most would fall, and what: every one of those that weigh the same. Nil where nothing would.
  var summary: String? {
    let rows = falling
    guard let first = rows.first else { return nil }
    let equals = rows.prefix { $0.weight == first.weight }
    let names =
      equals.count > Self.namedEquals
      ? "any of \(NumberWords.words(equals.count)) sources"
      : NumberWords.list(equals.map(name), joining: "or")
    return "Most would fall without \(names): \(equals.count > 1 ? "each time " : "")\(loss(of: first))."
  }

  /// Up to how many sources of one weight are named in a sentence.
  private static let namedEquals = 3

  /// `3 claims would have no known origin left, and 2 only one`, without what is none.
  private func loss(of row: Row) -> String {
    let left = "\(NumberWords.count(row.none > 0 ? row.none : row.one, "claim")) would have "
    if row.none == 0 { return left + "only one known origin left" }
    return left + "no known origin left" + (row.one > 0 ? ", and \(row.one) only one" : "")
  }

  private func name(of row: Row) -> String { desk.shortName(ofSource: row.impact.source.id.value) }
}
