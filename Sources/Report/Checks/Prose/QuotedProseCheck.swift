import Diagnostics

extension Check {
  /// What our own words put into quotation marks stands in quoted evidence, in a quotation or in a title.
  static let quotedProse = Check(name: "quoted-prose", codes: [.unfoundQuotation]) { subject in
    let texts = ProseFields.all(of: subject.records).filter { $0.value.mayHaveMarks }
    guard !texts.isEmpty else { return [] }
    let known = KnownWords(subject.records)
    return texts.flatMap { text in
      let prose = Prose(text.value)
      let unfound = QuotedRuns(prose).runs.filter { !known.hold(prose, $0) }
      return zip(unfound, text.narrowed(to: unfound.map { prose.bytes(of: $0) })).map { run, span in
        Diagnostic.unfound(prose.words(of: run), at: span)
      }
    }
  }
}

/// Words that are looked for in sources, and names of things.
private struct KnownWords {
  private var passages: [[String]] = []
  /// Where each pair of words begins, by passage and place in it.
  private var places: [Pair: [(passage: Int, place: Int)]] = [:]

  private struct Pair: Hashable {
    let first: String
    let second: String
  }

  init(_ records: CorpusRecords) {
    for evidence in records.claims.records.lazy.flatMap(\.evidence) { add(evidence.exact?.value) }
    for quotation in records.quotations.records {
      add(quotation.text.value)
      for witness in quotation.witnesses { add(witness.exact.value) }
      for translation in quotation.translations { add(translation.text.value) }
    }
    for source in records.sources.records { add(source.title) }
    for principle in records.principles.records { add(principle.label) }
    for actor in records.actors.records { add(actor.name) }
  }

  private mutating func add(_ text: LocalizedText?) { text?.entries.forEach { add($0.text.value) } }

  private mutating func add(_ text: String?) {
    guard let text else { return }
    let prose = Prose(text)
    let words = Self.words(prose, 0..<prose.tokens.count)
    for (place, pair) in zip(words, words.dropFirst()).enumerated() {
      places[Pair(first: pair.0, second: pair.1), default: []].append((passages.count, place))
    }
    passages.append(words)
  }

  private static func words(_ prose: Prose, _ run: Range<Int>) -> [String] {
    prose.tokens[run].filter { $0.kind != .mark }.map(\.folded)
  }

  /// Whether the words of a run stand somewhere; a single word may be set apart for other reasons.
  func hold(_ prose: Prose, _ run: Range<Int>) -> Bool {
    run.split { prose.tokens[$0].text == "…" }.allSatisfy { stretch in
      guard let first = stretch.first, let last = stretch.last else { return true }
      return stand(Self.words(prose, first..<last + 1))
    }
  }

  private func stand(_ words: [String]) -> Bool {
    guard words.count > 1 else { return true }
    return (places[Pair(first: words[0], second: words[1])] ?? []).contains {
      passages[$0.passage][$0.place...].starts(with: words)
    }
  }
}

extension Diagnostic {
  fileprivate static func unfound(_ words: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .unfoundQuotation, "“\(words)” is in quotation marks, and nothing in the corpus quotes it",
      at: span,
      label: "looked for in no source",
      helps: ["quote it as `exact` of evidence or as a quotation, or say it without the marks"])
  }
}

extension String {
  /// Whether there is a mark that may open a quotation.
  fileprivate var mayHaveMarks: Bool {
    // Of “, 「 and 『 the first byte is enough.
    utf8.contains { $0 == UInt8(ascii: "\"") || $0 == 0xE2 || $0 == 0xE3 }
  }
}

extension DiagnosticCode {
  static let unfoundQuotation = DiagnosticCode(
    "unfound-quotation",
    """
    A text in our own words has several words in quotation marks that no evidence, quotation, title, label or name of \
    the corpus has, so that they would be printed as somebody's and were compared with no source.
    """)
}
