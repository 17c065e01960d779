import Diagnostics

extension Check {
  /// The sentence of a claim says of its values what they are bound to: the number, how exact it is, and its unit.
  static let saidValues = Check(name: "said-values", codes: [.valueSaidOtherwise, .valueOfOtherUnit]) {
    subject in
    subject.records.claims.records.flatMap { claim in
      claim.values.isEmpty
        ? [] : claim.text.entries.flatMap { SaidValues($0, of: claim)?.diagnostics ?? [] }
    }
  }
}

/// The text of a claim as it is printed, with the place of each value in it.
private struct SaidValues {
  private let text: Located<String>
  private let language: String
  private let prose: Prose
  private let numerals: [Numeral]
  /// Where the digits of each value begin, in bytes.
  private let places: [(offset: Int, bound: Bound<Quantity>)]

  /// Nil for a text that cannot be taken apart, which is another fault.
  init?(_ entry: LocalizedText.Entry, of claim: Claim) {
    guard let parts = try? ClaimText(entry.text.value).parts else { return nil }
    var printed = ""
    var places: [(offset: Int, bound: Bound<Quantity>)] = []
    for part in parts {
      switch part {
      case .literal(let words): printed += words
      case .date: printed += claim.date.map { DateWords.words($0.edtf.value) } ?? ""
      case .value(let name):
        guard let bound = claim.values.first(where: { $0.name.value == name }) else { return nil }
        places.append((printed.utf8.count, bound))
        printed += bound.value.value.n.value.digits(in: entry.language)
      }
    }
    text = entry.text
    language = entry.language
    prose = Prose(printed)
    self.places = places
    numerals = NumeralReader(outsideDatesOf: prose, language: entry.language).numerals()
  }

  var diagnostics: [Diagnostic] {
    places.compactMap { offset, bound in
      // What is no numeral stands in a name, a fraction or a time, and says nothing of a unit.
      guard let numeral = numerals.first(where: { prose.bytes(of: $0.run).contains(offset) }) else {
        return nil
      }
      return fault(of: numeral, bound)
    }
  }

  private func fault(of numeral: Numeral, _ bound: Bound<Quantity>) -> Diagnostic? {
    let quantity = bound.value.value
    let unit = CountedUnit(quantity.unit.value, language: language)
    let isScaled = unit.power > 0 && quantity.n.value.shifted(by: unit.power) == numeral.value
    let isSame = numeral.value == quantity.n.value || isScaled
    let isMeasured = isSame && unit.isMeasure(of: numeral)
    if isMeasured, numeral.relation.isHedge, numeral.relation.precision == quantity.precision {
      return .saidTwice(bound, at: span(of: bound))
    }
    if !isMeasured || isHedged(numeral) {
      return .saidOtherwise(bound, prose.words(of: said(numeral)), at: span(of: bound))
    }
    guard unit.counted(numeral, in: prose, among: numerals) == nil,
      let noun = unit.other(behind: numeral, in: prose)
    else { return nil }
    return .otherUnit(bound, noun, at: span(of: bound))
  }

  /// Whether words beside the value hedge it, which its own `precision` does.
  private func isHedged(_ numeral: Numeral) -> Bool {
    numeral.relation.isHedge && !prose.mayHavePreposition(before: numeral.run.lowerBound)
  }

  /// The number with what makes another of it before it, and the word behind.
  private func said(_ numeral: Numeral) -> Range<Int> {
    let start = numeral.run.lowerBound
    let before = isHedged(numeral) ? 2 : prose.joined(start) == nil ? 0 : 1
    return max(0, start - before)..<min(prose.tokens.count, numeral.run.upperBound + 1)
  }

  private func span(of bound: Bound<Quantity>) -> Span { text.span.place(of: "{\(bound.name.value)}") }
}

extension DecimalNumber {
  /// The digits as a reader of the language takes them for this number; sentences have `1,500.5` in every language.
  fileprivate func digits(in language: String) -> String {
    guard NumberLexicon.decimalComma.contains(language.primaryLanguage) else { return description }
    return String(description.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
  }
}

extension Diagnostic {
  fileprivate static func saidOtherwise(_ bound: Bound<Quantity>, _ words: String, at span: Span)
    -> Diagnostic
  {
    let quantity = bound.value.value
    return Diagnostic(
      .error, .valueSaidOtherwise,
      "the sentence says “\(words)”, and `\(bound.name.value)` is \(quantity.words) of “\(quantity.unit.value)”",
      at: span, label: "the words beside it make another number of it",
      related: [Mark(quantity.unit.span, "the unit")],
      helps: [
        "write beside `{\(bound.name.value)}` the unit as it is bound, and how exact the number is as its `precision`"
      ])
  }

  fileprivate static func saidTwice(_ bound: Bound<Quantity>, at span: Span) -> Diagnostic {
    let quantity = bound.value.value
    return Diagnostic(
      .error, .valueSaidOtherwise,
      "the sentence says twice that `\(bound.name.value)` is \(quantity.words)",
      at: span, label: "prints “\(quantity.words)”",
      helps: ["delete the words before `{\(bound.name.value)}`: its `precision` prints them"])
  }

  fileprivate static func otherUnit(_ bound: Bound<Quantity>, _ noun: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .warning, .valueOfOtherUnit,
      "`{\(bound.name.value)}` stands before “\(noun)”, and counts “\(bound.value.value.unit.value)”",
      at: span,
      related: [Mark(bound.value.value.unit.span, "the unit")],
      helps: ["name in the sentence what is counted, or correct the `unit`"])
  }
}

extension DiagnosticCode {
  static let valueSaidOtherwise = DiagnosticCode(
    "value-said-otherwise",
    """
    The words around a value in the sentence of a claim make another number of it: a scale ("{n} million"), a sign, a \
    percentage or a currency that is not its unit, or a hedge. A value prints its number and, from its `precision`, \
    the hedge (“about 15”), which the sentence does not write again; the unit is written beside it.
    """)
  static let valueOfOtherUnit = DiagnosticCode(
    "value-of-other-unit",
    "A value stands in the sentence of a claim before another noun than the one that it is compared by.")
}
