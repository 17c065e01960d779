/// Turns the chosen place into a ``Match``: all that is told about it and is not needed to find it.
struct MatchBuilder {
  /// How much is told.
  enum Detail: Sendable {
    case all
    /// Where it stands and what differs; nothing of voice, speaker and sentence.
    case place
  }

  let matcher: SourceMatcher
  var detail = Detail.all

  private var document: SourceDocument { matcher.document }
  private var text: LayeredText { matcher.source }

  func match(_ finding: SourceMatcher.Finding) -> Match {
    let candidate = finding.candidate
    let surface = matcher.surface(of: candidate)
    let paragraph = SourceLines.index(of: candidate.bytes.lowerBound, in: document.lines.paragraphs) ?? 0
    var match = Match(
      source: document.id, bytes: candidate.bytes, scalars: document.scalarRange(candidate.bytes),
      paragraph: paragraph + 1, region: document.region(of: candidate.bytes), kinds: surface.kinds.sorted(),
      flags: surface.flags.sorted(), similarity: candidate.similarity,
      differences: candidate.differences, occurrences: finding.occurrences,
      needsContext: finding.isAmbiguous,
      joinsAcrossAttribution: candidate.kinds.contains(.attributionSkip),
      omittedWords: candidate.omittedWords)
    switch detail {
    case .all: describe(candidate, paragraph, &match)
    case .place: break
    }
    return match
  }

  private func describe(_ candidate: Candidate, _ paragraph: Int, _ match: inout Match) {
    let parts = quotedParts(candidate)
    let spans = document.marks.spans(touching: candidate.bytes)
    match.wording = text.surface(ofBytes: candidate.bytes)
    match.voice = voice(of: parts)
    let speaker = speaker(spans)
    (match.speaker, match.speakerIsNamedOnly) = (speaker?.name, speaker?.isNamedOnly ?? false)
    match.crossesParagraph = crossesParagraph(candidate.bytes, paragraph)
    match.joinsQuotations = parts.count > 1 && joinsQuotations(parts)
    match.marksAreMalformed = spans.contains(where: \.isMalformed)
    let edges = edges(candidate.words, match.voice == .all ? spans : [])
    (match.startsInsideSentence, match.endsInsideSentence) = (!edges.before.isEmpty, !edges.after.isEmpty)
    match.followsDenial = followsDenial(candidate.words)
    match.followsCondition = followsCondition(candidate.words, edges.before)
    match.followsAttribution =
      match.voice == .all
      && AttributedWords(text, candidate.words, before: edges.before, quoted: spans.first?.inner).isOfOthers
    match.bracketChangesWord = candidate.bracketChangesWord
    if matcher.quotation.trailingMark == nil {
      let end = CutEnd(text, candidate.words, after: edges.after)
      match.precedesDenial = end.precedesDenial
      match.dropsQuestion = end.dropsQuestion(in: matcher.quotation.literal)
    }
    match.joinsSentences =
      candidate.kinds.contains(.omission)
      && zip(candidate.parts, candidate.parts.dropFirst()).contains(where: joinsSentences)
  }

  /// `The league … will close its ports`, of a league that met and a rival that will: the second sentence lost its
  /// beginning, and the quotation does not end the first.
  private func joinsSentences(_ left: Candidate.Part, _ right: Candidate.Part) -> Bool {
    let (last, next) = (left.sourceWords.upperBound - 1, right.sourceWords.lowerBound)
    guard next > last + 1, !WordGap(text, after: next - 1).endsSentence,
      !WordGap(left.quotation, after: left.quotationWords.upperBound - 1).endsSentence
    else { return false }
    return (last..<next - 1).contains { WordGap(text, after: $0).endsSentence }
  }

  /// `No company shall share data` says the opposite of its last words.
  private func followsDenial(_ words: Range<Int>) -> Bool {
    let gap = WordGap(text, after: words.lowerBound - 1)
    guard gap.isPlain || gap.hasQuotationMark else { return false }
    let window = gap.isPlain ? Self.denialWindow : Self.speechWindow
    let clause = SentenceEdges(text, words).nearBefore(window, in: text)
    return clause.contains {
      WordLists.denies($0, in: text) && (gap.isPlain ? !isTurned($0) : deniesSpeech($0, in: clause))
    }
  }

