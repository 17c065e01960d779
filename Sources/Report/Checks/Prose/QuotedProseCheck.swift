import Diagnostics

extension Check {
  /// What our own words put into quotation marks stands in quoted evidence, in a quotation or in a title.
  static let quotedProse = Check(name: "quoted-prose", codes: [.unfoundQuotation]) { subject in
    let texts = ProseFields.all(of: subject.records).filter { $0.value.mayHaveMarks }.map(MarkedText.init)
    let pairs = Set(texts.lazy.flatMap(\.runs).flatMap(\.stretches).map(WordPair.init))
    guard !pairs.isEmpty else { return [] }
    let known = KnownWords(subject.records, beginningWith: pairs)
    return texts.flatMap { text in
      let unfound = text.runs.filter { !$0.stretches.allSatisfy(known.hold) }.map(\.tokens)
      return zip(unfound, text.text.narrowed(to: unfound.map { text.prose.bytes(of: $0) })).map { run, span in
        Diagnostic.unfound(text.prose.words(of: run), at: span)
      }
    }
  }
}

/// A text with what it has in quotation marks.
private struct MarkedText {
  let text: Located<String>
  let prose: Prose
  /// The tokens between two marks, and the words in them from one ellipsis to the next. A single word is not among
  /// the latter: it may be set apart for other reasons.
  let runs: [(tokens: Range<Int>, stretches: [[String]])]

  init(_ text: Located<String>) {
    self.text = text
    let prose = Prose(text.value)
    self.prose = prose
    runs = QuotedRuns(prose).runs.map { run in
      (run, prose.tokens[run].split { $0.text == "…" }.map(\.words).filter { $0.count > 1 })
    }
  }
}

/// The two words with which a stretch of words begins.
private struct WordPair: Hashable {
  let first: String
  let second: String

  init(_ words: some RandomAccessCollection<String>) {
    first = words[words.startIndex]
    second = words[words.index(after: words.startIndex)]
  }
}

/// Words that are looked for in sources, and names of things.
private struct KnownWords {
  private var passages: [[String]] = []
  /// Where each pair that is asked for begins, by passage and place in it.
  private var places: [WordPair: [(passage: Int, place: Int)]]

  init(_ records: CorpusRecords, beginningWith pairs: Set<WordPair>) {
    places = Dictionary(uniqueKeysWithValues: pairs.map { ($0, []) })
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
    let words = Prose(text).tokens[...].words
    for place in words.indices.dropLast() {
      places[WordPair(words[place...])]?.append((passages.count, place))
    }
    passages.append(words)
  }

  /// Whether a stretch of words stands somewhere.
  func hold(_ words: [String]) -> Bool {
    (places[WordPair(words)] ?? []).contains { passages[$0.passage][$0.place...].starts(with: words) }
  }
}

extension ArraySlice<Prose.Token> {
  /// The words among the tokens, in small letters.
  fileprivate var words: [String] { filter { $0.kind != .mark }.map(\.folded) }
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
  private static let marks: [[UInt8]] = [[0xE2, 0x80, 0x98], [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9E]]

  /// Whether there is a mark that may open a quotation.
  fileprivate var mayHaveMarks: Bool {
    var text = self
    return text.withUTF8 { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case UInt8(ascii: "\""): true
        // Most of these are apostrophes.
        case UInt8(ascii: "'"): index == 0 || bytes[index - 1] <= 0x28
        // “, ‘ and „; a dash or € begins with the same byte.
        case 0xE2: Self.marks.contains { bytes[index...].starts(with: $0) }
        // « and »; § begins with the same byte.
        case 0xC2: bytes[index...].starts(with: [0xC2, 0xAB]) || bytes[index...].starts(with: [0xC2, 0xBB])
        // 「 and 『.
        case 0xE3: true
        case _: false
        }
      }
    }
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
