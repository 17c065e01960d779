import Testing

@testable import Report

/// Where a glance finds no number and no date, reading the text finds none either.
@Suite struct ProseGlanceTests {
  @Test func aGlanceOverlooksNothing() {
    let words =
      Array(NumberLexicon.units.keys) + Array(NumberLexicon.tens.keys) + Array(NumberLexicon.scales.keys)
      + Array(CalendarWords.months.keys) + Array(CalendarWords.weekdays.keys)
      + Array(CalendarWords.shortWeekdays.keys) + Array(CalendarWords.days.keys)
      + Array(CalendarWords.directions.keys) + Array(CalendarWords.units.keys)
      + Array(CalendarWords.before) + Array(NumberLexicon.parts) + Array(NumberLexicon.implied.keys)
      + [
        "half", "a", "dozen", "and", "ago", "per", "cent", "harbour", "café", "Zürich", "七", "九月", "７", "K",
        "ſ",
        "sep\u{AD}tember", "se\u{200B}ven", "…", "“", "’", "%", "$", "8", "1st", "no-one", "Ⅷ", "½", "٣",
      ]
    let gaps = [" ", " ", " ", "-", "", "\u{A0}", "\u{2009}", ", ", ". ", "–", "\u{AD}", "’"]
    let sorted = words.sorted()
    var random = SplitMix(state: 2037)
    var plain = 0
    for _ in 0..<60_000 {
      var text = ""
      for _ in 0...random.next() % 4 {
        var word = sorted[Int(random.next() % UInt64(sorted.count))]
        if random.next() % 3 == 0 { word = word.prefix(1).uppercased() + word.dropFirst() }
        text += word + gaps[Int(random.next() % UInt64(gaps.count))]
      }
      let glance = ProseGlance(text)
      let prose = Prose(text)
      let dates = DateReader(prose).expressions()
      for (index, token) in prose.tokens.enumerated() where token.kind == .word && !token.role.beginsNumber {
        #expect(NumberPhrase(prose).read(at: index).numeral == nil, "\(text)")
      }
      if !glance.mayHaveDate { #expect(dates.isEmpty, "\(text)") }
      guard !glance.mayHaveNumber else { continue }
      plain += 1
      let numerals = NumeralReader(prose, dates: dates.map(\.run)).numerals()
      #expect(numerals.allSatisfy { $0.form == .ordinal }, "\(text)")
    }
    #expect(plain > 1_000)
  }
}
