/// The verb that an English text says of a number or a day: `killed` of `killed 23 people and injured 300`, `sold` of
/// `14 mines were sold`, `took` of `took effect on 3 May`.
struct GoverningVerb {
  /// As the text has it.
  let word: String
  /// Without its endings.
  let stem: String

  /// Nil where no verb stands right before the number, and none behind what it counts; before a day other words may
  /// stand between.
  init?(of run: Range<Int>, in prose: Prose, isDay: Bool) {
    let found =
      isDay
      ? Self.before(day: run.lowerBound, in: prose)
      : Self.before(run.lowerBound, in: prose) ?? Self.behind(run.upperBound, in: prose)
    guard let word = found else { return nil }
    self.word = word
    stem = DenialLexicon.stem(word)
  }

  private static func before(_ number: Int, in prose: Prose) -> String? {
    var place = number - 1
    while place >= max(0, number - reach), let token = prose[place],
      token.currencySign != nil
        || token.kind == .word && !mayBeVerb(token.folded) && isPassedOver(token.folded)
    {
      place -= 1
    }
    guard let token = prose[place], token.kind == .word else { return nil }
    if token.folded == "from", let change = prose[place - 1]?.folded, ["up", "down"].contains(change) {
      return "\(change) from"
    }
    return mayBeVerb(token.folded) ? token.folded : nil
  }

  /// `took effect on 3 May`.
  private static func before(day: Int, in prose: Prose) -> String? {
    prose.tokens[..<day].suffix(reach + 1).reversed()
      .prefix { $0.kind == .word && !["and", "but", "or", "after", "before"].contains($0.folded) }
      .first { mayBeVerb($0.folded) }?.folded
  }

  /// `14 mines were later sold`.
  private static func behind(_ end: Int, in prose: Prose) -> String? {
    let words = prose.tokens[min(end, prose.tokens.count)...].prefix(reach + 3).prefix { $0.kind == .word }
    guard let being = words.firstIndex(where: { ["was", "were", "been"].contains($0.folded) }) else {
      return nil
    }
    return words[(being + 1)...].prefix(2).first { DenialLexicon.isPast($0.folded) }?.folded
  }

  private static func isPassedOver(_ word: String) -> Bool {
    DenialLexicon.determiners.contains(word) || ChangeTongue.hedges.contains(word) || passed.contains(word)
  }

  private static func mayBeVerb(_ word: String) -> Bool {
    DenialLexicon.isPast(word) || word.hasSuffix("ing") && word.utf8.count > 5
  }

  /// No hedge is longer: `as many as some`.
  private static let reach = 4
  private static let passed: Set<String> = [
    "as", "many", "up", "to", "of", "total", "new", "its", "his", "her", "their",
  ]
}

extension Claim {
  /// The verb of a value or of the date in the English sentence, where that does not speak of two times.
  func governingVerb(of part: ClaimText.Part) -> GoverningVerb? {
    let english = text.entries.first { $0.language.primaryLanguage == "en" }
    guard let (prose, token) = english?.placeholder(of: part),
      !prose.tokens.contains(where: { GoverningVerb.earlier.contains($0.folded) })
    else { return nil }
    return GoverningVerb(of: token..<token + 1, in: prose, isDay: part == .date)
  }
}

extension GoverningVerb {
  /// A sentence with one of these may mean the number of another time.
  fileprivate static let earlier = DenialLexicon.words(
    "earlier before previous previously former formerly last prior ago year years then later")
}
