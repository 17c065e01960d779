import Diagnostics

extension Check {
  /// A translation that calls itself official is printed in quotation marks, so a source must have its words.
  static let translations = Check(name: "translations", codes: [.translationWithoutWitness]) { subject in
    subject.records.quotations.records.flatMap { quotation in
      quotation.translations.filter { $0.by.value == .official }.compactMap { translation in
        let places = quotation.witnesses.filter {
          translation.source == nil || $0.source.value == translation.source?.value
        }
        let isWitnessed = places.contains { PrintedWords.areWords(translation.text.value, of: $0) }
        return isWitnessed ? nil : .withoutWitness(translation, in: places)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func withoutWitness(
    _ translation: Quotation.Translation, in places: [Quotation.Witness]
  ) -> Diagnostic {
    let words =
      "write `by: staff`, or add to `witnesses` the source that prints these words, with `form: translation`"
    guard let source = translation.source else {
      return Diagnostic(
        .error, .translationWithoutWitness,
        "the translation is called official, and no witness has its words",
        at: translation.text.span.firstLine, label: "printed in quotation marks", helps: [words])
    }
    return Diagnostic(
      .error, .translationWithoutWitness,
      "the translation is called official, and no witness of `\(source.value)` has its words",
      at: translation.text.span.firstLine, label: "printed in quotation marks",
      related: [
        places.first.map { Mark($0.exact.span.firstLine, "other words") }
          ?? Mark(source.span, "no witness of it")
      ],
      helps: [words])
  }
}

extension DiagnosticCode {
  static let translationWithoutWitness = DiagnosticCode(
    "translation-without-witness",
    """
    A translation that is `by: official` is printed in quotation marks, as words that somebody else published. They \
    must be the words of a witness of the quotation, which is looked up in its source like every other; a translation \
    of ours is `by: staff` and is printed without the marks.
    """)
}
