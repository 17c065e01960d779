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

  /// Sources without which some claim falls to one known party or to none: those with most such claims first,
  /// and of equal ones those with more that fall to none.
  var value: TemplateValue {
    let rows = impacts.enumerated().map { (position: $0, impact: $1, none: none($1), one: one($1)) }
    let falling = rows.filter { $0.none + $0.one > 0 }.sorted { left, right in
      (right.none + right.one, right.none, left.position) < (left.none + left.one, left.none, right.position)
    }
    return .array(
      falling.map { row in
        [
          "id": .string(row.impact.source.id.value),
          "source": .string(desk.shortName(ofSource: row.impact.source.id.value)),
          "page": desk.page(.source, row.impact.source.id.value),
          "claims": .int(row.impact.claims.count), "to_one": .int(row.one), "to_none": .int(row.none),
        ]
      })
  }

  private func none(_ impact: Impact) -> Int { impact.claims(falling: .toNone).count }
  private func one(_ impact: Impact) -> Int { impact.claims(falling: .toOne).count }
}
