/// Reads who speaks from the words around a quotation: `Wang said`, `said Wang`, `Wang said: “…`, `Wang: “…`.
struct SpeakerFinder {
  /// The speaker stands this close to the marks, or cannot be told.
  private static let reachAfter = 12
  private static let reachBefore = 20

  /// A name, a pronoun or an office, as the source prints it.
  struct Speaker {
    let name: String
    /// No verb of speech says so: the name stands before a colon, or after `according to`.
    var isNamedOnly = false
    /// It is an office and names nobody: `the mayor`.
    var isOffice = false
  }

  private let text: LayeredText

  init(_ text: LayeredText) { self.text = text }

  /// Who stands beside the verb of speech nearest to a quoted stretch, or is named as its source.
  func speaker(of words: Range<Int>, in paragraph: Range<Int>) -> Speaker? {
    let after = (words.upperBound..<words.upperBound + Self.reachAfter).clamped(to: paragraph)
    // After a full stop inside the marks a new sentence begins, with a speaker of its own.
    let isClosed =
      words.isEmpty || WordGap(text, after: words.upperBound - 1).folded.contains(UInt8(ascii: "."))
    if !isClosed, let speaker = attribution(sentence(after)) { return speaker }
    guard !isSaid(words, in: paragraph) else { return nil }
    let before = (words.lowerBound - Self.reachBefore..<words.lowerBound).clamped(to: paragraph)
    return attribution(sentenceBefore(before), isBefore: true) ?? label(words, paragraph)
  }

  /// Whether a verb of speech follows directly: `“…”, sagte der Sprecher`. Who spoke before him does not.
  func isSaid(_ words: Range<Int>, in paragraph: Range<Int>) -> Bool {
    paragraph.contains(words.upperBound) && isSpeech(words.upperBound)
      && !WordGap(text, after: words.upperBound - 1).folded.contains(UInt8(ascii: "."))
  }

  /// The first who stands beside a verb of speech among some words.
  func speaker(in words: Range<Int>) -> Speaker? {
    told(in: words, by: words.filter(isSpeech)).map(speaker)
  }

  private func speaker(_ name: Range<Int>) -> Speaker {
    Speaker(name: text.surface(of: name), isOffice: isOffice(name))
  }

  /// - Parameter isBefore: whether the words lead up to the quotation, so that the last verb is the nearest.
  private func attribution(_ words: Range<Int>, isBefore: Bool = false) -> Speaker? {
    let verbs = words.filter(isSpeech)
    if let name = isBefore
      ? told(in: words, by: verbs.reversed(), seeksNames: true) : told(in: words, by: verbs)
    {
      return speaker(name)
    }
    return according(words).map { Speaker(name: text.surface(of: $0), isNamedOnly: true) }
  }

  /// The name beside the first of some verbs that has one.
  ///
  /// - Parameter seeksNames: whether a pronoun or an office is passed over while a verb further away has a name: in
  ///   `Tal said what she called`, she is Tal.
  private func told(in words: Range<Int>, by verbs: [Int], seeksNames: Bool = false) -> Range<Int>? {
    var nameless: Range<Int>?
    for verb in verbs {
      // `Bo Wu asked Anna Lee, who said`: the verb is hers, and where she has no name nobody is told.
      if verb > words.lowerBound, WordLists.who == text.tokens.hashes[verb - 1] {
        return name(upTo: verb - 1, in: words)
      }
      let unnamed = UnnamedSpeaker(text, words)
      if let speaker = quoted(verb, in: words) ?? who(before: verb, in: words)
        ?? unnamed.inverted(verb) ?? name(behind: verb, in: words) ?? unnamed.unknown(before: verb)
      {
        // A treaty may state something, but who tells somebody something says it.
        guard seeksNames, isPronoun(speaker) || isOffice(speaker) && !isTelling(verb) else { return speaker }
        nameless = nameless ?? speaker
      }
    }
    return nameless
  }

  private func isPronoun(_ speaker: Range<Int>) -> Bool {
    WordLists.pronouns.contains(text.tokens.hashes[speaker.lowerBound])
  }

