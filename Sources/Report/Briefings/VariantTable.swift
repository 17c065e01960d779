import Templates

/// The witnesses of one quotation, collated against the reading that is printed.
struct VariantTable {
  let quotation: Quotation
  let desk: Desk

  /// Nil when there is only one witness: nothing to compare.
  var value: TemplateValue? {
    guard quotation.witnesses.count > 1 else { return nil }
    return [
      "text": .string(quotation.text.value),
      "page": desk.page(.quotation, quotation.id.value),
      "speaker": .string(desk.name(ofActor: quotation.speaker.value)),
      "why": .optional(desk.words(quotation.why)),
      "rows": .array(rows),
    ]
  }

  /// One row a witness, in the order of the quotation.
  var rows: [TemplateValue] {
    let base = quotation.printedWitness
    return quotation.witnesses.map { row($0, base: base) }
  }

  private func row(_ witness: Quotation.Witness, base: Quotation.Witness?) -> TemplateValue {
    [
      "source": .string(desk.shortName(ofSource: witness.source.value)),
      "page": desk.page(.source, witness.source.value),
      "reading": .string(witness.exact.value),
      "against": .string(against(witness, base: base)),
      "corrupt": .optional(desk.words(witness.corrupt)),
      "note": .optional(desk.words(witness.note)),
    ]
  }

  /// How a witness reads against the base; nil for the base itself.
  static func comparison(of witness: Quotation.Witness, with base: Quotation.Witness?) -> Comparison? {
    guard let base, base != witness else { return nil }
    return Collation.compare(base: base.exact.value, reading: witness.exact.value)
  }

  private func against(_ witness: Quotation.Witness, base: Quotation.Witness?) -> String {
    guard let comparison = Self.comparison(of: witness, with: base) else { return "base reading" }
    switch witness.form.value {
    case .full, .altered: return comparison.words
    case .partial: return comparison.wordsOfPart
    // Words of two languages cannot be compared.
    case .translation where desk.isTranslated(witness, from: quotation):
      return desk.form(of: witness, in: quotation)
    case .reported, .translation: return desk.form(of: witness, in: quotation) + "; " + comparison.words
    }
  }
}

extension Comparison {
  /// The kind of difference, and each changed stretch as “base” → “reading”.
  fileprivate var words: String {
    switch kind {
    case .identical: "identical"
    case .typographic: "identical but for the glyphs"
    case .caseOfFirstLetter: "identical but for the first letter's case"
    case .punctuation: "same words, other punctuation"
    case .otherWording: "other wording throughout"
    case .partial: "part of the base"
    case .extended: "the base and more: \(changes)"
    case .wordOrder: "other word order: \(changes)"
    case .wordChange: changes
    }
  }

  /// As `words` where the reading is said to be a part: what the base has beyond its ends is not missing.
  fileprivate var wordsOfPart: String {
    guard kind == .wordChange || kind == .wordOrder else { return words }
    let first = stretches.firstIndex { $0.kind == .same } ?? stretches.endIndex
    let last = stretches.lastIndex { $0.kind == .same } ?? stretches.startIndex
    let inner = stretches.enumerated().compactMap { index, stretch in
      index < first || index > last ? stretch.atEndOfPart : stretch
    }.filter { $0.kind != .same }
    return inner.isEmpty
      ? "part of the base" : "part of the base: " + inner.map(\.words).joined(separator: "; ")
  }

  private var changes: String { differences.map(\.words).joined(separator: "; ") }
}

extension WordDifference {
  /// The difference at an end of a part: words that it has instead of as many are changed, and of more words it has
  /// none; nil when only words of the base stand there.
  fileprivate var atEndOfPart: WordDifference? {
    switch kind {
    case .same, .added, .omitted: self
    case .removed: nil
    case .changed where firstCount <= secondCount: self
    case .changed:
      WordDifference(kind: .added, first: "", second: second, firstCount: 0, secondCount: secondCount)
    }
  }

  fileprivate var words: String {
    switch kind {
    case .same: ""
    case .changed: "“\(first)” → “\(second)”"
    case .removed: "without “\(first)”"
    case .added, .omitted: "with “\(second)”"
    }
  }
}

extension Desk {
  /// What a witness is: the reading that is printed, a corrupt one, or the form in which it has the words.
  func standing(of witness: Quotation.Witness, in quotation: Quotation) -> String {
    if witness.corrupt != nil { return "corrupt reading" }
    return witness == quotation.printedWitness ? "reading printed" : form(of: witness, in: quotation)
  }

  /// `English translation` of words in another language; `another translation` beside one of the same language.
  func form(of witness: Quotation.Witness, in quotation: Quotation) -> String {
    guard isTranslated(witness, from: quotation), let source = corpus.sources[witness.source.value] else {
      return witness.form.value.words
    }
    return LanguageNames.words(source.language.value) + " translation"
  }

  /// Whether a witness gives the words in another language than the quotation does.
  func isTranslated(_ witness: Quotation.Witness, from quotation: Quotation) -> Bool {
    guard witness.form.value == .translation, let source = corpus.sources[witness.source.value] else {
      return false
    }
    return source.language.value.primaryLanguage != quotation.language.value.primaryLanguage
  }
}
