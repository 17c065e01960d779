import Diagnostics

extension Diagnostic {
  /// Evidence declares another number than its claim.
  static func mismatch(
    _ bound: Bound<Quantity>, _ declared: Located<DecimalNumber>, source: String, claim: Claim
  ) -> Diagnostic {
    let quantity = bound.value.value
    return Diagnostic(
      .error, .valueMismatch,
      "`\(source)` gives \(declared.value) for `\(bound.name.value)`, and the claim says \(quantity.plainWords)",
      at: declared.span, label: "\(declared.value) here",
      related: [Mark(quantity.n.span, "\(quantity.plainWords) here")],
      helps: [
        "correct the number that is wrong, or write `stance: contradicts` here and `contested` to "
          + "`\(claim.id.value)`, which prints both readings"
      ])
  }

  /// The words have another number of the same unit.
  static func differs(
    _ bound: Bound<Quantity>, _ numeral: Numeral, in prose: Prose, _ exact: Located<String>, source: String
  ) -> Diagnostic {
    let quantity = bound.value.value
    let words = prose.words(of: numeral.run)
    return Diagnostic(
      .error, .valueMismatch,
      "`\(source)` has “\(words)” for `\(bound.name.value)`, and the claim says \(quantity.plainWords)",
      at: exact.narrowed(to: prose.bytes(of: numeral.run)), label: "\(numeral.value) here",
      related: [Mark(quantity.n.span, "\(quantity.plainWords) here")],
      helps: [
        "correct `n`, or, where the source differs, write `values: {\(bound.name.value): \(numeral.value.plain)}` "
          + "and `stance: contradicts` here, and mark the claim `contested`"
      ])
  }

  /// The number stands beside another noun than the claim's unit.
  static func countsOther(
    _ bound: Bound<Quantity>, _ numeral: Numeral, _ noun: String, in prose: Prose, _ exact: Located<String>,
    source: String
  ) -> Diagnostic {
    let (quantity, words) = (bound.value.value, prose.words(of: numeral.run))
    return Diagnostic(
      .error, .valueNotInWords,
      "“\(words)” in `\(source)` counts “\(noun)”, and `\(bound.name.value)` counts “\(quantity.unit.value)”",
      at: exact.narrowed(to: prose.bytes(of: numeral.run)), label: "beside “\(noun)”",
      related: [Mark(quantity.unit.span, "the unit")],
      helps: [
        "quote the words that count it, or, where these words mean the same, write "
          + "`values: {\(bound.name.value): \(numeral.value.plain)}` to this evidence"
      ])
  }

  /// The number is not in the words that are said to give it.
  static func notInWords(
    _ declared: Bound<DecimalNumber>, _ numerals: [Numeral], in prose: Prose, _ exact: Located<String>
  ) -> Diagnostic {
    let others = numerals.prefix(5).map { "“\(prose.words(of: $0.run))”" }.joined(separator: ", ")
    return Diagnostic(
      .error, .valueNotInWords,
      "`\(declared.name.value)` is \(declared.value.value), and the quoted words "
        + (others.isEmpty ? "have no such number" : "have \(others)"),
      at: declared.value.span, label: "said to be in the words",
      related: [Mark(exact.span.firstLine, "the words")],
      helps: ["correct the number, or quote in `exact` the words that hold it"])
  }

  /// No evidence has the number, and all of it is quoted.
  static func unsupported(_ bound: Bound<Quantity>, words: Located<String>, isReadable: Bool) -> Diagnostic {
    let quantity = bound.value.value
    return Diagnostic(
      .error, .valueNotInWords, "no quoted words have \(quantity.plainWords) for `\(bound.name.value)`",
      at: quantity.n.span, label: "in none of the evidence",
      related: [Mark(words.span.firstLine, "quoted here")],
      helps: [
        isReadable
          ? "quote in `exact` the words that hold the number, or correct `n`"
          : "number words of this language are not read: write `values: {\(bound.name.value): \(quantity.n.value.plain)}` "
            + "to the evidence that has them"
      ])
  }

  /// The source is more or less exact than the claim.
  static func precision(
    _ bound: Bound<Quantity>, _ numeral: Numeral, in prose: Prose, _ exact: Located<String>, source: String
  ) -> Diagnostic {
    let quantity = bound.value.value
    let isOrdinal = numeral.form == .ordinal
    let said = isOrdinal ? "“\(prose.words(of: numeral.run))”, which counts no total" : numeral.saidWords
    let precision = isOrdinal ? Quantity.Precision.atLeast : numeral.relation.precision
    return Diagnostic(
      .error, .valuePrecision,
      "`\(source)` says \(said), and the claim says \(quantity.saidWords) for `\(bound.name.value)`",
      at: exact.narrowed(to: prose.bytes(of: numeral.run)),
      label: isOrdinal ? "a place in a row" : numeral.saidWords,
      related: [Mark(quantity.n.span, quantity.saidWords)],
      helps: ["write `precision: \(precision.rawValue)` in the claim"])
  }

  /// The source makes something else of the number than the claim: `12,000 a day`, and not a year; `by 12`, and not to.
  static func otherSense(
    _ bound: Bound<Quantity>, _ numeral: Numeral, _ sense: String, than said: String, in prose: Prose,
    _ exact: Located<String>, source: String
  ) -> Diagnostic {
    Diagnostic(
      .error, .valueMismatch,
      "`\(source)` has “\(prose.words(of: numeral.run))” \(sense), and the sentence has `\(bound.name.value)` "
        + said,
      at: exact.narrowed(to: prose.bytes(of: numeral.run)), label: sense,
      related: [Mark(bound.value.value.n.span, said)],
      helps: ["say of the number what the source says of it, or correct `n`"])
  }

