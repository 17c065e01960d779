/// Equal words: as they stand, or with what the quotation's marks declare.
extension SourceMatcher {
  /// The first way of reading the quotation's marks that the source bears out.
  func wordCandidates() -> [Candidate] {
    guard quotation.joined.tokens.count > 0 else { return [] }
    guard quotation.hasMarks else {
      let found = wholeCandidates(quotation.joined, kinds: quotation.kinds)
      return found.isEmpty ? rejoined() + skipCandidates() : found
    }
    let literal = wholeCandidates(quotation.literal, kinds: quotation.kinds.intersection([.outerQuotes]))
    if literal.contains(where: { lightness($0) == 0 }) { return literal }
    let contiguous = contiguousCandidates()
    if !contiguous.isEmpty { return contiguous }
    let skipped = skipCandidates()
    if !skipped.isEmpty { return skipped }
    let chained = chainCandidates()
    return chained.isEmpty ? literal : chained
  }

  /// How many light foldings it takes to see it there.
  func lightness(_ candidate: Candidate) -> Int {
    surface(of: candidate).kinds.intersection(.light).count
  }

  /// The words of `text` one after another.
  private func wholeCandidates(_ text: LayeredText, kinds: CaseSet<FoldingKind>) -> [Candidate] {
    WordSearch.occurrences(of: text, in: source, limit: limits.occurrences).compactMap { start in
      let part = Candidate.Part(
        quotation: text, quotationWords: 0..<text.tokens.count,
        sourceWords: start..<start + text.tokens.count,
        declaredCase: quotation.segments.count == 1 ? quotation.declaredCase[0] : [], comparesStart: true,
        comparesEnd: true)
      return candidate([part], kinds: kinds)
    }
  }

  /// The segments one after another with nothing left out: brackets inserted, ellipses idle.
  private func contiguousCandidates() -> [Candidate] {
    let count = quotation.joined.tokens.count
    return WordSearch.occurrences(of: quotation.joined, in: source, limit: limits.occurrences).compactMap {
      start in
      var position = start
      let parts = quotation.segments.enumerated().map { index, segment in
        defer { position += segment.tokens.count }
        return self.part(index, at: position)
      }
      return marked(candidate(parts, kinds: quotation.kinds), start: start, end: start + count)
    }
  }

  /// The segments in order, each gap no longer than its mark allows; of several chains the tightest.
  private func chainCandidates() -> [Candidate] {
    guard !quotation.marks.isEmpty else { return [] }
    let places = quotation.segments.map {
      WordSearch.occurrences(of: $0, in: source, limit: limits.occurrences)
    }
    guard places.allSatisfy({ !$0.isEmpty }) else { return [] }
    let chains = SegmentChains.tightest(
      places: places, lengths: quotation.segments.map(\.tokens.count), gaps: quotation.marks.map(\.mostWords))
    return chains.compactMap { chain in
      let parts = chain.enumerated().map { index, start in part(index, at: start) }
      guard let first = parts.first?.sourceWords.lowerBound, let last = parts.last?.sourceWords.upperBound
      else {
        return nil
      }
      return marked(candidate(parts, kinds: quotation.kinds), start: first, end: last)
    }
  }

  private func part(_ index: Int, at start: Int) -> Candidate.Part {
    let segment = quotation.segments[index]
    return Candidate.Part(
      quotation: segment, quotationWords: 0..<segment.tokens.count,
      sourceWords: start..<start + segment.tokens.count, declaredCase: quotation.declaredCase[index],
      comparesStart: true, comparesEnd: true)
  }

  /// `nil` when a part would begin or end inside a numeral, or two words only share a hash.
  private func candidate(_ parts: [Candidate.Part], kinds: CaseSet<FoldingKind>) -> Candidate? {
    guard let first = parts.first, let last = parts.last else { return nil }
    for part in parts {
      guard !NumeralBoundary.isCut(part.sourceWords, in: source) else { return nil }
      for (left, right) in zip(part.quotationWords, part.sourceWords)
      where !part.quotation.hasSameWord(left, as: right, in: source) { return nil }
    }
    let words = first.sourceWords.lowerBound..<last.sourceWords.upperBound
    var candidate = Candidate(method: .words, words: words, bytes: source.sourceRange(of: words))
    candidate.parts = parts
    candidate.kinds = kinds
    if parts.contains(where: { NumeralBoundary.leavesNumber($0.sourceWords, in: source) }) {
      candidate.flags.insert(.number)
    }
    return candidate
  }
}

extension SourceMatcher {
  // MARK: - What the marks stand for

  /// Names each mark of the quotation and looks at what it left out or put in.
  private func marked(_ candidate: Candidate?, start: Int, end: Int) -> Candidate? {
    guard var candidate else { return nil }
    for (index, mark) in quotation.marks.enumerated() {
      let omitted =
        candidate.parts[index].sourceWords.upperBound..<candidate.parts[index + 1].sourceWords.lowerBound
      let (before, after) = (quotation.segments[index], quotation.segments[index + 1])
      judge(mark, omitted, beside: (before.endsInFigure, after.beginsWithFigure), &candidate)
    }
    let sentence = SentenceEdges(source, start..<end)
    if let mark = quotation.leadingMark, mark.kind == .bracket {
      let words = sentence.nearBefore(mark.mostWords, in: source)
      let isFigure = quotation.segments.first?.beginsWithFigure ?? false
      judge(mark, words, close: words.suffix(1), beside: (false, isFigure), &candidate)
    }
    if let mark = quotation.trailingMark, mark.kind == .bracket {
      let words = sentence.nearAfter(mark.mostWords, in: source)
      let isFigure = quotation.segments.last?.endsInFigure ?? false
      judge(mark, words, close: words.prefix(1), beside: (isFigure, false), &candidate)
    }
    return candidate
  }

