/// The stretches of a quotation between its ellipses and brackets.
struct QuotationPieces {
  private(set) var texts: [[UInt8]]
  /// The texts as words, once those without any are dropped; empty when there are no marks.
  private(set) var layers: [LayeredText] = []
  private(set) var marks: [ParsedQuotation.Mark] = []
  private(set) var leading: ParsedQuotation.Mark?
  private(set) var trailing: ParsedQuotation.Mark?
  private(set) var kinds: CaseSet<FoldingKind> = []
  private(set) var declaredCase = ParsedQuotation.noneDeclared

  /// All the marks found, before those at the edges are set apart.
  private(set) var markCount = 0

  private let bytes: [UInt8]
  private let scalars: [Unicode.Scalar]
  /// Where each scalar begins in the bytes, and where the last ends.
  private let offsets: [Int]
  /// More than this inside brackets is not an insertion but a text about another text.
  private static let longestBracket = 80

  init(_ bytes: [UInt8]) {
    texts = [[]]
    // What is no UTF-8 is replaced, so that there are bytes for each scalar.
    self.bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    (scalars, offsets) = Self.scalars(of: self.bytes)
    var index = 0
    while index < scalars.count {
      let end = scalars[index...].firstIndex(where: Self.mayBeginMark) ?? scalars.count
      add(index..<end)
      index = end < scalars.count ? read(at: end) : end
    }
  }

  private static func scalars(of bytes: [UInt8]) -> ([Unicode.Scalar], [Int]) {
    bytes.withUnsafeBufferPointer { bytes in
      var scalars: [Unicode.Scalar] = []
      var offsets = [0]
      scalars.reserveCapacity(bytes.count)
      offsets.reserveCapacity(bytes.count + 1)
      var offset = 0
      while offset < bytes.count {
        let decoded = Decoded.utf8(bytes, at: offset)
        offset += decoded.length
        scalars.append(Unicode.Scalar(decoded.scalar) ?? "\u{FFFD}")
        offsets.append(offset)
      }
      return (scalars, offsets)
    }
  }

