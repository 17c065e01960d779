import Templates

/// Every source with its descriptor, its grade and what rests on it.
struct SourceRegister {
  let desk: Desk
  /// The source of each piece of evidence, for the counts.
  let prominent: [String]

  var value: TemplateValue {
    let counts = Dictionary(grouping: prominent) { $0 }.mapValues(\.count)
    return .array(desk.corpus.sources.records.map { entry($0, evidence: counts[$0.id.value] ?? 0) })
  }

  private func entry(_ source: Source, evidence: Int) -> TemplateValue {
    [
      "id": .string(source.id.value),
      "short": .string(desk.shortName(ofSource: source.id.value)),
      "title": .string(desk.words(source.title) ?? source.id.value),
      "publisher": .string(desk.name(ofActor: source.publisher.value)),
      "date": .string(DateWords.words(source.issued.edtf.value.withoutTime)),
      "printed": .optional(desk.printedDate(of: source)),
      "basis": .optional(desk.words(source.issued.basis)?.closed),
      "dateline": .optional(source.dateline?.value),
      "class": .string(source.sourceClass.value.words),
      "language": .string(source.language.value),
      "language_name": .string(LanguageNames.words(source.language.value)),
      "url": .optional(source.url?.value),
      "held": .bool(source.isHeld.value),
      "status": .string(source.status.words),
      "grade": .optional(source.grade?.reliability.value.words),
      "why": .optional(desk.words(source.grade?.why)?.closed),
      "descriptor": .optional(desk.words(source.descriptor)?.closed),
      "derived": .strings(source.derivedFrom.map { Dependence.words(of: $0, desk: desk) }),
      "evidence": .string(
        evidence == 0 ? "no evidence" : NumberWords.count(evidence, "piece of evidence", "pieces of evidence")
      ),
      "assisted_by": .optional(source.assistedBy?.value),
      "note": .optional(desk.words(source.note)?.closed),
      "page": desk.page(.source, source.id.value),
    ]
  }
}

extension Desk {
  /// The date as the source prints it, where that is not how we say it.
  func printedDate(of source: Source) -> String? {
    source.issued.printed.map(\.value).flatMap { printed in
      printed == DateWords.words(source.issued.edtf.value.withoutTime) ? nil : printed
    }
  }
}