  /// `Tal denied having said “we will sell”`, `Tal never said “…`: not `Tal, who did not come, said “…`.
  private func deniesSpeech(_ denial: Int, in clause: Range<Int>) -> Bool {
    let hashes = text.tokens.hashes
    guard let verb = (denial + 1..<clause.upperBound).first(where: { !WordLists.denied.contains(hashes[$0]) })
    else { return false }
    return WordLists.speech.contains(hashes[verb]) || WordLists.saying.contains(hashes[verb])
  }

  /// `not only`, `no doubt`: what follows is so.
  private func isTurned(_ denial: Int) -> Bool {
    let hashes = text.tokens.hashes
    // `Officials who would not be named said`
    if hashes[denial...].prefix(4).contains(where: WordLists.naming.contains) { return true }
    return denial + 1 < text.tokens.count && WordGap(text, after: denial).isPlain
      && WordLists.turning.contains(hashes[denial + 1])
  }

  /// `If nobody objects, we share the data` promises less than its last words; Japanese puts ば before the comma.
  private func followsCondition(_ words: Range<Int>, _ before: Range<Int>) -> Bool {
    guard let last = before.last else { return false }
    let gap = WordGap(text, after: last)
    guard !gap.isPlain, !gap.hasQuotationMark else { return false }
    // `But if nobody objects, …`
    return (before.prefix(2) + [last]).contains {
      WordLists.leadingConditions.contains(text.tokens.hashes[$0])
    }
  }

  /// A denial further away seldom governs the words.
  private static let denialWindow = 5
  /// Within so many words before the marks stands who is said not to say what is in them.
  private static let speechWindow = 12

  /// The stretches of the source whose voice matters: not what was skipped between them.
  private func quotedParts(_ candidate: Candidate) -> [Range<Int>] {
    candidate.parts.isEmpty ? [candidate.words] : candidate.parts.map(\.sourceWords)
  }

  /// Whether the sentence goes on before and after; where the words are quoted, only what is quoted counts.
  private func edges(_ words: Range<Int>, _ spans: ArraySlice<QuotationMarks.Span>) -> (
    before: Range<Int>, after: Range<Int>
  ) {
    let edges = SentenceEdges(text, words)
    guard let first = spans.first, let last = spans.last else { return (edges.before, edges.after) }
    let quoted = document.words(in: first.inner.lowerBound..<last.inner.upperBound)
    return (edges.before.clamped(to: quoted), edges.after.clamped(to: quoted))
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

  /// The speaker of the first quoted stretch, or of a later one when the first does not tell.
  private func speaker(_ spans: ArraySlice<QuotationMarks.Span>) -> SpeakerFinder.Speaker? {
    let finder = SpeakerFinder(text)
    for span in spans where span.paragraph < document.lines.paragraphs.count {
      let paragraph = document.words(in: document.lines.paragraphs[span.paragraph])
      let words = document.words(in: span.inner)
      if let speaker = finder.speaker(of: words, in: paragraph) { return speaker }
      if !finder.isSaid(words, in: paragraph), let speaker = continuedSpeaker(words, finder) {
        return speaker
      }
    }
    return nil
  }

  /// Who spoke before, when the stretch goes on after the words that say so.
  private func continuedSpeaker(_ words: Range<Int>, _ finder: SpeakerFinder) -> SpeakerFinder.Speaker? {
    document.interruptedSpeech.clauses.first { $0.upperBound == words.lowerBound }.flatMap(
      finder.speaker(in:))
  }

  /// Whether an ellipsis joins what the source quotes apart, with more than an attribution between.
  private func joinsQuotations(_ parts: [Range<Int>]) -> Bool {
    let clauses = document.interruptedSpeech.clauses
    return zip(parts, parts.dropFirst()).contains { left, right in
      let first = document.marks.spans(touching: text.sourceRange(of: left)).last
      let second = document.marks.spans(touching: text.sourceRange(of: right)).first
      guard first?.inner != second?.inner else { return false }
      let gap = left.upperBound..<right.lowerBound
      return !clauses.contains { $0.clamped(to: gap) == $0 }
    }
  }

  private func crossesParagraph(_ bytes: Range<Int>, _ paragraph: Int) -> Bool {
    let paragraphs = document.lines.paragraphs
    return paragraph + 1 < paragraphs.count && paragraphs[paragraph + 1].lowerBound < bytes.upperBound
  }
}
