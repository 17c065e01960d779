/// Somebody who speaks and is not named: by his office, as in `the mayor said`, or by whom he belongs to, as in `a
/// spokesman for Tal said` and `Tal’s lawyer said`.
///
/// What is found begins with an article or a word in small letters, or ends with such a word, as no name does.
struct UnnamedSpeaker {
  private let text: LayeredText
  private let words: Range<Int>

  /// The words between an article or a possessive and the verb, at most: `Tal’s chief press officer said`.
  private static let mostNouns = 4

  init(_ text: LayeredText, _ words: Range<Int>) {
    self.text = text
    self.words = words
  }

  /// Who stands before a verb of speech: `the mayor said`.
  func before(_ verb: Int) -> Range<Int>? {
    var end = verb
    // `the mayor also said`, `le maire a déclaré`
    if end - 1 > words.lowerBound, isBetween(end - 1), isJoined(end - 2) { end -= 1 }
    guard end > words.lowerBound, isJoined(end - 1) else { return nil }
    var place = end - 1
    while place > words.lowerBound, end - place < Self.mostNouns, isNoun(place), isJoined(place - 1) {
      place -= 1
    }
    if place < end - 1, text.isPossessive(place) {
      // What somebody's letter says, he says.
      return WordLists.papers.contains(text.tokens.hashes[end - 1]) ? place..<place + 1 : place..<end
    }
    return standing(endingAt: end)
  }

  /// What somebody is, where it ends before a word: `the mayor`, `a spokesman for Bo Tal`.
  func standing(endingAt end: Int) -> Range<Int>? {
    (owner(endingAt: end) ?? office(endingAt: end)).map { $0..<end }
  }

  /// `a spokesman for Bo Tal`, `an official in Northport`, from the article or the last word before `for`, where the
  /// name ends before a word.
  private func owner(endingAt end: Int) -> Int? {
    var place = end - 1
    while place > words.lowerBound, text.isCapitalized(place), isJoined(place - 1) { place -= 1 }
    guard place < end - 1, isLink(place), place > words.lowerBound, isNoun(place - 1), isJoined(place - 1),
      !WordLists.papers.contains(text.tokens.hashes[place - 1])
    else { return nil }
    return office(endingAt: place) ?? place - 1
  }

  /// `the mayor`, `a senior Commerce Ministry official`, from its article, where it ends before a word.
  private func office(endingAt end: Int) -> Int? {
    guard isNoun(end - 1), !WordLists.papers.contains(text.tokens.hashes[end - 1]) else { return nil }
    var place = end - 1
    while place > words.lowerBound, end - place <= Self.mostNouns, isLinked(place - 1) {
      place -= 1
      // Of two who speak together, none is alone the speaker, nor is he to whom a letter is.
      if isOpener(place) { return place > words.lowerBound && isBound(place - 1) ? nil : place }
      let isInName = text.isCapitalized(place) || text.isCapitalized(place + 1) && isLink(place)
      guard isNoun(place) || isInName else { return nil }
    }
    return nil
  }

  /// `officials`, `city officials`: who is spoken of in the plural, and by no article, where a clause begins.
  func unknown(before verb: Int) -> Range<Int>? {
    guard verb > words.lowerBound, isJoined(verb - 1), isNoun(verb - 1),
      text.folded.bytes[text.tokens.range(of: verb - 1)].last == UInt8(ascii: "s")
    else { return nil }
    var place = verb - 1
    while place > words.lowerBound, isJoined(place - 1) {
      guard verb - place < Self.mostNouns, isNoun(place - 1) else { return nil }
      place -= 1
    }
    return place..<verb
  }

  /// Who stands behind a verb that begins a clause: `“…”, said the mayor`. In `Wu, in Northport, said the plan would
  /// fail` what stands behind is what he speaks of.
  func inverted(_ verb: Int) -> Range<Int>? {
    let start = verb > words.lowerBound && isBetween(verb - 1) ? verb - 1 : verb
    if start == words.lowerBound || WordGap(text, after: start - 1).hasQuotationMark { return behind(verb) }
    guard !isJoined(start - 1), let speaker = behind(verb) else { return nil }
    let next = speaker.upperBound
    let goesOn = next < words.upperBound && isJoined(next - 1)
    return goesOn && !WordLists.function.contains(text.tokens.hashes[next]) ? nil : speaker
  }

