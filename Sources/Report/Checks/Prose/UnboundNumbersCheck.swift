import Diagnostics

extension Check {
  /// The numbers of a claim's text are bound values, dates or parts of names.
  static let unboundNumbers = Check(name: "unbound-numbers", codes: [.unboundNumber]) { subject in
    let carriers = NumberCarriers(subject.records.claims.records)
    return subject.records.claims.records.flatMap { claim in
      claim.text.entries.flatMap { entry in
        UnboundNumbers(entry).numerals.prefix(5).map { words, span, numeral in
          Diagnostic.unbound(words, at: span, carriers.help(for: numeral.value, in: claim))
        }
      }
    }
  }
}

/// The numbers in one text that nothing accounts for.
private struct UnboundNumbers {
  private let text: Located<String>
  private let prose: Prose

  init(_ entry: LocalizedText.Entry) {
    text = entry.text
    prose = Prose(text.value)
  }

  var numerals: [(words: String, span: Span, numeral: Numeral)] {
    let dates = DateReader(prose).expressions().map(\.run)
    let quoted = QuotedRuns(prose)
    return NumeralReader(prose, dates: dates).numerals().filter { numeral in
      !isAllowed(numeral) && !quoted.contains(numeral.run.lowerBound)
    }.map { numeral in
      (prose.words(of: numeral.run), text.narrowed(to: prose.bytes(of: numeral.run)), numeral)
    }
  }

  private func isAllowed(_ numeral: Numeral) -> Bool {
    switch numeral.form {
    case .ordinal, .implied: true
    case .words: isWordOne(numeral) || isName(numeral) || isInBraces(numeral)
    case .digits: isYear(numeral) || isName(numeral) || isInBraces(numeral)
    case .fullWidth: false
    case .chinese: !isCountedInChinese(numeral)
    }
  }

  /// `one of them`, `no one`: more pronoun than number.
  private func isWordOne(_ numeral: Numeral) -> Bool {
    numeral.value == DecimalNumber(1) && numeral.measure == nil
  }

  private func isYear(_ numeral: Numeral) -> Bool {
    numeral.measure == nil && numeral.run.count == 1
      && prose.tokens[numeral.run.lowerBound].text.utf8.count == 4
      && numeral.value.integer.map { (1500...2199).contains($0) } == true
  }

  /// `Executive Order 13942`, `Group of Seven`, `article 5`: what stands before is a capitalised word inside a
  /// sentence, or a word that numbers parts and papers.
  private func isName(_ numeral: Numeral) -> Bool {
    let start = numeral.run.lowerBound
    if numeral.form == .words, prose.tokens[start].isCapitalised, !beginsSentence(start) { return true }
    guard let before = prose[start - 1], before.kind == .word || before.text == "." else {
      return false
    }
    let word = before.kind == .word ? start - 1 : start - 2
    guard let token = prose[word], token.kind == .word else { return false }
    if Self.designators.contains(token.folded) { return true }
    return token.isCapitalised && !beginsSentence(word) && before.kind == .word
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

  private static let measureWords: Set<String> = [
    "个", "項", "项", "条", "條", "款", "家", "国", "國", "名", "人", "点", "點", "次", "种", "種", "所", "座", "艘", "架",
    "位", "份", "艇", "辆",
  ]
}

/// The runs of a text that stand in quotation marks: they are someone else's words.
private struct QuotedRuns {
  private var runs: [Range<Int>] = []

  init(_ prose: Prose) {
    var open: Int?
    for (index, token) in prose.tokens.enumerated() {
      switch token.text {
      case "“", "「", "『": open = index
      case "”", "」", "』": close(&open, index)
      case "\"": if open == nil { open = index } else { close(&open, index) }
      case _: break
      }
    }
  }

  private mutating func close(_ open: inout Int?, _ index: Int) {
    if let start = open { runs.append(start..<index) }
    open = nil
  }

  func contains(_ index: Int) -> Bool { runs.contains { $0.contains(index) } }
}

/// Which claims bind which numbers.
private struct NumberCarriers {
  private var carriers: [DecimalNumber: (claim: String, name: String)] = [:]

  init(_ claims: [Claim]) {
    for claim in claims {
      for bound in claim.values where carriers[bound.value.value.n.value] == nil {
        carriers[bound.value.value.n.value] = (claim.id.value, bound.name.value)
      }
    }
  }

  func help(for value: DecimalNumber, in claim: Claim) -> String {
    if let own = claim.values.first(where: { $0.value.value.n.value == value }) {
      return "write `{\(own.name.value)}`, which the claim binds to \(value)"
    }
    let bind = "write `{name}` there and `name: {n: …, unit: …}` to the claim's `values`"
    guard let carrier = carriers[value] else { return bind }
    return bind + "; `\(carrier.claim)` binds \(value) as `\(carrier.name)`"
  }
}

extension Diagnostic {
  fileprivate static func unbound(_ words: String, at span: Span, _ help: String) -> Diagnostic {
    Diagnostic(
      .warning, .unboundNumber, "the number “\(words)” in a claim is not bound", at: span,
      label: "compared with no source", helps: [help])
  }
}

extension DiagnosticCode {
  static let unboundNumber = DiagnosticCode(
    "unbound-number",
    """
    The text of a claim has a number that is no value, no date and no part of a name, so that no source is \
    compared with it. Numbers in names ("5G", "Executive Order 13942", "Group of Seven"), ordinals and what \
    stands in quotation marks are passed over.
    """)
}