  /// - Parameter edge: at an edge, those of the omitted words that the mark surely stands for.
  /// - Parameter figures: whether the quotation has a number directly before and after the mark.
  private func judge(
    _ mark: ParsedQuotation.Mark, _ omitted: Range<Int>, close edge: Range<Int>? = nil,
    beside figures: (before: Bool, after: Bool), _ candidate: inout Candidate
  ) {
    switch mark.kind {
    case .omission:
      candidate.kinds.insert(.omission)
      candidate.omittedWords += omitted.count
      if WordLists.deniesAny(source, omitted) { candidate.flags.insert(.negation) }
      let sense = OmissionSense(source, omitted)
      if sense.hidesModal { candidate.flags.insert(.modal) }
      if sense.hidesNumber(figures) { candidate.flags.insert(.number) }
    case .bracket:
      let close = edge ?? omitted
      candidate.kinds.insert(omitted.isEmpty ? .bracketInsert : .bracketReplace)
      let denies = WordLists.deniesAny(source, omitted)
      let inserted = 0..<mark.words.tokens.count
      if denies != WordLists.deniesAny(mark.words, inserted) { candidate.flags.insert(.negation) }
      if modals(source, close) != modals(mark.words, inserted) { candidate.flags.insert(.modal) }
      let replaced = numerals(source, omitted)
      let given = numerals(mark.words, inserted)
      if !replaced.isEmpty, !given.isEmpty, replaced != given { candidate.flags.insert(.number) }
      if figures.before || figures.after, inserted.isEmpty || !given.isEmpty || hasNumberWord(mark.words) {
        candidate.flags.insert(.number)
      }
      let (named, names) = (names(source, close), names(mark.words, inserted))
      if !named.isEmpty, !names.isEmpty, named.isDisjoint(with: names) { candidate.flags.insert(.name) }
      if BracketSense(mark, in: source).changesWord(omitted, close: close, isEdge: edge != nil) {
        candidate.bracketChangesWord = true
      }
    }
  }

  private func modals(_ text: LayeredText, _ words: Range<Int>) -> Set<UInt32> {
    Set(text.tokens.hashes[words].filter(WordLists.modals.contains))
  }

  private func hasNumberWord(_ text: LayeredText) -> Bool {
    text.tokens.hashes.contains { WordLists.cardinals.contains($0) || WordLists.scales.contains($0) }
  }

  /// The words with a capital letter, but for those that begin sentences and name nobody.
  private func names(_ text: LayeredText, _ words: Range<Int>) -> Set<UInt32> {
    Set(
      words.filter(text.isCapitalized).map { text.tokens.hashes[$0] }.filter {
        !WordLists.function.contains($0)
      })
  }

  /// The numbers among some words.
  private func numerals(_ text: LayeredText, _ words: Range<Int>) -> [[UInt8]] {
    words.filter { text.tokens.forms[$0] == .number }.map(text.canonicalForm)
  }

  // MARK: - Broken words and interrupted speech

  /// A hyphen at a line end may belong to the word: `well-⏎known` is looked for as `well-known` when
  /// `wellknown` is what the page seems to say.
  private func rejoined() -> [Candidate] {
    let text = quotation.joined
    for index in 0..<max(text.tokens.count - 1, 0) {
      let gap = text.folded.bytes[Int(text.tokens.ends[index])..<Int(text.tokens.starts[index + 1])]
      guard gap.elementsEqual([UInt8(ascii: "-")]) else { continue }
      let range = text.folded.sourceRange(of: text.tokens.range(of: index..<index + 2))
      let hyphen = text.folded.sourceOffset(of: Int(text.tokens.ends[index]), isEnd: true)
      guard range.contains(hyphen) else { continue }
      var bytes = text.source
      bytes.insert(0x0A, at: hyphen + 1)
      let variant = LayeredText(bytes)
      guard variant.tokens.count + 1 == text.tokens.count else { continue }
      // `resign` in one line is not `re-sign`.
      let found = wholeCandidates(variant, kinds: quotation.kinds.union([.lineBreakHyphen])).filter {
        source.source[source.sourceRange(of: $0.words.lowerBound + index..<$0.words.lowerBound + index + 1)]
          .contains(0x0A)
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Speech that the source interrupts to say who speaks.
  private func skipCandidates() -> [Candidate] {
    let text = quotation.joined
    guard text.tokens.count >= 5, quotation.marks.isEmpty else { return [] }
    let speech = document.interruptedSpeech
    return speech.occurrences(of: text, limit: limits.occurrences).compactMap { runs in
      var position = 0
      let parts = runs.enumerated().map { index, words in
        defer { position += words.count }
        return Candidate.Part(
          quotation: text, quotationWords: position..<position + words.count, sourceWords: words,
          declaredCase: quotation.declaredCase[0], comparesStart: index == 0,
          comparesEnd: index == runs.count - 1)
      }
      guard var found = candidate(parts, kinds: quotation.kinds.union([.attributionSkip])) else { return nil }
      found.flags.formUnion(speech.flags(of: parts))
      return found
    }
  }
}
