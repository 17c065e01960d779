/// Whether a speaker gives some of his words as those of others: `Some say we closed the port too late`.
struct AttributedWords {
  private let text: LayeredText
  private let words: Range<Int>
  private let before: Range<Int>
  private let quoted: Range<Int>?

  /// One word or two in marks may be a term that he uses himself.
  private static let fewestQuoted = 3
  /// How far before the verb its subject may stand.
  private static let reach = 6

  /// - Parameter before: the words before in the same sentence and in the same mouth.
  /// - Parameter quoted: the bytes between the marks of the source in which the words stand.
  init(_ text: LayeredText, _ words: Range<Int>, before: Range<Int>, quoted: Range<Int>?) {
    self.quoted = quoted
    self.text = text
    self.words = words
    self.before = before
  }

  var isOfOthers: Bool { isTold || isQuotedAgain }

  /// `“My critics say ‘we closed the port’,” Tal said`: marks inside the marks.
  private var isQuotedAgain: Bool {
    guard let quoted, words.count >= Self.fewestQuoted else { return false }
    let start = text.sourceRange(of: words).lowerBound
    return quoted.lowerBound < start && quoted.contains(start)
      && WordGap(text, after: words.lowerBound - 1).folded.last == UInt8(ascii: "'")
      && WordGap(text, after: words.upperBound - 1).folded.contains(UInt8(ascii: "'"))
  }

  private var isTold: Bool {
    guard var verb = before.last, WordGap(text, after: verb).isPlain else { return false }
    let hashes = text.tokens.hashes
    let isLinked = hashes[verb] == WordLists.that
    if isLinked, verb > before.lowerBound { verb -= 1 }
    if isLinked, WordLists.hearsay.contains(hashes[verb]) { return true }
    guard WordLists.opinions.contains(hashes[verb]), verb > before.lowerBound else { return false }
    let subject = before.prefix { $0 < verb }.suffix(Self.reach)
    if subject.suffix(2).contains(where: { WordLists.untrue.contains(hashes[$0]) }) { return true }
    // `I think`, `it is fair to say`, `we are told`
    return !subject.contains { WordLists.selves.contains(hashes[$0]) || hashes[$0] == WordLists.to }
  }
}
