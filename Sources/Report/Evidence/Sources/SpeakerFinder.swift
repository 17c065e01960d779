/// Reads who speaks from the words around a quotation: `Wang said`, `said Wang`, `Wang said: “…`.
struct SpeakerFinder {
  /// The speaker stands this close to the marks, or cannot be told.
  private static let reachAfter = 12
  private static let reachBefore = 20

  private let text: LayeredText

  init(_ text: LayeredText) { self.text = text }

  /// The name or pronoun beside the verb of speech nearest to a quoted stretch, as the source prints it.
  func speaker(of words: Range<Int>, in paragraph: Range<Int>) -> String? {
    let after = (words.upperBound..<words.upperBound + Self.reachAfter).clamped(to: paragraph)
    // After a full stop inside the marks a new sentence begins, with a speaker of its own.
    let isClosed =
      words.isEmpty || WordGap(text, after: words.upperBound - 1).folded.contains(UInt8(ascii: "."))
    if !isClosed, let speaker = speaker(in: sentence(after)) { return speaker }
    let before = (words.lowerBound - Self.reachBefore..<words.lowerBound).clamped(to: paragraph)
    return speaker(in: sentenceBefore(before))
  }

  /// The first name beside a verb of speech among some words.
  func speaker(in words: Range<Int>) -> String? {
    for verb in words where isSpeech(verb) {
      if let name = name(endingAt: verb, in: words) ?? name(startingAt: verb + 1, in: words) {
        return text.surface(of: name)
      }
    }
    return nil
  }

  /// `says`, but not the States.
  private func isSpeech(_ word: Int) -> Bool {
    WordLists.speech.contains(text.tokens.hashes[word]) && !text.isCapitalized(word)
  }

  private func name(endingAt end: Int, in words: Range<Int>) -> Range<Int>? {
    var end = end
    if end > words.lowerBound, WordLists.adverbs.contains(text.tokens.hashes[end - 1]) { end -= 1 }
    // `“We share the data”, said Tal`: what somebody says names nobody that says it.
    if end > words.lowerBound, followsMark(end) { return nil }
    // `Tal, speaking in Northport, said`: what stands before a comma is not what speaks.
    if end > words.lowerBound, !joins(end - 1) { return name(startingAt: words.lowerBound, in: words) }
    var start = end
    while start > words.lowerBound, isName(start - 1), start == end || joins(start - 1) { start -= 1 }
    return start < end ? start..<end : nil
  }

  private func name(startingAt start: Int, in words: Range<Int>) -> Range<Int>? {
    var end = start
    while end < words.upperBound, isName(end), end == start || joins(end - 1) { end += 1 }
    return start < end ? start..<end : nil
  }

  private func isName(_ word: Int) -> Bool {
    if WordLists.pronouns.contains(text.tokens.hashes[word]) { return true }
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
    WordGap(text, after: word - 1).folded.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
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
