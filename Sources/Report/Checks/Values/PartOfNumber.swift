/// A number of things of which a text speaks of a part only: `most of the 52 boats sank`.
///
/// That is evidence of how many there are, and none of what all of them did.
struct PartOfNumber {
  /// The tokens from the part to the end of what is said of it.
  let run: Range<Int>
  /// The word of the part: `most`, `four`, `46`.
  private let part: String
  /// Whether words behind the number say something of the part.
  let isTold: Bool
  /// Stems of the verbs on either side: what is done to the part, and what it does.
  private let verbs: Set<String>

  /// Nil where all of the number is meant.
  init?(_ numeral: Numeral, in prose: Prose, language: String) {
    let hasArticle =
      prose[numeral.run.lowerBound - 1].map { DenialLexicon.determiners.contains($0.folded) } ?? false
    let link = numeral.run.lowerBound - (hasArticle ? 2 : 1)
    guard language.primaryLanguage == "en" else {
      guard let part = Self.elsewhere(numeral, in: prose, language: language.primaryLanguage) else {
        return nil
      }
      self = part
      return
    }
    guard prose[link]?.folded == "of" else { return nil }
    if let divided = PartOfNumber(numeral, dividedBehind: link, in: prose) {
      self = divided
      return
    }
    let place = prose[link - 1]?.folded == "out" ? link - 2 : link - 1
    let before = prose[place - 1]?.folded ?? ""
    guard let part = prose[place], !["every", "each"].contains(before),
      Self.isPart(part) || part.folded == "all" && before == "not"
    else { return nil }
    self.part = part.folded
    let behind = prose.tokens[numeral.run.upperBound...].prefix(Self.reach).prefix { $0.kind == .word }
    let finite = behind.firstIndex { DenialLexicon.finites.contains($0.folded) } ?? behind.startIndex
    let done = behind[finite...].dropFirst().prefix(3)
    let head = ["a", "one", "not"].contains(before) ? place - 1 : place
    let verb = prose[head - 1].flatMap { $0.kind == .word ? $0.folded : nil }
    isTold = done.contains { Self.mayBeVerb($0.folded) }
    verbs = Set(
      (done.map(\.folded) + [verb].compactMap(\.self)).filter(Self.mayBeVerb).map(DenialLexicon.stem))
    run = head..<max(numeral.run.upperBound, done.endIndex)
  }

  init(run: Range<Int>, part: String, verbs: Set<String>) {
    self.run = run
    self.part = part
    self.verbs = verbs
    isTold = true
  }

  /// `of the 52 boats, only ten sank`: what is behind the comma is said of a part.
  private init?(_ numeral: Numeral, dividedBehind link: Int, in prose: Prose) {
    guard link == 0 || prose[link - 1]?.kind == .mark,
      let comma = prose.tokens[numeral.run.upperBound...].prefix(4).firstIndex(where: { $0.text == "," }),
      let part = prose.tokens[(comma + 1)...].prefix(4).first(where: Self.isPart)
    else { return nil }
    let behind = prose.tokens[(comma + 1)...].prefix(8).prefix { $0.kind != .mark || $0.text == "%" }
    self.part = part.folded
    isTold = true
    verbs = Set(
      behind.map(\.folded).filter(DenialLexicon.isPast).filter(Self.mayBeVerb).map(DenialLexicon.stem))
    run = link..<behind.endIndex
  }

  /// Whether a sentence of ours says of all what the text says of a part: with the same verb, and without a part of its
  /// own.
  func contradicts(_ sentences: [LocalizedText.Entry]) -> Bool {
    sentences.inEnglish?.allSatisfy { sentence in
      !namesPart(sentence) && !DenialLexicon.denies(sentence, in: "en")
        && sentence.tokens.contains { verbs.contains(DenialLexicon.stem($0.folded)) }
    } ?? false
  }

  /// `most of the {boats} boats`, `of {boats} boats`, a sentence with the same part, or with another number.
  private func namesPart(_ sentence: Prose) -> Bool {
    let places = sentence.tokens.indices.filter { sentence.tokens[$0].text == "{" }
    let values = places.filter { sentence[$0 + 1]?.folded != "date" }
    return values.count > 1 || sentence.tokens.contains { $0.folded == part }
      || values.contains { place in
        (place - 3..<place).contains { ["of", "among", "from"].contains(sentence[$0]?.folded) }
      }
  }

  private static func isPart(_ token: Prose.Token) -> Bool {
    token.kind == .digits || token.role.contains(.number) || parts.contains(token.folded)
      || NumberLexicon.parts.contains(token.folded) || token.text == "%"
  }

  private static func mayBeVerb(_ word: String) -> Bool {
    !DenialLexicon.bounds.contains(word) && !DenialLexicon.auxiliaries.contains(DenialLexicon.stem(word))
      && !DenialLexicon.isGiven(word) && !DenialLexicon.unsaying.contains(word)
  }

  private static let reach = 6
  private static let parts = DenialLexicon.words(
    "some most many few several part parts majority minority percent cent dozens any much")
}
