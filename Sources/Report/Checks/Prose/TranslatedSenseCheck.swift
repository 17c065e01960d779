import Diagnostics

extension Check {
  /// A translation has the numbers of its original, and denies something where that does.
  static let translatedSense = Check(name: "translated-sense", codes: [.translationSaysOtherwise]) {
    subject in
    let quotations = subject.records.quotations.records.filter { $0.note == nil }.flatMap { quotation in
      quotation.translations.map {
        TranslatedSense(quotation.text, quotation.language.value, $0.text, $0.language.value)
      }
    }
    let evidence = subject.records.claims.records.lazy.flatMap(\.evidence).filter { $0.note == nil }
    let glosses = evidence.flatMap { evidence -> [TranslatedSense] in
      guard let exact = evidence.exact, let source = subject.records.sources[evidence.source.value],
        let gloss = evidence.gloss
      else { return [] }
      return gloss.entries.map { TranslatedSense(exact, source.language.value, $0.text, $0.language) }
    }
    return (quotations + glosses).compactMap(\.fault)
  }
}

/// Words in one language and in another.
private struct TranslatedSense {
  private let original: Wording
  private let translation: Wording

  init(_ original: Located<String>, _ language: String, _ translation: Located<String>, _ other: String) {
    self.original = Wording(original, language)
    self.translation = Wording(translation, other)
  }

  /// The first thing that one has and the other lacks.
  var fault: Diagnostic? {
    guard original.language != translation.language else { return nil }
    if let numeral = original.certain.first(where: { !translation.has($0) }) {
      return .number(original.prose.words(of: numeral.run), isOriginal: true, translation.text, original.text)
    }
    if let numeral = translation.certain.first(where: { !original.has($0) }) {
      return .number(
        translation.prose.words(of: numeral.run), isOriginal: false, translation.text, original.text)
    }
    guard original.denies, translation.language == "en", !translation.mayDeny else { return nil }
    return .denial(translation.text, original.text)
  }
}

/// The words of one language.
private struct Wording {
  let text: Located<String>
  let language: String
  let prose: Prose
  private let numerals: [Numeral]
  /// Digits as they are written, which may be a part of a date or a name.
  private let digits: Set<String>

  init(_ text: Located<String>, _ language: String) {
    self.text = text
    self.language = language.primaryLanguage
    prose = Prose(text.value)
    numerals = NumeralReader(outsideDatesOf: prose, language: language).numerals()
    digits = Set(prose.tokens.filter { $0.kind == .digits }.map(\.text))
  }

  /// Numbers that every translation must have: in digits, and neither parts nor tenths (4割).
  var certain: [Numeral] {
    numerals.filter { numeral in
      guard case .digits = numeral.form, numeral.attached == nil else { return false }
      return !Self.parts.contains(prose[numeral.run.upperBound]?.text ?? "")
    }
  }

  /// Whether a number of the other side is here, or may be: number words of most languages are not read.
  func has(_ numeral: Numeral) -> Bool {
    if numerals.contains(where: { $0.value == numeral.value }) || digits.contains(numeral.value.description) {
      return true
    }
    if hasParts { return true }
    let isSmall = numeral.value.integer.map { $0 <= 100 } ?? false
    return isSmall && !NumberLexicon.readable.contains(language)
  }

  /// Whether parts are counted in tenths (四成) or halves, which a translation gives per hundred.
  private var hasParts: Bool {
    prose.tokens.contains { $0.kind == .han && Self.parts.contains($0.text) }
  }

  private static let parts: Set<String> = ["割", "成", "折", "分", "半", "倍", "番"]

  /// Whether the words certainly deny something.
  var denies: Bool { DenialLexicon.deniesPlainly(prose, language: language) }

  /// Whether English words deny something in any way.
  var mayDeny: Bool { DenialLexicon.mayDeny(prose) }
}

extension Diagnostic {
  fileprivate static func number(
    _ words: String, isOriginal: Bool, _ translation: Located<String>, _ original: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      .warning, .translationSaysOtherwise,
      isOriginal
        ? "the original has “\(words)”, and the translation does not"
        : "the translation has “\(words)”, and the original does not",
      at: translation.span.firstLine, label: "the translation",
      related: [Mark(original.span.firstLine, "the original")],
      helps: ["correct the translation, or write the number in digits in both"])
  }

  fileprivate static func denial(_ translation: Located<String>, _ original: Located<String>) -> Diagnostic {
    Diagnostic(
      .warning, .translationSaysOtherwise, "the original denies something, and the translation does not",
      at: translation.span.firstLine, label: "no denial",
      related: [Mark(original.span.firstLine, "a denial")],
      helps: ["correct the translation, or let it deny in words of its own: `not`, `no`, `without`"])
  }
}

extension DiagnosticCode {
  static let translationSaysOtherwise = DiagnosticCode(
    "translation-says-otherwise",
    """
    A translation or gloss is printed for the words of a source, and has a number that they do not have, lacks one that \
    they have, or affirms in English what they deny. Numbers are compared in digits, and in words where the language's \
    number words are read.
    """)
}
