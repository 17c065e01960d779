import Diagnostics

/// Says what is wrong with one passage, once the matcher has looked for it.
struct PassageJudge {
  let passage: Passage
  let verdict: Verdict
  let text: CitedText
  let places: PassagePlaces
  let texts: [String: CitedText]
  let speakers: SpeakerNames

  var source: String { passage.source.value }

  /// Words that do not stand there are one fault; where and how they stand is asked only of those that do.
  var diagnostics: [Diagnostic] {
    let (declared, unknown) = declaredFolds
    let refusals = Gate.refusals(verdict, declared: declared)
    guard refusals.isEmpty, let match = verdict.match else {
      return unknown + (halfQuoted(refusals) ?? refused(refusals))
    }
    return unknown + place(match) + voice(match) + unneeded(declared, match)
      + (LeftQualifiers(passage, match, in: text)?.diagnostics ?? [])
  }

  /// A folding that is declared and not needed would let the next change of the words pass.
  private func unneeded(_ declared: Set<FoldingKind>, _ match: Match) -> [Diagnostic] {
    passage.folds.filter { fold in
      FoldingKind(rawValue: fold.value).map { declared.contains($0) && !match.kinds.contains($0) } ?? false
    }.map { fold in
      Diagnostic(
        .warning, .unneededFold, "these words stand in `\(source)` without `\(fold.value)`", at: fold.span,
        related: [text.mark(match.bytes, "the source's wording")], helps: ["delete it from `fold`"])
    }
  }

  private var declaredFolds: (Set<FoldingKind>, [Diagnostic]) {
    var kinds: Set<FoldingKind> = []
    var unknown: [Diagnostic] = []
    let light = FoldingKind.allCases.filter { $0.rule.level == .light }.map(\.rawValue)
    for fold in passage.folds {
      if let kind = FoldingKind(rawValue: fold.value), light.contains(fold.value) {
        kinds.insert(kind)
      } else {
        unknown.append(.unknownFold(fold, known: light))
      }
    }
    return (kinds, unknown)
  }

  // MARK: - Refused by the gate

  /// A quotation mark in the middle of the words is no matter of punctuation.
  private func halfQuoted(_ refusals: [Gate.Refusal]) -> [Diagnostic]? {
    guard passage.isSpeech, let match = verdict.match, match.voice == .part, !match.marksAreMalformed,
      refusals == [.undeclared(.punctuation)]
    else { return nil }
    return voice(match)
  }

  /// The gravest reason only: what changes the sense before what could be declared.
  private func refused(_ refusals: [Gate.Refusal]) -> [Diagnostic] {
    let gravest = refusals.first { if case .flag = $0 { true } else { false } } ?? refusals.first
    return [gravest].compactMap(\.self).map { refusal in
      switch refusal {
      case .finding(let finding): finding == .uncheckable ? uncheckable : standsNot(finding)
      case .undeclared(let kind): undeclared(kind)
      case .flag(let flag): flagged(flag)
      }
    }
  }

  private func standsNot(_ finding: Verdict.Finding) -> Diagnostic {
    switch finding {
    case .near: differs
    case .elsewhere: elsewhere
    case .boilerplate: inFurniture
    case .partial: partial
    case .spliced: spliced
    case .exact, .normalized, .absent, .uncheckable: absent
    }
  }

  private var differs: Diagnostic {
    guard let match = verdict.match else { return absent }
    var notes = WordingNotes.notes(match.differences) + WordingNotes.notes(match.flags)
    notes += verdict.others.prefix(3).map { "`\($0.source)` has these very words: cite it for them" }
    return Diagnostic(
      .error, .quotationDiffers, "`\(source)` has other words",
      at: WordingNotes.span(passage, match.differences),
      related: [text.mark(match.bytes, "the source's wording")], notes: notes,
      helps: [WordingNotes.help(match.wording)])
  }

  private var elsewhere: Diagnostic {
    let others = verdict.others.map { "`\($0.source)`" }
    let found = verdict.match.flatMap { match in texts[match.source].map { ($0, match) } }
    let isNear = verdict.standing == .near
    var notes = isNear ? verdict.match.map { WordingNotes.notes($0.differences) } ?? [] : []
    if others.count > 1 { notes.append("they are in \(others.joined(separator: ", "))") }
    return Diagnostic(
      .error, .quotationElsewhere,
      "these words are not in `\(source)`; \(isNear ? "much the same words are" : "they are") in "
        + (others.first ?? "another source"),
      at: passage.exact.span.written,
      related: found.map { [$0.0.mark($0.1.bytes, "here, in `\($0.1.source)`")] } ?? [], notes: notes,
      helps: ["write `source: \(verdict.match?.source ?? "…")`, or copy the words of `\(source)`"])
  }