  /// Who stands behind a word, as in `said the mayor` and `according to the mayor`, or, where he has a name behind a
  /// comma, that name.
  func behind(_ verb: Int) -> Range<Int>? {
    var place = verb + 1
    guard place + 1 < words.upperBound, isJoined(verb) else { return nil }
    if text.isCapitalized(place) {
      while place + 1 < words.upperBound, text.isCapitalized(place + 1), isJoined(place) { place += 1 }
      guard text.isPossessive(place), place + 1 < words.upperBound, isNoun(place + 1) else { return nil }
      let end = (place + 1..<words.upperBound).first { !isNoun($0) || !isJoined($0) } ?? words.upperBound - 1
      return named(behind: end) ?? verb + 1..<min(end + 1, words.upperBound)
    }
    // `a déclaré hier la directrice`
    if isNoun(place), isJoined(place), isOpener(place + 1) { place += 1 }
    let hasArticle = isOpener(place)
    var end = hasArticle ? place : verb
    while end + 1 < words.upperBound, end - place < Self.mostNouns, isLinked(end), isNoun(end + 1) {
      end += 1
    }
    guard end > verb, end > place || !hasArticle, !WordLists.papers.contains(text.tokens.hashes[end]) else {
      return nil
    }
    // `said the mayor Bo Wu`, `said harbour director Anna Lee`
    let name = (end + 1..<words.upperBound).prefix { text.isCapitalized($0) && isJoined($0 - 1) }
    if !name.isEmpty { return hasArticle || name.count > 1 ? name : nil }
    guard hasArticle else { return nil }
    // `said the spokesman for Bo Tal`
    if end + 2 < words.upperBound, isJoined(end), isLink(end + 1), isJoined(end + 1),
      text.isCapitalized(end + 2)
    {
      end += 2
      while end + 1 < words.upperBound, isJoined(end), text.isCapitalized(end + 1) { end += 1 }
    }
    return named(behind: end) ?? place..<end + 1
  }

  /// `Bo Wu` of `said Tal’s lawyer, Bo Wu`.
  private func named(behind last: Int) -> Range<Int>? {
    guard last + 1 < words.upperBound, WordGap(text, after: last).folded.elementsEqual(", ".utf8) else {
      return nil
    }
    let name = (last + 1..<words.upperBound).prefix {
      text.isCapitalized($0) && ($0 == last + 1 || isJoined($0 - 1))
    }
    return name.contains(where: text.isPossessive) || name.isEmpty ? nil : name
  }

  /// A word in small letters that may say what somebody is.
  private func isNoun(_ word: Int) -> Bool {
    let hash = text.tokens.hashes[word]
    return !text.isCapitalized(word) && !WordLists.pronouns.contains(hash)
      && !WordLists.adverbs.contains(hash)
      && !WordLists.auxiliaries.contains(hash) && !WordLists.function.contains(hash)
      && !WordLists.speech.contains(hash) && !WordLists.beings.contains(hash)
      && !WordLists.modals.contains(hash)
  }

  private func isOpener(_ word: Int) -> Bool { WordLists.openers.contains(text.tokens.hashes[word]) }

  /// Whether what follows a word belongs to what stands before it.
  private func isBound(_ word: Int) -> Bool {
    isJoined(word) && (WordLists.joining.contains(text.tokens.hashes[word]) || isLink(word))
  }

  private func isLink(_ word: Int) -> Bool {
    WordLists.owning.contains(text.tokens.hashes[word])
      || WordLists.placing.contains(text.tokens.hashes[word])
  }

  /// Whether a word may stand between the speaker and the verb.
  private func isBetween(_ word: Int) -> Bool {
    let hash = text.tokens.hashes[word]
    return !text.isCapitalized(word)
      && (WordLists.adverbs.contains(hash) || WordLists.auxiliaries.contains(hash))
  }

  private func isJoined(_ word: Int) -> Bool { WordGap(text, after: word).isPlain }

  /// The same, or by the hyphens of `54-year-old`.
  private func isLinked(_ word: Int) -> Bool {
    WordGap(text, after: word).folded.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") }
  }
}

extension LayeredText {
  /// Whether a word is a name with `’s`.
  func isPossessive(_ word: Int) -> Bool {
    isCapitalized(word) && folded.bytes[tokens.range(of: word)].suffix(2).elementsEqual("'s".utf8)
  }
}
