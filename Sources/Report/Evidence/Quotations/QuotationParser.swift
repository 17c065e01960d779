/// Takes a quotation apart: rules 14 to 18 of the folding table.
enum QuotationParser {
  /// `nil` when the quotation has more marks than `limits` allow.
  static func parse(_ text: String, limits: MatchLimits) -> ParsedQuotation? {
    let printed = Array(text.utf8).trimmedOfWhitespace
    var kinds: Set<FoldingKind> = []
    let inner = OuterMarks.strip(printed)
    if inner.count != printed.count { kinds.insert(.outerQuotes) }
    var pieces = QuotationPieces(inner)
    guard pieces.markCount <= limits.marks else { return nil }
    pieces.dropEmptyEdges()
    kinds.formUnion(pieces.kinds)
    let literal = LayeredText(inner)
    // Most quotations have no marks, and then all three readings are one.
    let isPlain = pieces.texts.count == 1 && pieces.texts[0] == inner
    let segments =
      isPlain ? [literal] : pieces.layers.isEmpty ? pieces.texts.map { LayeredText($0) } : pieces.layers
    let joined =
      segments.count == 1 ? segments[0] : LayeredText(Array(pieces.texts.joined(separator: [0x20])))
    var gaps: [Int] = []
    for segment in segments.dropLast() { gaps.append((gaps.last ?? 0) + segment.tokens.count) }
    return ParsedQuotation(
      printed: printed, inner: inner,
      searches: (inner == printed ? [inner] : [printed, inner]).map(ByteSearch.init),
      literal: literal, segments: segments, marks: pieces.marks,
      leadingMark: pieces.leading, trailingMark: pieces.trailing, kinds: kinds,
      declaredCase: pieces.declaredCase, joined: joined, gaps: gaps)
  }
}

extension [UInt8] {
  /// Without white space at either end, no-break and other wide spaces included.
  var trimmedOfWhitespace: [UInt8] {
    if let first, let last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) { return self }
    let scalars = String(decoding: self, as: UTF8.self).unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return [] }
    return Array(String(scalars[first...last]).utf8)
  }
}
