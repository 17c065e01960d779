/// Denials in the languages of tables.
extension DeniedNumbers {
  /// A denial in a language of a table, whose verb stands between the denial and the number, or on its other side.
  func elsewhere(before run: Range<Int>, _ tongue: DenialTongue, _ language: String) -> Denial? {
    let end = run.lowerBound
    var words: [String] = []
    for index in (max(0, end - Self.reach)..<end).reversed() {
      let token = prose.tokens[index]
      guard token.kind == .word else { return nil }
      guard tongue.negators.contains(token.folded) else {
        if tongue.articles.contains(token.folded), words.isEmpty { continue }
        if tongue.bounds.contains(token.folded) || tongue.givens.contains(where: token.folded.hasPrefix) {
          return nil
        }
        if !tongue.fillers.contains(token.folded) { words.append(token.folded) }
        continue
      }
      guard !tongue.uncertain.contains(prose[index + 1]?.folded ?? ""), !isTakenBack(behind: run.upperBound),
        let around = tongue.verbs(at: index, before: run, in: prose)
      else { return nil }
      return Denial(
        run: index..<run.upperBound, words: words + around, language: language, needsVerb: !words.isEmpty)
    }
    return nil
  }

  /// `negó que 30 barcos fueran vendidos`, `bestritt, 30 Schiffe verloren zu haben`: what the clause says is denied.
  func refused(_ run: Range<Int>, _ tongue: DenialTongue, _ language: String) -> Denial? {
    let end = run.lowerBound
    for index in (max(0, end - 2 * Self.reach)..<end).reversed() {
      let token = prose.tokens[index]
      if token.kind == .mark {
        // `опровергла сообщения о том, что`, `bestritt, dass`
        let isJoint =
          token.text == ","
          && (tongue.links.contains(prose[index + 1]?.folded ?? "")
            || tongue.refusals.contains(prose[index - 1]?.folded ?? ""))
        guard isJoint else { return nil }
      }
      guard tongue.refusals.contains(token.folded) else { continue }
      let between = prose.tokens[(index + 1)..<end]
      let isDenied = (max(0, index - 3)..<index).contains {
        tongue.negators.contains(prose.tokens[$0].folded)
      }
      let link = between.firstIndex { tongue.links.contains($0.folded) }
      // `bestritt nicht, dass`
      let isDeniedBehind = between[..<(link ?? between.startIndex)].contains {
        tongue.negators.contains($0.folded)
      }
      guard !isDenied, !isDeniedBehind, tongue.links.isEmpty || link != nil || between.first?.text == ","
      else { return nil }
      let behind = prose.tokens[run.upperBound...].prefix(Self.reach + 1).prefix { $0.kind == .word }
      return Denial(
        run: index..<run.upperBound, words: tongue.content(between[(link ?? index + 1)...]),
        around: tongue.content(behind), language: language, needsVerb: true)
    }
    return nil
  }

  /// 30台の給水車を購入しなかった, 50人が死亡したとの報道を否定した: Japanese denies at the end of a clause.
  func japanese(behind run: Range<Int>) -> Denial? {
    let clause = prose.tokens[run.upperBound...].prefix(24).prefix { $0.kind != .mark }
    let text = clause.map(\.text).joined()
    guard DenialLexicon.deniesInJapanese(text) else { return nil }
    return Denial(
      run: run.lowerBound..<clause.endIndex, words: [], around: clause.map(\.text), language: "ja",
      needsVerb: true)
  }
}
