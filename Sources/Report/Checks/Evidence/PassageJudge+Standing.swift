import Diagnostics

/// Where and how the words stand, once they do.
extension PassageJudge {
  func place(_ match: Match) -> [Diagnostic] {
    if let lines = passage.lines, lines.value.upperBound > text.lineCount { return [linesBeyond(lines)] }
    if let lines = passage.lines, !places.isInside(match.bytes, lines.value) {
      return [outside(lines, match)]
    }
    if let paragraph = passage.paragraph, places.paragraph(of: match.bytes) != paragraph.value {
      return [outside(paragraph, match)]
    }
    if passage.prefix != nil || passage.suffix != nil, !places.hasContext(match.bytes) {
      return [contextDiffers(match)]
    }
    let rivals = places.rivals(of: match)
    let isTold =
      passage.lines != nil || passage.paragraph != nil || passage.prefix != nil || passage.suffix != nil
    return (rivals.count > 1 && (match.needsContext || isTold) ? [ambiguous(rivals)] : []) + remarks(match)
  }

  /// Who says the words, and whether anybody does.
  func voice(_ match: Match) -> [Diagnostic] {
    guard passage.isSpeech else { return attributed(match) }
    if match.region == .pullQuote { return [pullQuote(match)] }
    if match.marksAreMalformed {
      return passage.hasNote ? speaker(match) : [malformedMarks(match)] + speaker(match)
    }
    if match.voice != .all { return [reportedSpeech(match)] }
    return (match.joinsQuotations ? [joined(match)] : []) + speaker(match)
  }

  /// Warnings, which a note beside the words answers.
  private func remarks(_ match: Match) -> [Diagnostic] {
    guard !passage.hasNote else { return [] }
    var diagnostics: [Diagnostic] = []
    if match.region == .caption { diagnostics.append(inCaption(match)) }
    if match.crossesParagraph { diagnostics.append(crossesParagraph(match)) }
    if match.followsDenial { diagnostics.append(followsDenial(match)) }
    if match.followsCondition { diagnostics.append(followsCondition(match)) }
    if match.followsAttribution, passage.isSpeech { diagnostics.append(followsAttribution(match)) }
    if match.precedesDenial { diagnostics.append(precedesDenial(match)) }
    if match.dropsQuestion { diagnostics.append(dropsQuestion(match)) }
    if match.bracketChangesWord { diagnostics.append(bracketChangesWord(match)) }
    if match.joinsSentences, !match.joinsQuotations { diagnostics.append(joinsSentences(match)) }
    return diagnostics
  }

  private func speaker(_ match: Match) -> [Diagnostic] {
    guard let wanted = passage.speaker, let found = match.speaker else { return [] }
    switch speakers.compare(found, with: wanted.value) {
    case .same: return []
    case .other(let actor): return isReporter(actor, match) ? [] : [wrongSpeaker(wanted, found, actor, match)]
    case .holder(let actor): return passage.hasNote ? [] : [wrongOffice(wanted, found, actor, match)]
    case .attendant: return passage.hasNote ? [] : [attendant(wanted, found, match)]
    case .unknown where match.speakerIsNamedOnly: return []
    case .unknown:
      // `Wang, speaking in Beijing, said`: the nearest name need not be the speaker's.
      let isNamed = speakers.isNamed(wanted.value, in: text.paragraph(of: match.bytes))
      return passage.hasNote || isNamed ? [] : [unknownSpeaker(wanted, found, match)]
    }
  }
}

extension PassageJudge {
  /// An official text speaks for itself, but where it puts marks around words and names another actor that says
  /// them, they are that actor's.
  private func attributed(_ match: Match) -> [Diagnostic] {
    guard let wanted = passage.attributedTo else { return [] }
    guard let found = match.speaker, match.voice == .all, !match.marksAreMalformed else {
      return labelled(wanted, match)
    }
    switch speakers.compare(found, with: wanted.value) {
    case .same, .attendant, .holder, .unknown: return []
    case .other(let actor): return isReporter(actor, match) ? [] : [wrongSpeaker(wanted, found, actor, match)]
    }
  }

  /// A transcript says at the beginning of a turn whose turn it is.
  private func labelled(_ wanted: Located<String>, _ match: Match) -> [Diagnostic] {
    guard let labels = text.labels, let found = labels.label(over: match.bytes) else { return [] }
    switch speakers.compare(label: found, with: wanted.value) {
    case .same, .attendant, .holder: return []
    case .other(let actor): return [wrongSpeaker(wanted, found, actor, match)]
    case .unknown:
      // A colon also stands behind what is no name; in a transcript the speaker has turns of his own.
      let hasTurns = labels.all.contains { speakers.compare(label: $0, with: wanted.value) == .same }
      return hasTurns && !passage.hasNote ? [unknownSpeaker(wanted, found, match)] : []
    }
  }