  /// The source says the number with another word than the sentence: `killed` and `injured`.
  static func otherWord(
    _ bound: Bound<Quantity>, _ numeral: Numeral, _ given: String, than said: String, in prose: Prose,
    _ exact: Located<String>, source: String
  ) -> Diagnostic {
    var fault = otherSense(
      bound, numeral, "with “\(given)”", than: "with “\(said)”", in: prose, exact, source: source)
    fault.helps = [
      "say of the number what the source says of it, correct `n`, or add a `note` to the evidence"
    ]
    return fault
  }

  /// The source denies what it says of the number, and the claim does not.
  ///
  /// - Parameter run: the tokens from the denial to what is counted.
  static func denied(
    _ bound: Bound<Quantity>, _ run: Range<Int>, in prose: Prose, _ exact: Located<String>, source: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, .valueDenied,
      "`\(source)` says “\(prose.words(of: run))”, and the claim says \(bound.value.value.plainWords) for "
        + "`\(bound.name.value)` without the denial",
      at: exact.narrowed(to: prose.bytes(of: run)), label: "denied here",
      related: [Mark(bound.value.value.n.span, "the number")],
      helps: [
        "say in the sentence what is denied, write `stance: contradicts`, or say in a `note` why the words bear the "
          + "number out"
      ])
  }

  /// The source says of a part what the claim says of the whole.
  ///
  /// - Parameter run: the tokens from the part to what is said of it.
  static func ofPart(
    _ bound: Bound<Quantity>, _ run: Range<Int>, in prose: Prose, _ exact: Located<String>, source: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, .valueDenied,
      "`\(source)` says “\(prose.words(of: run))”, and the claim says it of all "
        + "\(bound.value.value.plainWords) of `\(bound.name.value)`",
      at: exact.narrowed(to: prose.bytes(of: run)), label: "of a part only",
      related: [Mark(bound.value.value.n.span, "the number")],
      helps: ["say in the sentence which part it is, or say in a `note` why the words bear the number out"])
  }

  /// Full-width digits are read as a number only where the corpus says so.
  static func fullWidth(
    _ bound: Bound<Quantity>, _ numeral: Numeral, in prose: Prose, _ exact: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .error, .fullWidthNumber,
      "the source writes \(numeral.value) for `\(bound.name.value)` in full-width digits",
      at: exact.narrowed(to: prose.bytes(of: numeral.run)), label: "full-width digits",
      helps: [
        "write `values: {\(bound.name.value): \(numeral.value.plain)}` to this evidence, to say how they are read"
      ])
  }
}

extension Quantity {
  /// `41`, `more than 30`.
  fileprivate var plainWords: String { precision == .exact ? n.value.description : words }

  /// `exactly 30`, `more than 30`.
  fileprivate var saidWords: String { precision == .exact ? "exactly \(n.value)" : words }
}

extension Numeral {
  /// `exactly 30`, `more than 30`.
  fileprivate var saidWords: String {
    let number = value.description
    return switch relation {
    case .exact: "exactly \(number)"
    case .about: "about \(number)"
    case .atLeast: "at least \(number)"
    case .atMost: "at most \(number)"
    case .moreThan: "more than \(number)"
    case .lessThan: "fewer than \(number)"
    case .nearly: "nearly \(number)"
    case .rangeStart: "from \(number) up"
    case .rangeEnd: "up to \(number)"
    }
  }
}

extension DecimalNumber {
  /// As the corpus writes it: without separators.
  fileprivate var plain: String { description.filter { $0 != "," } }
}

extension DiagnosticCode {
  static let valueMismatch = DiagnosticCode(
    "value-mismatch",
    """
    A source gives another number than the claim it is said to support: in `values`, or in its quoted words \
    next to the same unit, or the same number as something else (`12 ships a day`, and not a year; `rose by 12`, and \
    not to 12; `one in 12 ships`; `12 tonnes per ship`). Sources that disagree are shown, not averaged: one of \
    them contradicts, and the claim is `contested`. A source in our words is not checked.
    """)
  static let valueNotInWords = DiagnosticCode(
    "value-not-in-words",
    """
    A number is not in the words that are quoted for it. Digits, English words, Chinese numerals, `dozen`, \
    `million`, 万 and 亿 are read; a number inside a longer one, a date or a name such as `5G` is none.
    """)
  static let valuePrecision = DiagnosticCode(
    "value-precision",
    """
    A source hedges a number and the claim does not, or the other way round: "more than 30" is not 30, and \
    "about 12" agrees only with a claim that says about 12.
    """)
  static let valueDenied = DiagnosticCode(
    "value-denied",
    """
    The words that are quoted for a number deny it in its own clause, and the sentence of the claim affirms it with \
    the same verb: "did not lose 30 ships" is no evidence of "lost 30 ships", nor is "denied losing 30 ships", "20 \
    instead of 30 ships" or "30 ships were not lost", nor, of all of them, "most of the 30 ships were lost". Denials \
    are read in English and Chinese and, with the verbs of a table, in Arabic, French, German, Italian, Japanese, \
    Portuguese, Russian and Spanish, and only where nothing else may be denied: "did not name the 30 ships" has 30 ships, and "did not free 30 prisoners until Monday" freed them. A note answers.
    """)
  static let fullWidthNumber = DiagnosticCode(
    "full-width-number",
    "Full-width digits are read as a number only where the evidence gives the number in `values`.")
}
