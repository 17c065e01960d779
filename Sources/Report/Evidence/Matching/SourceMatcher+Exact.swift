/// Equal bytes.
extension SourceMatcher {
  /// Where the quotation stands byte for byte: whole, or cutting a word or numeral at an end.
  func exactCandidates() -> (whole: [Candidate], cut: [Candidate]) {
    var cut: [Candidate] = []
    for search in quotation.searches {
      var whole: [Candidate] = []
      for start in search.occurrences(in: source.source, limit: limits.occurrences) {
        let candidate = candidate(start..<start + search.needle.count)
        if candidate.method == .cut { cut.append(candidate) } else { whole.append(candidate) }
      }
      if !whole.isEmpty {
        let kinds: CaseSet<FoldingKind> = search.needle.count == quotation.printed.count ? [] : [.outerQuotes]
        return (whole.map { $0.adding(kinds) }, [])
      }
    }
    return ([], cut)
  }

  private func candidate(_ bytes: Range<Int>) -> Candidate {
    let words = document.words(in: bytes)
    guard !words.isEmpty else { return Candidate(method: .cut, words: words, bytes: bytes) }
    let start = source.folded.sourceOffset(of: Int(source.tokens.starts[words.lowerBound]), isEnd: false)
    let end = source.folded.sourceOffset(of: Int(source.tokens.ends[words.upperBound - 1]), isEnd: true)
    // The stop after `U.S.` belongs to the word, and a quotation may leave it.
    let slack = source.tokens.forms[words.upperBound - 1] == .abbreviation ? 1 : 0
    let isWhole = start >= bytes.lowerBound && end <= bytes.upperBound + slack
    if isWhole, !NumeralBoundary.isCut(words, in: source) {
      var candidate = Candidate(method: .bytes, words: words, bytes: bytes)
      if NumeralBoundary.leavesNumber(words, in: source) { candidate.flags.insert(.number) }
      return candidate
    }
    return cutCandidate(NumeralBoundary.widened(words, in: source))
  }

  /// What the author should have quoted instead of a part of a word or numeral, with the difference.
  func cutCandidate(_ words: Range<Int>) -> Candidate {
    var candidate = Candidate(method: .cut, words: words, bytes: source.sourceRange(of: words))
    if let alignment = WordAlignment(quotation.literal, in: source, window: words, isWhole: true) {
      candidate.differences = alignment.differences(quotation.literal, source)
      candidate.flags = DifferenceFlags.flags(of: alignment, quotation.literal, source)
      candidate.similarity = max(
        0, 1 - Double(alignment.cost) / Double(100 * max(quotation.literal.tokens.count, 1)))
    }
    if words.contains(where: {
      source.tokens.forms[$0] == .number || source.tokens.forms[$0] == .solitaryNumber
    }) {
      candidate.flags.insert(.number)
    }
    return candidate
  }
}

extension Candidate {
  func adding(_ kinds: CaseSet<FoldingKind>) -> Candidate {
    var copy = self
    copy.kinds.formUnion(kinds)
    return copy
  }
}
