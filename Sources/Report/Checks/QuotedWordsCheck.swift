import Diagnostics

extension Check {
  /// No more of a source is quoted than its rights allow.
  static let quotedWords = Check(name: "quoted-words", codes: [.quotedTooMuch]) { subject in
    let most = ExtractWords.most(claims: subject.records.claims, quotations: subject.records.quotations)
    let suspects = subject.records.sources.records.filter { source in
      source.rights.maxQuotedWords.map { most[source.id.value, default: 0] > $0.value } ?? false
    }
    guard !suspects.isEmpty else { return [] }
    let quoted = ExtractWords(
      of: Set(suspects.map(\.id.value)), claims: subject.records.claims,
      quotations: subject.records.quotations)
    return suspects.compactMap { source in
      let count = quoted.count(from: source.id.value)
      guard let most = source.rights.maxQuotedWords, count > most.value else { return nil }
      return .quotedTooMuch(source.id.value, count, most)
    }
  }
}

/// How many words of each source a corpus gives as the source has them.
struct ExtractWords: Sendable {
  private let passages: [String: Set<[Substring]>]

  /// - Parameter sources: those that will be asked for.
  init(of sources: Set<String>, claims: Table<Claim>, quotations: Table<Quotation>) {
    var passages: [String: Set<[Substring]>] = [:]
    Self.forEachPassage(claims, quotations) { source, words in
      if sources.contains(source) { passages[source, default: []].insert(Self.words(words)) }
    }
    self.passages = passages
  }

  /// More words of each source than can be quoted: a word and what divides it from the next take two bytes. Few
  /// sources come near what their rights allow, and only their passages need to be taken apart.
  static func most(claims: Table<Claim>, quotations: Table<Quotation>) -> [String: Int] {
    var most: [String: Int] = [:]
    forEachPassage(claims, quotations) { source, words in
      most[source, default: 0] += (words.utf8.count + 1) / 2
    }
    return most
  }

  private static func forEachPassage(
    _ claims: Table<Claim>, _ quotations: Table<Quotation>,
    _ body: (_ source: String, _ words: String) -> Void
  ) {
    for evidence in claims.records.lazy.flatMap(\.evidence) {
      if let exact = evidence.exact { body(evidence.source.value, exact.value) }
    }
    for witness in quotations.records.lazy.flatMap(\.witnesses) {
      body(witness.source.value, witness.exact.value)
    }
  }

  /// Words as white space divides them; a passage that stands whole in another is not counted again.
  func count(from source: String) -> Int {
    let passages = passages[source] ?? []
    let byLength = Dictionary(grouping: passages, by: \.count)
    return byLength.reduce(0) { sum, group in
      let (length, own) = group
      var alone = Set(own.map { $0[...] })
      let beginnings = Set(own.compactMap(\.first))
      // One pass over what is longer for each length, of which there are few; never one passage against all others.
      for longer in passages where longer.count > length && !alone.isEmpty {
        for start in 0...longer.count - length where beginnings.contains(longer[start]) {
          alone.remove(longer[start..<start + length])
        }
      }
      return sum + alone.count * length
    }
  }

  private static func words(_ text: String) -> [Substring] { text.split { $0.isWhitespace } }
}

extension Diagnostic {
  fileprivate static func quotedTooMuch(
    _ source: String, _ count: Int, _ most: Located<Int>
  ) -> Diagnostic {
    Diagnostic(
      .warning, .quotedTooMuch,
      "\(count) words of `\(source)` are quoted, and its rights allow \(most.value)",
      at: most.span, label: "at most so many",
      helps: ["quote less of it as `exact`, and say more in our own words"])
  }
}

extension DiagnosticCode {
  static let quotedTooMuch = DiagnosticCode(
    "quoted-too-much",
    """
    The corpus gives more words of a source, in all, than `rights.max_quoted_words` allows. Words are counted as \
    white space divides them, and a passage that stands in another counts once.
    """)
}