  private func isOffice(_ speaker: Range<Int>) -> Bool {
    let first = speaker.lowerBound
    return (WordLists.openers.contains(text.tokens.hashes[first]) || !text.isCapitalized(first))
      && !speaker.dropFirst().contains(where: text.isCapitalized)
  }

  /// The name of `said Bo Wu`. Behind `told` stands who is told.
  private func name(behind verb: Int, in words: Range<Int>) -> Range<Int>? {
    guard !isTelling(verb) else { return nil }
    return name(startingAt: endOfArticle(after: verb, in: words), in: words)
  }

  /// Where what follows a verb begins, behind the article that Greek puts before a name: `είπε η Άννα`.
  private func endOfArticle(after verb: Int, in words: Range<Int>) -> Int {
    let next = verb + 1
    return next < words.upperBound && WordLists.articles.contains(text.tokens.hashes[next]) ? next + 1 : next
  }

  /// `Wu quoted Lee as saying`, `Lee was quoted by Wu as saying`, `Wu was told by Lee`: Lee says it.
  private func quoted(_ verb: Int, in words: Range<Int>) -> Range<Int>? {
    let hashes = text.tokens.hashes
    let isQuoting = WordLists.quoting.contains(hashes[verb])
    if verb > words.lowerBound, WordLists.beings.contains(hashes[verb - 1]) {
      if isQuoting { return who(before: verb - 1, in: words) }
      let isBy = verb + 1 < words.upperBound && hashes[verb + 1] == WordLists.by
      return isBy ? who(behind: verb + 1, in: words) : nil
    }
    guard isQuoting, let object = who(behind: verb, in: words), object.upperBound < words.upperBound,
      hashes[object.upperBound] == WordLists.as
    else { return nil }
    return object
  }

  private func who(before word: Int, in words: Range<Int>) -> Range<Int>? {
    UnnamedSpeaker(text, words).before(word) ?? name(endingAt: word, in: words)
  }

  private func who(behind word: Int, in words: Range<Int>) -> Range<Int>? {
    name(startingAt: word + 1, in: words) ?? UnnamedSpeaker(text, words).behind(word)
  }

  /// `according to Wu`, `according to the mayor`.
  private func according(_ words: Range<Int>) -> Range<Int>? {
    for word in words where WordLists.according.contains(text.tokens.hashes[word]) {
      let isEnglish = word + 1 < words.upperBound && text.tokens.hashes[word + 1] == WordLists.to
      if let who = who(behind: isEnglish ? word + 1 : word, in: words) { return who }
    }
    return nil
  }

  /// `Bo Wu: “…`, where nothing else stands before it in the sentence.
  private func label(_ words: Range<Int>, _ paragraph: Range<Int>) -> Speaker? {
    let before = paragraph.lowerBound..<max(paragraph.lowerBound, words.lowerBound)
    guard !before.isEmpty, WordGap(text, after: words.lowerBound - 1).folded.contains(UInt8(ascii: ":")),
      let name = name(upTo: words.lowerBound, in: before),
      name.lowerBound == paragraph.lowerBound || WordGap(text, after: name.lowerBound - 1).endsSentence
    else { return nil }
    return Speaker(name: text.surface(of: name), isNamedOnly: true)
  }

  /// `says`, but not the States.
  private func isSpeech(_ word: Int) -> Bool {
    WordLists.speech.contains(text.tokens.hashes[word]) && !text.isCapitalized(word)
  }

  private func isTelling(_ verb: Int) -> Bool { WordLists.addressing.contains(text.tokens.hashes[verb]) }

  private func name(endingAt end: Int, in words: Range<Int>) -> Range<Int>? {
    var end = end
    if end > words.lowerBound, mayStandBetween(end - 1) { end -= 1 }
    // `Wu on Monday said`
    if end > words.lowerBound + 1, isDay(end - 1) {
      end -= text.tokens.hashes[end - 2] == WordLists.on ? 2 : 1
    }
    // `“We share the data”, said Tal`: what somebody says names nobody that says it.
    if end > words.lowerBound, followsMark(end) { return nil }
    // `Tal, speaking in Northport, said`: what stands before a comma is not what speaks.
    if end > words.lowerBound, !joins(end - 1) {
      return apposition(upTo: end, in: words) ?? name(startingAt: words.lowerBound, in: words)
    }
    return name(upTo: end, in: words)
  }

