/// Whether a bracket says something else than the words that it stands for.
///
/// It may stand for a pronoun or a determiner, name a thing otherwise, or give another form of the same word.
/// Another verb, quantity or manner makes another statement of the sentence.
struct BracketSense {
  private let text: LayeredText
  private let mark: ParsedQuotation.Mark
  private var words: LayeredText { mark.words }

  init(_ mark: ParsedQuotation.Mark, in text: LayeredText) {
    self.text = text
    self.mark = mark
  }

  /// - Parameter omitted: the words that the bracket stands for, or at an edge may stand for.
  /// - Parameter close: of those the ones that it surely stands for.
  /// - Parameter isEdge: whether the quotation ends or begins with the bracket.
  func changesWord(_ omitted: Range<Int>, close: Range<Int>, isEdge: Bool) -> Bool {
    let inserted = 0..<words.tokens.count
    guard !inserted.isEmpty else { return false }
    if mark.isSuffix { return !isInflection(after: omitted.lowerBound - 1) }
    if quantities(words, inserted) != quantities(text, close) { return true }
    if isManner || putsSpeakerIn(close) { return true }
    guard !isEdge, !omitted.isEmpty, !isNominal(words, inserted), !isNominal(text, omitted) else {
      return false
    }
    return !hasSameWords(omitted)
  }

  // MARK: - Parts of words

  /// `report[ed]`, and `Gov[ernor]` after a capital letter; `hope[less]` is another word.
  private func isInflection(after word: Int) -> Bool {
    let suffix = words.folded.bytes[...]
    if Self.endings.contains(where: suffix.elementsEqual) { return true }
    return word >= 0 && text.isCapitalized(word) && !Self.denyingEndings.contains(where: suffix.elementsEqual)
  }

  /// All words of the bracket are other forms of those that it stands for, auxiliaries aside.
  private func hasSameWords(_ omitted: Range<Int>) -> Bool {
    let given = content(words, 0..<words.tokens.count)
    let replaced = content(text, omitted)
    guard given.count == replaced.count else { return false }
    return zip(given, replaced).allSatisfy(Self.isForm)
  }

  private func content(_ text: LayeredText, _ range: Range<Int>) -> [ArraySlice<UInt8>] {
    range.filter { !WordLists.tenses.contains(text.tokens.hashes[$0]) }.map {
      text.folded.bytes[text.tokens.range(of: $0)]
    }
  }

  private static func isForm(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    var shared = zip(left, right).prefix { $0 | 0x20 == $1 | 0x20 }.count
    if shared > 2, left.dropFirst(shared).first == nil || right.dropFirst(shared).first == nil {
      // `run` and `running`, `share` and `shared`.
      let rest = left.count > shared ? left.dropFirst(shared) : right.dropFirst(shared)
      if rest.first == left.prefix(shared).last { shared += 1 }
    }
    guard shared > 2 else { return false }
    return [left, right].allSatisfy { word in
      let rest = word.dropFirst(shared)
      return rest.isEmpty || endings.contains(where: rest.elementsEqual)
    }
  }

  private static let endings = [
    "s", "es", "ed", "d", "t", "e", "en", "n", "ing", "y", "ies", "ied", "ying", "'s", "s'", "'",
  ].map { Array($0.utf8) }
  private static let denyingEndings = ["less", "free"].map { Array($0.utf8) }

  // MARK: - Kinds of words

  /// A name, or words that begin as a noun phrase does.
  private func isNominal(_ text: LayeredText, _ range: Range<Int>) -> Bool {
    if WordLists.nominal.contains(text.tokens.hashes[range.lowerBound]) { return true }
    return range.contains { text.isCapitalized($0) && !WordLists.function.contains(text.tokens.hashes[$0]) }
  }

  /// `[We] closed the port` of `They closed the port`; not `[they] closed` of `We closed`, which only reports it.
  private func putsSpeakerIn(_ close: Range<Int>) -> Bool {
    guard words.tokens.count == 1, close.count == 1, let replaced = close.first else { return false }
    return WordLists.firstPerson.contains(words.tokens.hashes[0])
      && WordLists.thirdPerson.contains(text.tokens.hashes[replaced])
  }

  private func quantities(_ text: LayeredText, _ range: Range<Int>) -> Set<UInt32> {
    Set(range.map { text.tokens.hashes[$0] }.filter(WordLists.quantities.contains))
  }

  /// One word that says how something is done: `[secretly]`.
  private var isManner: Bool {
    guard words.tokens.count == 1, !words.isCapitalized(0) else { return false }
    let word = words.folded.bytes[words.tokens.range(of: 0)]
    return word.count > 4 && word.suffix(2).elementsEqual([UInt8(ascii: "l"), UInt8(ascii: "y")])
      && !WordLists.notOfManner.contains(words.tokens.hashes[0])
  }
}
