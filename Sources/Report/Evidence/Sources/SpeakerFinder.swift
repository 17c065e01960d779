/// Reads who speaks from the words around a quotation: `Wang said`, `said Wang`, `Wang said: “…`.
struct SpeakerFinder {
  /// The speaker stands this close to the marks, or cannot be told.
  private static let reach = 12

  private let text: LayeredText

  init(_ text: LayeredText) { self.text = text }

  /// The name or pronoun beside the verb of speech nearest to a quoted stretch, as the source prints it.
  func speaker(of words: Range<Int>, in paragraph: Range<Int>) -> String? {
    let after = (words.upperBound..<words.upperBound + Self.reach).clamped(to: paragraph)
    if let speaker = speaker(in: sentence(after)) { return speaker }
    let before = (words.lowerBound - Self.reach..<words.lowerBound).clamped(to: paragraph)
    return speaker(in: sentenceBefore(before))
  }

  private func speaker(in words: Range<Int>) -> String? {
    for verb in words where WordLists.speech.contains(text.tokens.hashes[verb]) {
      if let name = name(endingAt: verb, in: words) ?? name(startingAt: verb + 1, in: words) {
        return text.surface(of: name)
      }
    }
    return nil
  }

  private func name(endingAt end: Int, in words: Range<Int>) -> Range<Int>? {
    var end = end
    if end > words.lowerBound, WordLists.adverbs.contains(text.tokens.hashes[end - 1]) { end -= 1 }
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
    guard let first = text.tokens.surface(of: word, in: text.folded).unicodeScalars.first else {
      return false
    }
    return first.properties.isUppercase
  }

  /// Whether nothing but a space stands after a word, or the stop of `Mr.`.
  private func joins(_ word: Int) -> Bool {
    let gap = WordGap(text, after: word)
    return !gap.endsSentence
      && gap.folded.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
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
