/// The words of a folded text, as parallel columns.
///
/// A word is known by the 32-bit hash of its canonical form: small letters, no stops in `U.S.`, no
/// separators in `1,000`. Equal hashes are a reason to look, not a proof; see ``TokenTable/canonicalForm(of:in:)``.
struct TokenTable: Sendable {
  /// What kind of word it is, where that decides whether a quotation may begin or end there.
  enum Form: UInt8, Sendable {
    case word, number, abbreviation, sign
    /// A letter of a script without spaces.
    case solitary
    /// A numeral of a script without spaces: 十 or 万.
    case solitaryNumber
  }

  let hashes: [UInt32]
  /// Offsets into the folded bytes.
  let starts: [UInt32]
  let ends: [UInt32]
  let forms: [Form]

  var count: Int { hashes.count }

  func range(of token: Int) -> Range<Int> { Int(starts[token])..<Int(ends[token]) }

  /// The folded range from the first byte of the first word to the last byte of the last.
  func range(of tokens: Range<Int>) -> Range<Int> {
    Int(starts[tokens.lowerBound])..<Int(ends[tokens.upperBound - 1])
  }

  /// The word as it stands in the folded text.
  func surface(of token: Int, in text: FoldedText) -> String {
    String(decoding: text.bytes[range(of: token)], as: UTF8.self)
  }

  /// The bytes whose hash stands for the word.
  func canonicalForm(of token: Int, in text: FoldedText) -> [UInt8] {
    Tokenizer.canonicalForm(of: text.bytes[range(of: token)], forms[token])
  }
}
