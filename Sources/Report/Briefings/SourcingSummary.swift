/// The paragraph that says what the corpus rests on, with no adjective that the numbers cannot carry.
struct SourcingSummary {
  let notes: SourcingNotes

  var text: String {
    [base, checking, corroboration, dependence, waived].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var corpus: Corpus { notes.corpus }

  private var used: [Source] {
    let cited = Set(
      notes.evidence.map(\.evidence.source.value)
        + corpus.quotations.records.flatMap(\.witnesses).map(\.source.value))
    return corpus.sources.records.filter { cited.contains($0.id.value) }
  }

  private var base: String {
    let publishers = Set(used.map(\.publisher.value)).count
    let languages = Set(used.map(\.language.value)).count
    let held = used.count { $0.isHeld.value }
    return "The corpus rests on \(count(used.count, "source")) from \(count(publishers, "publisher")) in "
      + "\(count(languages, "language")); the text of \(held) of them is held."
  }

  /// Passages in a source's own words, and what is only in ours.
  private var checking: String {
    let counts = notes.desk.verdicts.counts
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

  private var corroboration: String {
    let facts = corpus.claims.records.filter { $0.kind.value == .fact }
    let found = facts.compactMap { notes.desk.corroborations[$0.id.value] }
    let single = found.count { $0.level == .single }
    let several = found.count { $0.supporting.count > 1 }
    let contested = found.count(where: \.isContested)
    return
      "Of \(count(facts.count, "factual claim")), \(single) \(has(single)) a single known origin, \(several) "
      + "\(has(several)) two or more, and \(contested) \(contested == 1 ? "is" : "are") contested."
  }

  private var dependence: String {
    let derived = used.count { !$0.derivedFrom.isEmpty }
    let unknown = notes.evidence.count { notes.desk.origins.party(of: $0.evidence, to: $0.claim) == nil }
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
