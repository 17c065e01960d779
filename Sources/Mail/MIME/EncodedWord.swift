import Report

/// Words of any script in ASCII, for headers: RFC 2047.
enum EncodedWord {
  /// RFC 2047 §2: with all its delimiters.
  static let longest = 75
  private static let opening = "=?utf-8?"
  /// Fewer characters than this hold nothing worth a line of their own.
  private static let leastRoom = 30

  /// `text` as encoded-words; a reader puts them together again without what stands between them.
  ///
  /// Text is cut behind blanks, because some readers show one between encoded-words; a word that no line could
  /// hold between characters as a reader sees them, and such a character between its scalars.
  ///
  /// - Parameter firstRoom: how many characters are left on the line on which the first one shall stand.
  static func words(_ text: String, firstRoom: Int) -> [String] {
    let isQuoted = quotedLength(text) <= base64Length(text.utf8.count)
    var room = firstRoom < leastRoom ? longest : min(firstRoom, longest)
    var words: [String] = []
    var piece: [UInt8] = []
    func length(_ bytes: [UInt8]) -> Int {
      let body = isQuoted ? bytes.reduce(0) { $0 + ($1.isQuotedFree ? 1 : 3) } : base64Length(bytes.count)
      return opening.utf8.count + 2 + body + 2
    }
    func flush() {
      guard !piece.isEmpty else { return }
      words.append(word(piece, isQuoted: isQuoted))
      piece = []
      room = longest
    }
    for run in runs(of: text) {
      if length(piece + run.utf8) > room { flush() }
      if length(Array(run.utf8)) <= room {
        piece += run.utf8
        continue
      }
      for character in cuttable(run) {
        if length(piece + character) > room { flush() }
        piece += character
      }
    }
    flush()
    return words
  }

  /// Words with the blanks behind them.
  private static func runs(of text: String) -> [Substring] {
    var runs: [Substring] = []
    var start = text.startIndex
    for index in text.indices where text[index] == " " {
      let next = text.index(after: index)
      if next == text.endIndex || text[next] != " " {
        runs.append(text[start..<next])
        start = next
      }
    }
    if start < text.endIndex { runs.append(text[start...]) }
    return runs
  }

  /// The smallest pieces that may be torn apart.
  private static func cuttable(_ run: Substring) -> [[UInt8]] {
    run.flatMap { character -> [[UInt8]] in
      let bytes = Array(character.utf8)
      // The longest piece that every encoding fits into one word.
      guard bytes.count * 3 > longest - 12 else { return [bytes] }
      return character.unicodeScalars.map { Array(String($0).utf8) }
    }
  }

  private static func word(_ bytes: [UInt8], isQuoted: Bool) -> String {
    isQuoted ? opening + "q?" + quoted(bytes) + "?=" : opening + "b?" + bytes.base64 + "?="
  }

  private static func quoted(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      byte.isQuotedFree ? String(Unicode.Scalar(byte == 0x20 ? UInt8(ascii: "_") : byte)) : byte.percentless
    }.joined()
  }

  private static func quotedLength(_ text: String) -> Int {
    text.utf8.reduce(0) { $0 + ($1.isQuotedFree ? 1 : 3) }
  }

  private static func base64Length(_ count: Int) -> Int { (count + 2) / 3 * 4 }
}

extension UInt8 {
  /// RFC 2047 §5 (3): what is never misread in an encoded-word inside a name; a blank becomes `_`.
  fileprivate var isQuotedFree: Bool { isASCIIAlphanumeric || "!*+-/ ".utf8.contains(self) }

  /// `=C3`.
  fileprivate var percentless: String { "=" + [self].hexadecimal.uppercased() }
}