  /// `The secretary of the union, Bo Wu, said`: a name between commas, behind what he is and no other name.
  private func apposition(upTo end: Int, in words: Range<Int>) -> Range<Int>? {
    guard let name = name(upTo: end, in: words), name.count > 1, name.lowerBound > words.lowerBound,
      !joins(name.lowerBound - 1), !isNamed(name.lowerBound, in: words)
    else { return nil }
    let begins =
      WordLists.openers.contains(text.tokens.hashes[words.lowerBound])
      || text.isPossessive(words.lowerBound)
    return begins || UnnamedSpeaker(text, words).standing(endingAt: name.lowerBound) != nil ? name : nil
  }

  /// Whether a name that is not part of an office ends before a word: `Anna Lee`, and not `the mayor of Northport`.
  private func isNamed(_ end: Int, in words: Range<Int>) -> Bool {
    var place = end - 1
    while place > words.lowerBound, text.isCapitalized(place), joins(place - 1) { place -= 1 }
    return place < end - 1 && !WordLists.owning.contains(text.tokens.hashes[place])
  }

  /// `also`, or the `a` of `Bo Wu a déclaré`.
  private func mayStandBetween(_ word: Int) -> Bool {
    let hash = text.tokens.hashes[word]
    return WordLists.adverbs.contains(hash)
      || WordLists.auxiliaries.contains(hash) && !text.isCapitalized(word)
  }

  /// The name that ends directly before a word, whatever punctuation stands between.
  private func name(upTo end: Int, in words: Range<Int>) -> Range<Int>? {
    var start = end
    while start > words.lowerBound, isName(start - 1, isAlone: start == end), start == end || joins(start - 1)
    {
      start -= 1
    }
    guard start < end else { return nil }
    // `Wu and Lee said`
    let isJoint =
      start > words.lowerBound + 1 && WordLists.joining.contains(text.tokens.hashes[start - 1])
      && joins(start - 1)
      && joins(start - 2) && isName(start - 2, isAlone: true)
    return isJoint ? name(upTo: start - 1, in: words).map { $0.lowerBound..<end } : start..<end
  }

  private func name(startingAt start: Int, in words: Range<Int>) -> Range<Int>? {
    var end = start
    while end < words.upperBound, isName(end, isAlone: end == start), end == start || joins(end - 1) {
      end += 1
    }
    return start < end ? start..<end : nil
  }

  /// - Parameter isAlone: whether no word of the name is known yet. A pronoun is no second word of one: in `sade Anna
  ///   Lee i måndags` the `i` is a preposition.
  private func isName(_ word: Int, isAlone: Bool) -> Bool {
    if WordLists.pronouns.contains(text.tokens.hashes[word]) { return isAlone }
    guard !WordLists.adverbs.contains(text.tokens.hashes[word]), !isDay(word) else { return false }
    return text.isCapitalized(word)
  }

  private func isDay(_ word: Int) -> Bool { WordLists.weekdays.contains(text.tokens.hashes[word]) }

  /// Whether nothing but a space stands after a word, or the stop of `Mr.`.
  private func joins(_ word: Int) -> Bool {
    let gap = WordGap(text, after: word)
    return !gap.endsSentence
      && gap.folded.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }

  /// Whether a quotation mark stands directly before a word.
  private func followsMark(_ word: Int) -> Bool {
    WordGap(text, after: word - 1).hasQuotationMark
  }

  /// Up to the end of the sentence.
  private func sentence(_ words: Range<Int>) -> Range<Int> {
    let end = words.first { WordGap(text, after: $0).endsSentence }.map { $0 + 1 } ?? words.upperBound
    return words.lowerBound..<end
  }

  private func sentenceBefore(_ words: Range<Int>) -> Range<Int> {
    let start =
      words.dropLast().last { WordGap(text, after: $0).endsSentence }.map { $0 + 1 } ?? words.lowerBound
    return start..<words.upperBound
  }
}
