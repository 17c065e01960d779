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

  /// The witness whose reading is printed.
  static func base(of quotation: Quotation) -> Quotation.Witness? {
    quotation.witnesses.first { $0.source.value == quotation.base.value }
  }

  /// One row a witness, in the order of the quotation.
  var rows: [TemplateValue] {
    let base = Self.base(of: quotation)
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
    let form: String? =
      switch witness.form.value {
      case .full, .partial, .altered: nil
      case .reported, .translation: witness.form.value.words
      }
    return ([form].compactMap { $0 } + [comparison.words]).joined(separator: "; ")
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

  private var changes: String { differences.map(\.words).joined(separator: "; ") }
}

extension WordDifference {
  fileprivate var words: String {
    switch kind {
    case .same: ""
    case .changed: "“\(first)” → “\(second)”"
    case .removed: "without “\(first)”"
    case .added, .omitted: "with “\(second)”"
    }
  }
}
