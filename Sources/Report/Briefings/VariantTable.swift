import Templates

/// The witnesses of one quotation, collated against the reading that is printed.
struct VariantTable {
  let quotation: Quotation
  let desk: Desk

  /// Nil when there is only one witness: nothing to compare.
  var value: TemplateValue? {
    guard quotation.witnesses.count > 1 else { return nil }
    let base = quotation.witnesses.first { $0.source.value == quotation.base.value }
    return [
      "text": .string(quotation.text.value),
      "speaker": .string(desk.name(ofActor: quotation.speaker.value)),
      "why": .optional(desk.words(quotation.why)),
      "rows": .array(quotation.witnesses.map { row($0, base: base) }),
    ]
  }

  private func row(_ witness: Quotation.Witness, base: Quotation.Witness?) -> TemplateValue {
    [
      "source": .string(desk.shortName(ofSource: witness.source.value)),
      "reading": .string(witness.exact.value),
      "against": .string(against(witness, base: base)),
      "corrupt": .optional(desk.words(witness.corrupt)),
      "note": .optional(desk.words(witness.note)),
    ]
  }

  private func against(_ witness: Quotation.Witness, base: Quotation.Witness?) -> String {
    guard let base, base != witness else { return "base reading" }
    return witness.form.value.words
  }
}