  /// `According to the Press` says who reported it.
  private func isReporter(_ actor: String, _ match: Match) -> Bool {
    match.speakerIsNamedOnly && speakers.isOutlet(actor)
  }
}

// MARK: - Messages

extension PassageJudge {
  private func linesBeyond(_ lines: Located<ClosedRange<Int>>) -> Diagnostic {
    Diagnostic(
      .error, .quotationOutsideLines, "`\(text.text.name)` has only \(text.lineCount) lines", at: lines.span,
      helps: ["write the lines in which the words stand"])
  }

  private func outside(_ lines: Located<ClosedRange<Int>>, _ match: Match) -> Diagnostic {
    let found = text.lines(of: match.bytes)
    let words = found.count == 1 ? "\(found.lowerBound)" : "\(found.lowerBound)-\(found.upperBound)"
    return Diagnostic(
      .error, .quotationOutsideLines, "these words stand in `\(source)`, but not in these lines",
      at: lines.span,
      label: "not here", related: [text.mark(match.bytes, "here")], helps: ["write `lines: \(words)`"])
  }

  private func outside(_ paragraph: Located<Int>, _ match: Match) -> Diagnostic {
    let found = places.paragraph(of: match.bytes)
    return Diagnostic(
      .error, .quotationOutsideParagraph, "these words stand in `\(source)`, but not in this paragraph",
      at: paragraph.span, label: "not here",
      related: [
        text.mark(match.bytes, found.map { "in paragraph \($0)" } ?? "outside the body of the article")
      ],
      helps: [found.map { "write `paragraph: \($0)`" } ?? "leave `paragraph` out"])
  }

  private func contextDiffers(_ match: Match) -> Diagnostic {
    let span = (passage.prefix ?? passage.suffix)?.span ?? passage.exact.span
    return Diagnostic(
      .error, .contextDiffers, "`\(source)` has other words around these", at: span.firstLine,
      related: [text.mark(match.bytes, "the words")],
      helps: ["write as `prefix` and `suffix` what stands directly before and after them"])
  }

  private func ambiguous(_ rivals: [Range<Int>]) -> Diagnostic {
    let lines = rivals.map { text.lines(of: $0).lowerBound }
    let help =
      Set(lines).count > 1
      ? "add `locator: {lines: \(lines[0])}` for the one that is meant"
      : "add a `prefix` or a `suffix`: words that stand directly before or after the place that is meant"
    return Diagnostic(
      .error, .quotationAmbiguous, "these words stand at \(rivals.count) places in `\(source)`",
      at: passage.exact.span.written,
      related: rivals.prefix(4).enumerated().map { text.mark($1, "place \($0 + 1)") }, helps: [help])
  }

  private func inCaption(_ match: Match) -> Diagnostic {
    Diagnostic(
      .warning, .quotationInCaption, "these words are from a caption of `\(source)`",
      at: passage.exact.span.written,
      related: [text.mark(match.bytes, "captions often speak of another day than the article")],
      helps: ["cite the article, or add a `note` that says what the picture shows"])
  }

  private func followsDenial(_ match: Match) -> Diagnostic {
    Diagnostic(
      .warning, .denialLeftOut, "a denial stands close before these words in `\(source)`",
      at: passage.exact.span.written, related: [text.mark(match.bytes, "the sentence begins before them")],
      helps: ["begin with the denial, or add a `note` that says why the words mean the same without it"])
  }

  private func followsCondition(_ match: Match) -> Diagnostic {
    Diagnostic(
      .warning, .denialLeftOut, "a condition stands directly before these words in `\(source)`",
      at: passage.exact.span.written,
      related: [text.mark(match.bytes, "the sentence begins with the condition")],
      helps: ["begin with the condition, or add a `note` that says where the reader is told of it"])
  }

  private func followsAttribution(_ match: Match) -> Diagnostic {
    Diagnostic(
      .warning, .denialLeftOut, "the speaker gives these words in `\(source)` as what others say or think",
      at: passage.exact.span.written, related: [text.mark(match.bytes, "the sentence begins before them")],
      helps: [
        "begin with those who say so, or add a `note` that says that the speaker says the same"
      ])
  }

  private func precedesDenial(_ match: Match) -> Diagnostic {
    Diagnostic(
      .warning, .denialLeftOut, "a denial or a condition follows these words directly in `\(source)`",
      at: passage.exact.span.written, related: [text.mark(match.bytes, "the sentence goes on after them")],
      helps: [
        "quote on to the end of the clause, or add a `note` that says why the words mean the same without it"
      ])
  }

  private func dropsQuestion(_ match: Match) -> Diagnostic {
    Diagnostic(
      .warning, .quotationCut, "`\(source)` asks this, and these words state it",
      at: passage.exact.span.written, related: [text.mark(match.bytes, "a question mark follows")],
      helps: ["write the question mark, or add a `note` that says that it is a question"])
  }

