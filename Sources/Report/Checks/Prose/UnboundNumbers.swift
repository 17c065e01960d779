import Diagnostics

/// The numbers in one text that nothing accounts for.
struct UnboundNumbers {
  private let text: Located<String>
  private let language: String
  private let prose: Prose
  /// A heading writes many words with a capital letter that are no names.
  private let isHeading: Bool

  /// Nil for a text that has no numbers at all.
  init?(_ entry: LocalizedText.Entry, isHeading: Bool = false) {
    self.isHeading = isHeading
    guard ProseGlance(entry.text.value).mayHaveNumber else { return nil }
    text = entry.text
    language = entry.language
    prose = Prose(text.value)
  }

  /// A number with the text around it.
  struct Finding {
    let numeral: Numeral
    /// Every number of the text.
    let all: [Numeral]
    let prose: Prose
    let words: String
    let span: Span
  }

  var findings: [Finding] {
    let quoted = QuotedRuns(prose)
    let all = NumeralReader(outsideDatesOf: prose, language: language).numerals()
    let unbound = all.filter { !isAllowed($0) && !quoted.hold($0.run.lowerBound) }
    return zip(unbound, text.narrowed(to: unbound.map { prose.bytes(of: $0.run) })).map { numeral, span in
      Finding(numeral: numeral, all: all, prose: prose, words: prose.words(of: numeral.run), span: span)
    }
  }

  private func isAllowed(_ numeral: Numeral) -> Bool {
    switch numeral.form {
    case .ordinal, .implied: true
    case .words: isWordOne(numeral) || isFigurative(numeral) || isName(numeral) || isInBraces(numeral)
    case .digits: isYear(numeral) || isName(numeral) || isInBraces(numeral)
    case .fullWidth: false
    case .chinese: !isCountedInChinese(numeral)
    }
  }

  /// `one of them`, `no one`: more pronoun than number.
  private func isWordOne(_ numeral: Numeral) -> Bool {
    numeral.value == DecimalNumber(1) && numeral.measure == nil
  }

  /// `two-way`, `one-sided`: says how something is.
  private func isFigurative(_ numeral: Numeral) -> Bool {
    prose.joined(numeral.run.upperBound)?.text == "-"
      && prose.joined(numeral.run.upperBound + 1).map { Self.manners.contains($0.folded) } == true
  }

  /// `in 2020`; not `more than 2000 firms` nor `sold 2000 tonnes`.
  private func isYear(_ numeral: Numeral) -> Bool {
    let start = numeral.run.lowerBound
    guard numeral.measure == nil, numeral.run.count == 1, prose.tokens[start].text.utf8.count == 4,
      numeral.value.integer.map({ (1500...2199).contains($0) }) == true
    else { return false }
    if prose[start - 1]?.folded == "than", ["more", "fewer", "less"].contains(prose[start - 2]?.folded) {
      return false
    }
    guard let next = prose[numeral.run.upperBound], Self.amounts.contains(next.folded) else { return true }
    return prose[start - 1].map { Self.beforeYears.contains($0.folded) } ?? false
  }

  /// `Executive Order 13942`, `Group of Seven`, `article 5`: what stands before is a capitalised word inside a
  /// sentence, or a word that numbers parts and papers.
  private func isName(_ numeral: Numeral) -> Bool {
    let start = numeral.run.lowerBound
    if numeral.form == .words, prose.tokens[start].isCapitalised, !beginsSentence(start), !isHeading {
      return true
    }
    if let first = listed(before: start) { return isName(first) }
    guard let before = prose[start - 1], before.kind == .word || before.text == "." else {
      return false
    }
    let word = before.kind == .word ? start - 1 : start - 2
    guard let token = prose[word], token.kind == .word else { return false }
    if Self.designators.contains(token.folded) || Self.designators.contains(String(token.folded.dropLast())) {
      return true
    }
    guard token.isCapitalised, before.kind == .word else {
      // `H.R. 1234`
      return token.isCapitalised && token.text.utf8.count == 1 && prose[word - 1]?.text == "."
    }
    // `Highway 61`; not `Only 30`.
    return !beginsSentence(word) || numeral.form == .digits && !isHeading && !token.opensSentence
  }

  /// The first number of the list in which another stands: `Articles 5 and 6`; of `Article 5 and 6 ports` it is none.
  private func listed(before start: Int) -> Numeral? {
    var first = start
    while let joint = prose[first - 1], [",", "and", "or", "to", "-", "–"].contains(joint.folded),
      let number = prose[first - 2], number.kind == .digits || number.role.contains(.number)
    {
      first -= 2
    }
    guard first < start, prose[first - 1]?.folded.hasSuffix("s") ?? false else { return nil }
    return Numeral(
      value: DecimalNumber(0), form: prose.tokens[first].kind == .digits ? .digits : .words,
      run: first..<first + 1)
  }

  private func beginsSentence(_ index: Int) -> Bool {
    guard let before = prose[index - 1] else { return true }
    return [".", "!", "?", ":", ";", "“", "\"", "("].contains(before.text)
  }

  /// The name of a placeholder may look like a number.
  private func isInBraces(_ numeral: Numeral) -> Bool {
    prose[numeral.run.lowerBound - 1]?.text == "{" || prose[numeral.run.upperBound]?.text == "}"
  }

  /// Chinese numerals are parts of many words; before a measure word they count.
  private func isCountedInChinese(_ numeral: Numeral) -> Bool {
    guard let value = numeral.value.integer, value > 1, let next = prose[numeral.run.upperBound] else {
      return false
    }
    return Self.measureWords.contains(next.text)
  }

  private static let designators: Set<String> = [
    "article", "section", "chapter", "paragraph", "clause", "annex", "point", "principle", "rule", "order",
    "no",
    "nos", "number", "page", "figure", "table", "part", "title", "phase", "step", "version", "resolution",
    "directive",
    "item", "level", "tier", "stage", "line", "category", "volume",
  ]

  /// What is counted too often for a number before it to be a year.
  private static let amounts: Set<String> = [
    "tonnes", "tons", "kilograms", "barrels", "litres", "liters", "metres", "meters", "kilometres",
    "kilometers",
    "miles", "hectares", "acres", "megawatts", "people", "persons", "troops", "soldiers", "times", "copies",
    "hours",
    "days", "weeks", "months", "years",
  ]
  /// `In 2020 people left`.
  private static let beforeYears: Set<String> = [
    "in", "since", "by", "until", "during", "before", "after", "from", "of",
  ]
  private static let manners: Set<String> = ["way", "sided", "faced", "pronged", "dimensional"]

  private static let measureWords: Set<String> = [
    "个", "項", "项", "条", "條", "款", "家", "国", "國", "名", "人", "点", "點", "次", "种", "種", "所", "座", "艘", "架",
    "位", "份", "艇", "辆",
  ]
}

extension Prose.Token {
  /// Whether a sentence may begin with it and a number that counts: `Only 30 ships`, `In 30 ports`.
  fileprivate var opensSentence: Bool {
    NumberLexicon.uncounted.contains(folded) || DenialLexicon.bounds.contains(folded)
      || HedgeLexicon.single.contains(folded) || folded.hasSuffix("ly") || !role.isEmpty
      || ["another", "these", "those", "together", "altogether", "overall", "no", "still", "yet", "nor"]
        .contains(folded)
  }
}
