/// Turns the chosen place into a ``Match``: all that is told about it and is not needed to find it.
struct MatchBuilder {
  let matcher: SourceMatcher

  private var document: SourceDocument { matcher.document }
  private var text: LayeredText { matcher.source }

  func match(_ finding: SourceMatcher.Finding) -> Match {
    let candidate = finding.candidate
    let surface = matcher.surface(of: candidate)
    let parts = quotedParts(candidate)
    let spans = document.marks.spans(touching: candidate.bytes)
    let paragraph = TextLines.index(of: candidate.bytes.lowerBound, in: document.lines.paragraphs) ?? 0
    let edges = SentenceEdges(text, candidate.words)
    return Match(
      source: document.id, bytes: candidate.bytes, scalars: document.scalarRange(candidate.bytes),
      paragraph: paragraph + 1, region: document.region(of: candidate.bytes), kinds: surface.kinds.sorted(),
      flags: surface.flags.sorted { $0.rawValue < $1.rawValue }, similarity: candidate.similarity,
      differences: candidate.differences, wording: text.surface(of: candidate.words),
      occurrences: finding.occurrences, voice: voice(of: parts), speaker: speaker(spans, paragraph),
      crossesParagraph: crossesParagraph(candidate.bytes, paragraph),
      joinsAcrossAttribution: candidate.kinds.contains(.attributionSkip),
      marksAreMalformed: spans.contains(where: \.isMalformed), startsInsideSentence: !edges.before.isEmpty,
      endsInsideSentence: !edges.after.isEmpty, omittedWords: candidate.omittedWords)
  }

  /// The stretches of the source whose voice matters: not what was skipped between them.
  private func quotedParts(_ candidate: Candidate) -> [Range<Int>] {
    candidate.parts.isEmpty ? [candidate.words] : candidate.parts.map(\.sourceWords)
  }

  private func voice(of parts: [Range<Int>]) -> Match.Voice {
    var inside = 0
    var total = 0
    for part in parts {
      total += part.count
      for span in document.marks.spans(touching: text.sourceRange(of: part)) {
        inside += document.words(in: span.inner).clamped(to: part).count
      }
    }
    return inside == 0 ? .none : inside >= total ? .all : .part
  }

  private func speaker(_ spans: ArraySlice<QuotationMarks.Span>, _ paragraph: Int) -> String? {
    guard let first = spans.first, let last = spans.last, paragraph < document.lines.paragraphs.count else { return nil }
    let words = document.words(in: first.inner.lowerBound..<last.inner.upperBound)
    return SpeakerFinder(text).speaker(of: words, in: document.words(in: document.lines.paragraphs[paragraph]))
  }

  private func crossesParagraph(_ bytes: Range<Int>, _ paragraph: Int) -> Bool {
    let paragraphs = document.lines.paragraphs
    return paragraph + 1 < paragraphs.count && paragraphs[paragraph + 1].lowerBound < bytes.upperBound
  }
}

extension Set<FoldingKind> {
  /// In the order of the folding table.
  fileprivate func sorted() -> [FoldingKind] { FoldingRule.all.map(\.kind).uniqued().filter(contains) }
}

extension [FoldingKind] {
  fileprivate func uniqued() -> [FoldingKind] {
    var seen: Set<FoldingKind> = []
    return filter { seen.insert($0).inserted }
  }
}
