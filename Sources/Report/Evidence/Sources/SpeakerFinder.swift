/// Reads who speaks from the words around a quotation: `Wang said`, `said Wang`, `Wang said: “…`, `Wang: “…`.
struct SpeakerFinder {
  /// The speaker stands this close to the marks, or cannot be told.
  private static let reachAfter = 12
  private static let reachBefore = 20

  /// A name or pronoun, as the source prints it.
  struct Speaker {
    let name: String
    /// No verb of speech says so: the name stands before a colon, or after `according to`.
    var isNamedOnly = false
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
    let before = (words.lowerBound - Self.reachBefore..<words.lowerBound).clamped(to: paragraph)
    return attribution(sentenceBefore(before), isBefore: true) ?? label(words, paragraph)
  }

  /// The first name beside a verb of speech among some words.
  func speaker(in words: Range<Int>) -> String? {
    told(in: words, by: words.filter(isSpeech)).map { text.surface(of: $0) }
  }

  /// - Parameter isBefore: whether the words lead up to the quotation, so that the last verb is the nearest.
  private func attribution(_ words: Range<Int>, isBefore: Bool = false) -> Speaker? {
    let verbs = words.filter(isSpeech)
    if let name = isBefore
      ? told(in: words, by: verbs.reversed(), seeksNames: true) : told(in: words, by: verbs)
    {
      return Speaker(name: text.surface(of: name))
    }
    return according(words).map { Speaker(name: text.surface(of: $0), isNamedOnly: true) }
  }

  /// The name beside the first of some verbs that has one.
  ///
  /// - Parameter seeksNames: whether a pronoun is passed over while a verb further away has a name: in `Tal said what
  ///   she called`, she is Tal.
  private func told(in words: Range<Int>, by verbs: [Int], seeksNames: Bool = false) -> Range<Int>? {
    var pronoun: Range<Int>?
    for verb in verbs {
      // `Bo Wu asked Anna Lee, who said`: the verb is hers, and where she has no name nobody is told.
      if verb > words.lowerBound, WordLists.who == text.tokens.hashes[verb - 1] {
        return name(upTo: verb - 1, in: words)
      }
      if let attendant = SpeakerAttendant(text, words).beside(verb) { return attendant }
      if let name = quoted(verb, in: words) ?? name(endingAt: verb, in: words)
        ?? name(startingAt: endOfArticle(after: verb, in: words), in: words)
      {
        guard seeksNames, WordLists.pronouns.contains(text.tokens.hashes[name.lowerBound]) else {
          return name
        }
        pronoun = pronoun ?? name
      }
    }
    return pronoun ?? (seeksNames ? nil : verbs.first.flatMap { named(behindOffice: $0, in: words) })
  }

  /// `“…”, said director Anna Lee`, `“…”, said the director, Anna Lee`: a whole name right behind what somebody is.
  private func named(behindOffice verb: Int, in words: Range<Int>) -> Range<Int>? {
    // `a déclaré la directrice`
    guard verb <= words.lowerBound + 1, verb + 1 < words.upperBound, joins(verb) else { return nil }
    let attendant = SpeakerAttendant(text, words)
    // `a déclaré hier la directrice`
    let opener = words.dropFirst(verb + 1 - words.lowerBound).prefix(attendant.isNoun(verb + 1) ? 2 : 1)
      .first { WordLists.openers.contains(text.tokens.hashes[$0]) && joins($0 - 1) }
    let isOpened = opener != nil
    let first = (opener ?? verb) + 1
    let office = (first..<max(first, words.upperBound)).prefix(SpeakerAttendant.mostNouns)
      .prefix { attendant.isNoun($0) && ($0 == first || joins($0 - 1)) }
    guard let last = office.last, isOpened || joins(last), let name = name(startingAt: last + 1, in: words),
      name.count > 1, text.isCapitalized(name.lowerBound), !text.isPossessive(name.upperBound - 1)
    else { return nil }
    // `said a spokesman, Northport Daily News reported`
    let goesOn = name.upperBound < words.upperBound && joins(name.upperBound - 1)
    return goesOn && !joins(last) ? nil : name
  }

  /// Where what follows a verb begins, behind the article that Greek puts before a name: `είπε η Άννα`.
  private func endOfArticle(after verb: Int, in words: Range<Int>) -> Int {
    let next = verb + 1
    return next < words.upperBound && WordLists.articles.contains(text.tokens.hashes[next]) ? next + 1 : next
  }

  /// `Wu quoted Lee as saying`: Lee says it.
  private func quoted(_ verb: Int, in words: Range<Int>) -> Range<Int>? {
    guard WordLists.quoting.contains(text.tokens.hashes[verb]),
      let object = name(startingAt: verb + 1, in: words), object.upperBound < words.upperBound,
      text.tokens.hashes[object.upperBound] == WordLists.as
    else { return nil }
    return object
  }

  /// `according to Wu`.
  private func according(_ words: Range<Int>) -> Range<Int>? {
    for word in words where WordLists.according.contains(text.tokens.hashes[word]) {
      let isEnglish = word + 1 < words.upperBound && text.tokens.hashes[word + 1] == WordLists.to
      if let name = name(startingAt: isEnglish ? word + 2 : word + 1, in: words) { return name }
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

  private func name(endingAt end: Int, in words: Range<Int>) -> Range<Int>? {
    var end = end
    if end > words.lowerBound, mayStandBetween(end - 1) { end -= 1 }
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
    guard
      WordLists.openers.contains(text.tokens.hashes[words.lowerBound])
        || text.isPossessive(words.lowerBound),
      let name = name(upTo: end, in: words), name.count > 1, name.lowerBound > words.lowerBound,
      !joins(name.lowerBound - 1), !text.isCapitalized(name.lowerBound - 1)
    else { return nil }
    return name
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
    return start < end ? start..<end : nil
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
    guard !WordLists.adverbs.contains(text.tokens.hashes[word]) else { return false }
    return text.isCapitalized(word)
  }

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
