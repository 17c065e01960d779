/// A text and what matching sees of it: its bytes, its folded bytes, and its words.
struct LayeredText: Sendable {
  let source: [UInt8]
  let folded: FoldedText
  let tokens: TokenTable

  init(_ source: [UInt8]) {
    self.source = source
    folded = Folder.fold(source)
    tokens = Tokenizer.tokenize(folded)
  }

  /// The source range that a run of words covers, from the first byte of the first to the last of the last.
  func sourceRange(of words: Range<Int>) -> Range<Int> {
    words.isEmpty ? 0..<0 : folded.sourceRange(of: tokens.range(of: words))
  }

  /// A run of words as the source prints it, on one line.
  func surface(of words: Range<Int>) -> String {
    guard !words.isEmpty else { return "" }
    let range = sourceRange(of: words)
    return String(decoding: source[range], as: UTF8.self).withSpacesFolded
  }

  func canonicalForm(of token: Int) -> [UInt8] { tokens.canonicalForm(of: token, in: folded) }
}

extension String {
  /// Runs of white space, line ends included, as one space.
  fileprivate var withSpacesFolded: String {
    String(decoding: Array(utf8), as: UTF8.self).unicodeScalars
      .split(whereSeparator: { $0.properties.isWhitespace }).map(String.init).joined(separator: " ")
  }
}
