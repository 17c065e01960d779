/// Takes a quotation apart: rules 14 to 18 of the folding table.
enum QuotationParser {
  /// `nil` when the quotation has more marks than `limits` allow.
  static func parse(_ text: [UInt8], limits: MatchLimits) -> ParsedQuotation? {
    let printed = text.trimmedOfWhitespace
    let inner = OuterMarks.strip(printed)
    let kinds: CaseSet<FoldingKind> = inner.count == printed.count ? [] : [.outerQuotes]
    let literal = LayeredText(inner)
    guard QuotationPieces.mayHaveMarks(inner) else {
      return ParsedQuotation(printed: printed, inner: inner, literal: literal, kinds: kinds)
    }
    var pieces = QuotationPieces(inner)
    guard pieces.markCount <= limits.marks else { return nil }
    pieces.dropEmptyEdges()
    // There may be none after all, and then all readings are one.
    let isPlain = pieces.texts.count == 1 && pieces.texts[0] == inner
    let segments =
      isPlain ? [literal] : pieces.layers.isEmpty ? pieces.texts.map { LayeredText($0) } : pieces.layers
    let joined =
      segments.count == 1 ? segments[0] : LayeredText(Array(pieces.texts.joined(separator: [0x20])))
    return ParsedQuotation(
      printed: printed, inner: inner, pieces: pieces, literal: literal, segments: segments, joined: joined,
      kinds: kinds.union(pieces.kinds))
  }
}

extension [UInt8] {
  /// Without white space at either end, no-break and other wide spaces included.
  var trimmedOfWhitespace: [UInt8] {
    if let first, let last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) { return self }
    let scalars = String(decoding: self, as: UTF8.self).unicodeScalars
    if let first = scalars.first, let last = scalars.last, !first.properties.isWhitespace,
      !last.properties.isWhitespace
    {
      return self
    }
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return [] }
    return Array(String(scalars[first...last]).utf8)
  }
}