  private func bracketChangesWord(_ match: Match) -> Diagnostic {
    Diagnostic(
      .warning, .omissionChangesSense, "a bracket puts a word of its own into what `\(source)` says",
      at: passage.exact.span.written, related: [text.mark(match.bytes, "the source's wording")],
      helps: ["write the source's word, or add a `note` that says why the bracket means the same"])
  }

  private func joinsSentences(_ match: Match) -> Diagnostic {
    Diagnostic(
      .warning, .sentencesJoined, "an ellipsis leads from one sentence of `\(source)` into another",
      at: passage.exact.span.written,
      related: [text.mark(match.bytes, "the second sentence has lost its beginning")],
      helps: ["quote the sentences apart, or add a `note` that says that both speak of the same"])
  }

  private func crossesParagraph(_ match: Match) -> Diagnostic {
    Diagnostic(
      .warning, .crossesParagraph, "these words run over a paragraph of `\(source)`",
      at: passage.exact.span.written, related: [text.mark(match.bytes, "two paragraphs")],
      helps: ["quote each paragraph by itself, or add a `note` that says why not"])
  }

  private func pullQuote(_ match: Match) -> Diagnostic {
    Diagnostic(
      .error, .quotationInPullQuote, "these words stand only in a pull quote of `\(source)`",
      at: passage.exact.span.written, related: [text.mark(match.bytes, "set by the page's layout")],
      helps: [
        "quote the article's own words, or write `form: altered` and say in `corrupt` what became of them"
      ])
  }

  private func reportedSpeech(_ match: Match) -> Diagnostic {
    let help =
      passage.isOfQuotation
      ? "write `form: reported`, or quote only what stands in quotation marks"
      : "write `mode: paraphrase`, or quote only what stands in quotation marks"
    return Diagnostic(
      .error, .quotationIsReportedSpeech,
      match.voice == .none
        ? "`\(source)` does not put these words into anybody's mouth"
        : "`\(source)` puts only a part of these words into quotation marks",
      at: passage.exact.span.written,
      related: [
        text.mark(match.bytes, match.voice == .none ? "no quotation marks" : "partly in quotation marks")
      ],
      helps: [help])
  }

  private func malformedMarks(_ match: Match) -> Diagnostic {
    Diagnostic(
      .warning, .marksDoNotPair, "the quotation marks around these words do not pair in `\(source)`",
      at: passage.exact.span.written,
      related: [text.mark(match.bytes, "where they open or close is a guess")],
      helps: ["look at the text and add a `note` that says where the quotation begins and ends"])
  }

  private func joined(_ match: Match) -> Diagnostic {
    Diagnostic(
      .error, .quotationsJoined, "the ellipsis joins words that `\(source)` quotes apart",
      at: passage.exact.span.written, related: [text.mark(match.bytes, "more than one quotation")],
      helps: ["quote each by itself"])
  }

  private func wrongSpeaker(
    _ wanted: Located<String>, _ found: String, _ actor: String, _ match: Match
  ) -> Diagnostic {
    Diagnostic(
      .error, .wrongSpeaker, "`\(source)` has these words from `\(found)`, not from `\(wanted.value)`",
      at: passage.exact.span.written,
      related: [Mark(wanted.span, "given as the speaker"), text.mark(match.bytes, "the words")],
      helps: ["write `speaker: \(actor)`"])
  }

  private func wrongOffice(
    _ wanted: Located<String>, _ found: String, _ actor: String, _ match: Match
  ) -> Diagnostic {
    var fault = wrongSpeaker(wanted, found, actor, match)
    fault.helps.append("where `\(wanted.value)` is meant, add `\(found)` to its `aliases`, or add a `note`")
    return fault
  }

  private func attendant(_ wanted: Located<String>, _ found: String, _ match: Match) -> Diagnostic {
    Diagnostic(
      .warning, .speakerNotRecognised,
      "`\(source)` has these words from `\(found)`, and not from `\(wanted.value)`",
      at: passage.exact.span.written,
      related: [Mark(wanted.span, "given as the speaker"), text.mark(match.bytes, "the words")],
      helps: [
        "name who said them as the `speaker`, or say in a `note` why `\(wanted.value)` answers for them"
      ])
  }

  private func unknownSpeaker(_ wanted: Located<String>, _ found: String, _ match: Match) -> Diagnostic {
    Diagnostic(
      .warning, .speakerNotRecognised,
      "`\(source)` has these words from `\(found)`, which is no name of `\(wanted.value)`",
      at: passage.exact.span.written,
      related: [Mark(wanted.span, "given as the speaker"), text.mark(match.bytes, "the words")],
      helps: ["correct the `speaker`, add `\(found)` to its `aliases`, or add a `note`"])
  }
}
