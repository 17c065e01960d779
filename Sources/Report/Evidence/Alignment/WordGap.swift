/// What stands between a word and the next, or beyond the first or last word of a text.
struct WordGap {
  private let text: LayeredText
  private let word: Int
  private let range: Range<Int>

  /// The gap after `word`; -1 is the gap before the first.
  init(_ text: LayeredText, after word: Int) {
    self.text = text
    self.word = word
    let tokens = text.tokens
    let start = word < 0 ? 0 : Int(tokens.ends[word])
    let end = word + 1 < tokens.count ? Int(tokens.starts[word + 1]) : text.folded.bytes.count
    range = start..<max(start, end)
  }

  var folded: ArraySlice<UInt8> { text.folded.bytes[range] }

  /// As the source prints it, all that was dropped included.
  var raw: ArraySlice<UInt8> {
    let start = word < 0 ? 0 : text.folded.sourceOffset(of: range.lowerBound, isEnd: true)
    let isLast = word + 1 >= text.tokens.count
    let end = isLast ? text.source.count : text.folded.sourceOffset(of: range.upperBound, isEnd: false)
    return text.source[start..<max(start, end)]
  }

  static func isQuotationMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  var hasQuotationMark: Bool { folded.contains(where: Self.isQuotationMark) }

  /// Nothing but a space.
  var isPlain: Bool { folded.allSatisfy { $0 == 0x20 } }

  /// Whether a sentence ends here: a full stop, question or exclamation mark that is no ellipsis, or an
  /// empty line.
  var endsSentence: Bool {
    var stops = 0
    var isWide = false
    for byte in folded {
      if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") { return true }
      if byte == UInt8(ascii: ".") { stops += 1 }
      if byte >= 0x80 { isWide = true }
    }
    if stops == 1, !followsTitle { return true }
    if isWide {
      let marks = String(decoding: folded, as: UTF8.self).unicodeScalars
      if marks.contains(where: { ["。", "！", "？"].contains($0) }) { return true }
    }
    return text.folded.hasEmptyLine(in: range)
  }

  private var followsTitle: Bool { word >= 0 && WordLists.titles.contains(text.tokens.hashes[word]) }
}
