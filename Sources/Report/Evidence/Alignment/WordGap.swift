/// What stands between a word and the next, or beyond the first or last word of a text.
struct WordGap {
  let raw: ArraySlice<UInt8>
  let folded: ArraySlice<UInt8>
  private let followsTitle: Bool

  /// The gap after `word`; -1 is the gap before the first.
  init(_ text: LayeredText, after word: Int) {
    let tokens = text.tokens
    followsTitle = word >= 0 && WordLists.titles.contains(tokens.hashes[word])
    let start = word < 0 ? 0 : Int(tokens.ends[word])
    let end = word + 1 < tokens.count ? Int(tokens.starts[word + 1]) : text.folded.bytes.count
    folded = text.folded.bytes[start..<max(start, end)]
    let rawStart = word < 0 ? 0 : text.folded.sourceOffset(of: start, isEnd: true)
    let rawEnd = word + 1 < tokens.count ? text.folded.sourceOffset(of: end, isEnd: false) : text.source.count
    raw = text.source[rawStart..<max(rawStart, rawEnd)]
  }

  /// Nothing but a space.
  var isPlain: Bool { folded.allSatisfy { $0 == 0x20 } }

  /// Whether a sentence ends here: a full stop, question or exclamation mark that is no ellipsis, or an
  /// empty line.
  var endsSentence: Bool {
    var stops = 0
    for byte in folded {
      if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") { return true }
      if byte == UInt8(ascii: ".") { stops += 1 }
    }
    if stops == 1, !followsTitle { return true }
    if folded.contains(where: { $0 >= 0x80 }) {
      let text = String(decoding: folded, as: UTF8.self)
      if text.unicodeScalars.contains(where: { ["。", "！", "？"].contains($0) }) { return true }
    }
    return raw.count { $0 == UInt8(ascii: "\n") } > 1
  }
}
