/// What there is to know of a line for telling article from furniture.
struct PageLine: Sendable {
  let bytes: Range<Int>
  let words: Range<Int>
  /// The same for lines of the same words.
  let key: UInt64
  /// Long enough for a sentence and ended like one.
  let isSentence: Bool
  /// Ends as a sentence or a quotation does, or with a comma.
  let endsInPunctuation: Bool
  let isHeading: Bool
  let isFurniture: Bool
  let hasCopyright: Bool

  /// A line this long is a paragraph, whatever phrase occurs in it.
  private static let longestNotice = 25

  private init(_ bytes: Range<Int>, words: Range<Int>, in document: SourceDocument) {
    let text = document.text
    self.bytes = bytes
    self.words = words
    key = Self.key(words, bytes, text)
    let ending = Self.ending(text.source[bytes])
    endsInPunctuation = ending.isMark || text.source[bytes].last == UInt8(ascii: ",")
    isSentence = words.count >= 12 && ending.isMark && !ending.isEllipsis
    hasCopyright = words.count <= 60 && Self.hasCopyright(text.source[bytes])
    let tests = Self.tests(words, text)
    isHeading = tests.contains(.heading)
    let isShort = words.count <= Self.longestNotice
    let meetsRule =
      isShort
      && (tests.contains(.phrase) || tests.contains(.label) || !isSentence && tests.contains(.offer))
    isFurniture = meetsRule || hasCopyright
  }

  /// The furniture tests that the line meets.
  private static func tests(_ words: Range<Int>, _ text: LayeredText) -> [FurnitureRule.Test] {
    guard words.count <= longestNotice + 10 else { return [] }
    var tests: [FurnitureRule.Test] = []
    PhraseTable.furniture.forEachPhrase(of: text.tokens.hashes, in: words) { index, phrase in
      let isMet =
        switch phrase.test {
        case .heading: index == words.lowerBound && phrase.words.count == words.count
        case .phrase: true
        case .offer: index == words.lowerBound
        case .label: isLabel(index, phrase.words.count, words, text)
        }
      if isMet { tests.append(phrase.test) }
    }
    return tests
  }

  private static func hasCopyright(_ line: ArraySlice<UInt8>) -> Bool {
    line.withUnsafeBufferPointer { line in
      var index = line.next(0xC2, from: 0, to: line.count)
      while index + 1 < line.count {
        if line[index + 1] == 0xA9 { return true }
        index = line.next(0xC2, from: index + 1, to: line.count)
      }
      return false
    }
  }

  private static func isLabel(_ index: Int, _ count: Int, _ words: Range<Int>, _ text: LayeredText) -> Bool {
    guard WordGap(text, after: index + count - 1).folded.first == UInt8(ascii: ":") else { return false }
    return index == words.lowerBound || WordGap(text, after: index - 1).folded.contains(UInt8(ascii: "|"))
  }

  static func key(_ words: Range<Int>, _ bytes: Range<Int>, _ text: LayeredText) -> UInt64 {
    var key = UInt64(words.count) &+ 0xCBF2_9CE4_8422_2325
    for word in text.tokens.hashes[words] { key = (key ^ UInt64(word)) &* 0x9FB2_1C65_1E98_DF25 }
    guard words.isEmpty else { return key }
    for byte in text.source[bytes] { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return key
  }

  private static func lastScalar(_ line: ArraySlice<UInt8>) -> Unicode.Scalar? {
    line.withUnsafeBufferPointer { line in
      guard let start = line.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
      let decoded = Decoded.utf8(line, at: start)
      return start + decoded.length == line.count ? Unicode.Scalar(decoded.scalar) : nil
    }
  }

  private static func ending(_ line: ArraySlice<UInt8>) -> (isMark: Bool, isEllipsis: Bool) {
    if let last = line.last, last < 0x80 {
      let isMark =
        last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
        || last == UInt8(ascii: "\"") || last == UInt8(ascii: "'")
      return (isMark, last == UInt8(ascii: ".") && line.suffix(3).elementsEqual("...".utf8))
    }
    switch lastScalar(line) {
    case "”", "’", "»", "。", "！", "？": return (true, false)
    case "…": return (false, true)
    case _: return (false, false)
    }
  }
}

extension PageLine {
  static func all(of document: SourceDocument) -> [PageLine] {
    let lines = document.lines.lines
    return zip(lines, document.text.words(inAscending: lines)).map { PageLine($0, words: $1, in: document) }
  }

  /// The keys of some lines, each once.
  static func distinct(_ keys: [UInt64]) -> [UInt64] {
    var keys = keys
    keys.sort()
    var last: UInt64?
    keys.removeAll { key in
      defer { last = key }
      return key == last
    }
    return keys
  }

  /// How many words it has, for the rules that count.
  var count: Int { words.count }
}
