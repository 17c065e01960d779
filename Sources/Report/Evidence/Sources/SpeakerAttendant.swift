/// Somebody who speaks and is named only by whom he belongs to: `a spokesman for Tal said`, `Tal’s lawyer said`.
///
/// What is found begins or ends with a word in small letters, as no name does.
struct SpeakerAttendant {
  private let text: LayeredText
  private let words: Range<Int>

  /// The words between a possessive and the verb, at most: `Tal’s chief press officer said`.
  static let mostNouns = 3

  init(_ text: LayeredText, _ words: Range<Int>) {
    self.text = text
    self.words = words
  }

  /// The attendant beside a verb of speech, or, where he has a name behind a comma, that name.
  func beside(_ verb: Int) -> Range<Int>? { before(verb) ?? behind(verb) }

  private func before(_ verb: Int) -> Range<Int>? {
    guard verb > words.lowerBound, WordGap(text, after: verb - 1).isPlain else { return nil }
    var place = verb - 1
    while place > words.lowerBound, verb - place <= Self.mostNouns, isNoun(place), isJoined(place - 1) {
      place -= 1
    }
    if place < verb - 1, text.isPossessive(place) {
      // What somebody's letter says, he says.
      return WordLists.papers.contains(text.tokens.hashes[verb - 1]) ? place..<place + 1 : place..<verb
    }
    return owner(endingAt: verb).map { $0..<verb }
  }

  /// `a spokesman for Bo Tal`, from `spokesman`, where the name ends before a word.
  private func owner(endingAt end: Int) -> Int? {
    var place = end - 1
    while place > words.lowerBound, text.isCapitalized(place), isJoined(place - 1) { place -= 1 }
    guard place < end - 1, WordLists.owning.contains(text.tokens.hashes[place]), place > words.lowerBound,
      isNoun(place - 1), isJoined(place - 1), !WordLists.papers.contains(text.tokens.hashes[place - 1])
    else { return nil }
    return place - 1
  }

  private func behind(_ verb: Int) -> Range<Int>? {
    var place = verb + 1
    guard place + 1 < words.upperBound, isJoined(verb) else { return nil }
    if text.isCapitalized(place) {
      while place + 1 < words.upperBound, text.isCapitalized(place + 1), isJoined(place) { place += 1 }
      guard text.isPossessive(place), place + 1 < words.upperBound, isNoun(place + 1) else { return nil }
      let end = (place + 1..<words.upperBound).first { !isNoun($0) || !isJoined($0) } ?? words.upperBound - 1
      return named(behind: end) ?? verb + 1..<min(end + 1, words.upperBound)
    }
    guard WordLists.openers.contains(text.tokens.hashes[place]) else { return nil }
    let nouns = (place + 1..<words.upperBound).prefix(Self.mostNouns + 1)
    guard let link = nouns.first(where: { WordLists.owning.contains(text.tokens.hashes[$0]) }),
      link > place + 1,
      link + 1 < words.upperBound, text.isCapitalized(link + 1), (place..<link + 1).allSatisfy(isJoined),
      nouns.prefix(while: { $0 < link }).allSatisfy(isNoun)
    else { return nil }
    let end =
      (link + 1..<words.upperBound).first { !text.isCapitalized($0) || !isJoined($0) } ?? words.upperBound - 1
    let last = text.isCapitalized(end) ? end : end - 1
    return named(behind: last) ?? link - 1..<last + 1
  }

  /// `Bo Wu` of `said Tal’s lawyer, Bo Wu`.
  private func named(behind last: Int) -> Range<Int>? {
    guard last + 1 < words.upperBound, !isJoined(last) else { return nil }
    let name = (last + 1..<words.upperBound).prefix {
      text.isCapitalized($0) && ($0 == last + 1 || isJoined($0 - 1))
    }
    return name.isEmpty ? nil : name
  }

  /// A word in small letters that may say what somebody is.
  func isNoun(_ word: Int) -> Bool {
    let hash = text.tokens.hashes[word]
    return !text.isCapitalized(word) && !WordLists.pronouns.contains(hash)
      && !WordLists.adverbs.contains(hash)
      && !WordLists.auxiliaries.contains(hash) && !WordLists.function.contains(hash)
      && !WordLists.speech.contains(hash)
  }

  private func isJoined(_ word: Int) -> Bool { WordGap(text, after: word).isPlain }
}

extension LayeredText {
  /// Whether a word is a name with `’s`.
  func isPossessive(_ word: Int) -> Bool {
    isCapitalized(word) && folded.bytes[tokens.range(of: word)].suffix(2).elementsEqual("'s".utf8)
  }
}