  private static func mayBeginMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "[" || scalar == "(" || scalar == "…" || scalar == "."
  }

  private mutating func add(_ run: Range<Int>) {
    texts[texts.count - 1].append(contentsOf: bytes[offsets[run.lowerBound]..<offsets[run.upperBound]])
  }

  /// Whether any byte can begin a bracket or an ellipsis; most quotations have none.
  static func mayHaveMarks(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      func has(_ byte: UInt8, at index: Int) -> Bool { index < bytes.count && bytes[index] == byte }
      var index = 0
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "["), UInt8(ascii: "("): return true
        case 0xE2: if has(0x80, at: index + 1), has(0xA6, at: index + 2) { return true }
        case 0x2E:
          if has(0x2E, at: index + 1) || has(0x20, at: index + 1) && has(0x2E, at: index + 2) { return true }
        case _: break
        }
        index = nextPromising(bytes, after: index)
      }
      return false
    }
  }

  @inline(__always)
  private static func nextPromising(_ bytes: UnsafeBufferPointer<UInt8>, after start: Int) -> Int {
    var index = start + 1
    while index + ByteLanes.count <= bytes.count {
      let lanes = ByteLanes(bytes, at: index)
      let isPromising =
        (lanes == UInt8(ascii: "[")) | (lanes == UInt8(ascii: "(")) | (lanes == 0xE2)
        | (lanes == UInt8(ascii: "."))
      if let first = isPromising.first { return index + first }
      index += ByteLanes.count
    }
    return index
  }

  private mutating func read(at index: Int) -> Int {
    let scalar = scalars[index]
    if scalar == "[" || scalar == "(", let end = readBracket(at: index) { return end }
    if scalar == "…" || scalar == ".", let end = endOfEllipsis(at: index) {
      add(ParsedQuotation.Mark(kind: .omission, words: LayeredText([])))
      return end
    }
    add(index..<index + 1)
    return index + 1
  }

  // MARK: - Marks

  private mutating func readBracket(at start: Int) -> Int? {
    let closer: Unicode.Scalar = scalars[start] == "[" ? "]" : ")"
    let limit = min(scalars.count, start + Self.longestBracket + 2)
    guard let end = scalars[start + 1..<max(limit, start + 1)].firstIndex(of: closer) else { return nil }
    let body = scalars[start + 1..<end]
    if let dots = body.first(where: { $0 != " " }), dots == "…" || dots == ".", isEllipsis(body) {
      add(ParsedQuotation.Mark(kind: .omission, words: LayeredText([])))
      return end + 1
    }
    if isSic(body) {
      kinds.insert(.sic)
      while texts[texts.count - 1].last == 0x20 { texts[texts.count - 1].removeLast() }
      return end + 1
    }
    guard closer == "]", !body.contains("[") else { return nil }
    if body.count == 1, let letter = body.first, Self.isLetter(letter), end + 1 < scalars.count,
      Self.isLetter(scalars[end + 1])
    {
      kinds.insert(.bracketCase)
      declaredCase[texts.count - 1].insert(texts[texts.count - 1].count)
      texts[texts.count - 1].append(contentsOf: Array(String(letter).utf8))
      return end + 1
    }
    // `[un]lawful` and `30[0]` would make another word or number of the source's; `report[ed]` does not.
    guard !isInsideWord(end + 1), start == 0 || LetterClass.of(scalars[start - 1].value) != .digit else {
      return nil
    }
    let words = Array(bytes[offsets[start + 1]..<offsets[end]])
    let isSuffix = start > 0 && LetterClass.of(scalars[start - 1].value) == .letter
    add(ParsedQuotation.Mark(kind: .bracket, words: LayeredText(words), isSuffix: isSuffix))
    return end + 1
  }

  /// Whether a letter or digit stands there, of a script with spaces between words.
  private func isInsideWord(_ index: Int) -> Bool {
    guard index < scalars.count else { return false }
    let kind = LetterClass.of(scalars[index].value)
    return kind == .letter || kind == .digit
  }

  private func isSic(_ body: ArraySlice<Unicode.Scalar>) -> Bool {
    guard body.count >= 3, body.contains(where: { $0 == "s" || $0 == "S" }) else { return false }
    let letters = body.filter(Self.isLetter).map { LetterClass.lowercase($0.value) }
    return letters == Array("sic".unicodeScalars).map(\.value)
      && body.allSatisfy { Self.isLetter($0) || [" ", ".", "!", "?"].contains($0) }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? LetterClass.ofASCII(UInt8(scalar.value)) == .letter : scalar.properties.isAlphabetic
  }

  private func isEllipsis(_ body: ArraySlice<Unicode.Scalar>) -> Bool {
    body.allSatisfy { [" ", ".", "…", "\u{A0}"].contains($0) }
      && (body.contains("…") || body.count { $0 == "." } >= 3)
  }

  /// `…`, `...` or `. . .`, up to five stops; a sentence that ends in stops keeps none of them.
  private func endOfEllipsis(at start: Int) -> Int? {
    var end = start
    var stops = 0
    while end < scalars.count {
      if scalars[end] == "…" { stops += 3 } else if scalars[end] == "." { stops += 1 } else { break }
      end += 1
      guard end + 1 < scalars.count, scalars[end] == " " || scalars[end] == "\u{A0}", scalars[end + 1] == "."
      else {
        continue
      }
      end += 1
    }
    return stops >= 3 ? end : nil
  }

  private mutating func add(_ mark: ParsedQuotation.Mark) {
    markCount += 1
    marks.append(mark)
    texts.append([])
    declaredCase.append([])
  }

  // MARK: - Edges

  /// Sets apart the marks before the first word and after the last, and merges marks that have no
  /// word between them: `… [they] …` is one omission.
  mutating func dropEmptyEdges() {
    guard !marks.isEmpty else { return }
    var layers: [LayeredText] = []
    var kept: [[UInt8]] = []
    var keptCase: [Set<Int>] = []
    var keptMarks: [ParsedQuotation.Mark] = []
    var pending: ParsedQuotation.Mark?
    for index in texts.indices {
      if index > 0 { pending = Self.merge(pending, marks[index - 1]) }
      let layer = LayeredText(texts[index])
      guard layer.tokens.count > 0 else { continue }
      layers.append(layer)
      if let mark = pending {
        if kept.isEmpty { leading = mark } else { keptMarks.append(mark) }
      }
      pending = nil
      kept.append(texts[index])
      keptCase.append(declaredCase[index])
    }
    trailing = pending
    if leading?.kind == .omission || trailing?.kind == .omission { kinds.insert(.edgeEllipsis) }
    (texts, declaredCase, marks) = (kept, keptCase, keptMarks)
    self.layers = layers
  }

  private static func merge(
    _ left: ParsedQuotation.Mark?, _ right: ParsedQuotation.Mark
  ) -> ParsedQuotation.Mark {
    guard let left else { return right }
    return left.kind == .omission ? left : right
  }
}
