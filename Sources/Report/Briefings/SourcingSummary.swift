/// The paragraph that says what the corpus rests on, with no adjective that the numbers cannot carry.
struct SourcingSummary {
  let notes: SourcingNotes

  var text: String {
    let numbers = numbers
    return [
      base(numbers), checking(numbers.passages), corroboration(numbers), dependence(numbers), waived,
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var corpus: Corpus { notes.corpus }

  private var used: [Source] {
    let cited = Set(
      notes.evidence.map(\.evidence.source.value)
        + corpus.quotations.records.flatMap(\.witnesses).map(\.source.value))
    return corpus.sources.records.filter { cited.contains($0.id.value) }
  }

  /// The numbers of the paragraph.
  struct Numbers {
    /// Sources that some claim or quotation cites, and what they are.
    var sources, publishers, languages, held, derived: Int
    var passages: Verdicts.Counts
    var facts, singleOrigin, severalOrigins, contested: Int
    /// Pieces of evidence whose source does not say where it has it from.
    var withoutOrigin: Int
  }

  var numbers: Numbers {
    let used = used
    let facts = corpus.claims.records.filter { $0.kind.value == .fact }
    let found = facts.compactMap { notes.desk.corroborations[$0.id.value] }
    return Numbers(
      sources: used.count, publishers: Set(used.map(\.publisher.value)).count,
      languages: Set(used.map(\.language.value)).count, held: used.count { $0.isHeld.value },
      derived: used.count { !$0.derivedFrom.isEmpty }, passages: notes.desk.counts,
      facts: facts.count, singleOrigin: found.count { $0.level == .single },
      severalOrigins: found.count { $0.supporting.count > 1 }, contested: found.count(where: \.isContested),
      withoutOrigin: notes.evidence.count {
        notes.desk.origins.party(of: $0.evidence, to: $0.claim) == nil
      })
  }

  private func base(_ numbers: Numbers) -> String {
    "The corpus rests on \(count(numbers.sources, "source")) from \(count(numbers.publishers, "publisher")) in "
      + "\(count(numbers.languages, "language")); the text of \(numbers.held) of them is held."
  }

  /// Passages in a source's own words, and what is only in ours.
  private func checking(_ counts: Verdicts.Counts) -> String {
    let passages = counts.checked + counts.receipts + counts.notChecked
    let given =
      "\(count(passages, "passage")) \(passages == 1 ? "is" : "are") given word for word: "
      + "\(counts.checked) checked in this build, \(counts.receipts) by receipt, \(counts.notChecked) not checked."
    guard counts.withoutWords > 0 else { return given }
    let others = counts.withoutWords
    return given
      + " \(count(others, "further reference")) \(others == 1 ? "is" : "are") not checked by machine: "
      + "the text is not held, or the source is put in our words."
  }

  private func corroboration(_ numbers: Numbers) -> String {
    let (single, contested) = (numbers.singleOrigin, numbers.contested)
    return
      "Of \(count(numbers.facts, "factual claim")), \(single) \(has(single)) a single known origin, "
      + "\(numbers.severalOrigins) \(has(numbers.severalOrigins)) two or more, and \(contested) "
      + "\(contested == 1 ? "is" : "are") contested."
  }

  private func dependence(_ numbers: Numbers) -> String {
    let (derived, unknown) = (numbers.derived, numbers.withoutOrigin)
    return
      "\(count(derived, "source")) \(derived == 1 ? "republishes or reworks" : "republish or rework") another "
      + "text; \(count(unknown, "piece of evidence", "pieces of evidence")) \(unknown == 1 ? "states" : "state") no origin."
  }

  private var waived: String {
    let waivers = corpus.waivers.records.count
    return waivers == 0 ? "" : "\(count(waivers, "finding")) \(waivers == 1 ? "is" : "are") waived."
  }

  private func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    NumberWords.count(number, singular, plural)
  }

  private func has(_ number: Int) -> String { number == 1 ? "has" : "have" }
}