  private var inFurniture: Diagnostic {
    Diagnostic(
      .error, .quotationInFurniture, "these words stand only in the furniture of `\(source)`",
      at: passage.exact.span.written,
      related: verdict.match.map { [text.mark($0.bytes, "a menu, a teaser or a notice, not the article")] }
        ?? [],
      helps: ["cite the article that says so, or correct the `regions` of `\(source)` if this is its body"])
  }

  private var partial: Diagnostic {
    Diagnostic(
      .error, .quotationPartial, "`\(source)` has only a part of these words", at: passage.exact.span.written,
      related: passageMarks("this part"), helps: ["quote only: `\(verdict.passages.first?.text ?? "")`"])
  }

  private var spliced: Diagnostic {
    Diagnostic(
      .error, .quotationSpliced,
      "these words are put together from \(verdict.passages.count) passages of `\(source)`",
      at: passage.exact.span.written, related: passageMarks("one passage"),
      helps: ["quote each passage by itself"])
  }

  private func passageMarks(_ label: String) -> [Mark] {
    verdict.passages.prefix(4).map { text.mark($0.bytes, label) }
  }

  private var absent: Diagnostic {
    Diagnostic(
      .error, .quotationAbsent, "these words are not in `\(source)`", at: passage.exact.span.written,
      notes: ["nor in any other text that is here"],
      helps: ["copy the words from `\(text.text.name)`, or give what it says in our words as `says`"])
  }

  private var uncheckable: Diagnostic {
    let why =
      switch verdict.obstacle {
      case .noWords: "they hold no word"
      case .quotationTooLong: "they are too long to be a quotation"
      case .tooManyMarks: "they have too many ellipses and brackets"
      case .tooFewWords: "so few words are looked for in one source only"
      case .sourceTooLong: "the text of the source is too long"
      case .budget: "they are not there as written, and looking further would cost too much"
      case .unknownSource, nil: "the source is not there"
      }
    return Diagnostic(
      .error, .uncheckable, "these words cannot be checked in `\(source)`: \(why)",
      at: passage.exact.span.written, helps: ["quote less, in the source's own words"])
  }

  private func undeclared(_ kind: FoldingKind) -> Diagnostic {
    let wording = verdict.match?.wording ?? ""
    let copy = WordingNotes.help(wording)
    return Diagnostic(
      .error, .foldNotDeclared,
      "these words stand in `\(source)` only when differences of \(kind.words) are passed over",
      at: passage.exact.span.written,
      related: verdict.match.map { [text.mark($0.bytes, "the source's wording")] } ?? [],
      notes: [kind.rule.reason],
      helps: [passage.isOfQuotation ? "\(copy), or declare `fold: [\(kind.rawValue)]`" : copy])
  }

  /// The words may be those of the source, and its number go on beside them.
  private func numberHelp(_ wording: String) -> String {
    let isSame = Matcher.folded(wording) == Matcher.folded(passage.exact.value)
    return isSame ? "quote the number whole: `5 million`, not `5`" : WordingNotes.help(wording)
  }

  private func flagged(_ flag: DifferenceFlag) -> Diagnostic {
    let related = verdict.match.map { [text.mark($0.bytes, "the whole of it")] } ?? []
    let help =
      "quote the source's words without the gap or bracket: `\(WordingNotes.short(verdict.match?.wording ?? ""))`"
    switch flag {
    case .negation, .modal, .name:
      return Diagnostic(
        .error, .omissionChangesSense, "what is left out or put in here changes \(flag.words) in `\(source)`",
        at: passage.exact.span.written, related: related, helps: [help])
    case .number:
      return Diagnostic(
        .error, .numberChanged, "`\(source)` gives the number otherwise", at: passage.exact.span.written,
        related: related, helps: [numberHelp(verdict.match?.wording ?? "")])
    case .sentenceBoundary:
      return Diagnostic(
        .error, .quotationCut, "the sentence does not end, or begin, where these words say it does",
        at: passage.exact.span.written, related: related,
        helps: ["take the full stop out, or put it where `\(source)` has it"])
    }
  }
}
