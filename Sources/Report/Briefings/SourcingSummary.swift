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

  /// The identifiers of all sources that some claim or quotation cites.
  private var cited: Set<String> {
    var cited: Set<String> = []
    for claim in corpus.claims.records {
      for evidence in claim.evidence { cited.insert(evidence.source.value) }
    }
    for quotation in corpus.quotations.records {
      for witness in quotation.witnesses { cited.insert(witness.source.value) }
    }
    return cited
  }

  /// The numbers of the paragraph.
  struct Numbers {
    /// Sources that some claim or quotation cites, and what they are.
    var sources = 0, publishers = 0, languages = 0, held = 0, derived = 0
    /// Sources that none cites.
    var uncited = 0
    var passages: Verdicts.Counts
    var facts = 0, singleOrigin = 0, severalOrigins = 0, noOrigin = 0, contested = 0
    /// Pieces of evidence whose source does not say where it has it from.
    var withoutOrigin = 0
  }

  var numbers: Numbers {
    let cited = cited
    var publishers: Set<String> = []
    var languages: Set<String> = []
    var numbers = Numbers(passages: notes.desk.counts)
    for source in corpus.sources.records where cited.contains(source.id.value) {
      numbers.sources += 1
      publishers.insert(source.publisher.value)
      languages.insert(source.language.value)
      if source.isHeld.value { numbers.held += 1 }
      if !source.derivedFrom.isEmpty { numbers.derived += 1 }
    }
    numbers.uncited = corpus.sources.records.count - numbers.sources
    (numbers.publishers, numbers.languages) = (publishers.count, languages.count)
    for claim in corpus.claims.records { count(claim, in: &numbers) }
    return numbers
  }

  private func count(_ claim: Claim, in numbers: inout Numbers) {
    for evidence in claim.evidence where notes.desk.origins.party(of: evidence, to: claim) == nil {
      numbers.withoutOrigin += 1
    }
    guard claim.kind.value == .fact else { return }
    numbers.facts += 1
    guard let found = notes.desk.corroborations[claim.id.value] else { return }
    if found.level == .single { numbers.singleOrigin += 1 }
    if found.supporting.count > 1 { numbers.severalOrigins += 1 }
    if found.supporting.isEmpty { numbers.noOrigin += 1 }
    if found.isContested { numbers.contested += 1 }
  }

  private func base(_ numbers: Numbers) -> String {
    let others = numbers.uncited
    guard numbers.sources > 0 else {
      return others == 0
        ? "The corpus has no sources."
        : "\(count(others, "source")) \(others == 1 ? "is" : "are") listed, and no claim or quotation cites any."
    }
    let cited =
      "The corpus rests on \(count(numbers.sources, "source")) from "
      + "\(count(numbers.publishers, "publisher")) in \(count(numbers.languages, "language")); "
      + held(numbers)
    guard others > 0 else { return cited }
    return cited
      + " \(count(others, "further source")) \(others == 1 ? "is" : "are") listed that no claim or quotation cites."
  }

  private func held(_ numbers: Numbers) -> String {
    if numbers.sources == 1 { return numbers.held == 1 ? "its text is held." : "its text is not held." }
    let number =
      switch numbers.held {
      case 0: "none"
      case numbers.sources: "all"
      case let held: String(held)
      }
    return "the text of \(number) of them is held."
  }

  /// Passages in a source's own words, and what is only in ours.
  private func checking(_ counts: Verdicts.Counts) -> String {
    let passages = counts.checked + counts.receipts + counts.notChecked
    let given =
      passages == 0
      ? "No passage is given word for word."
      : "\(count(passages, "passage")) \(passages == 1 ? "is" : "are") given word for word: "
        + "\(counts.checked) checked in this build, \(counts.receipts) by receipt, \(counts.notChecked) not checked."
    guard counts.withoutWords > 0 else { return given }
    let others = count(counts.withoutWords, passages == 0 ? "reference" : "further reference")
    return given + " \(others) \(counts.withoutWords == 1 ? "is" : "are") not checked by machine: "
      + "the text is not held, or the source is put in our words."
  }

  private func corroboration(_ numbers: Numbers) -> String {
    let (single, none, contested) = (numbers.singleOrigin, numbers.noOrigin, numbers.contested)
    guard numbers.facts > 0 else { return "" }
    return
      "Of \(count(numbers.facts, "factual claim")), \(orNone(single)) \(has(single)) a single known origin, "
      + "\(orNone(numbers.severalOrigins)) \(has(numbers.severalOrigins)) two or more, "
      + (none > 0 ? "\(none) \(has(none)) none, " : "")
      + "and \(orNone(contested)) \(contested < 2 ? "is" : "are") contested."
  }

  private func dependence(_ numbers: Numbers) -> String {
    let (derived, unknown) = (numbers.derived, numbers.withoutOrigin)
    guard numbers.sources > 0 else { return "" }
    let origins =
      unknown == 0
      ? "every piece of evidence states its origin."
      : "\(count(unknown, "piece of evidence", "pieces of evidence")) \(unknown == 1 ? "states" : "state") no origin."
    return
      "Of the sources cited, \(orNone(derived)) \(derived < 2 ? "republishes or reworks" : "republish or rework") "
      + "another text; " + origins
  }

  private var waived: String {
    let waivers = corpus.waivers.records.count
    return waivers == 0 ? "" : "\(count(waivers, "finding")) \(waivers == 1 ? "is" : "are") waived."
  }

  private func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    NumberWords.count(number, singular, plural)
  }

  /// A number before a verb: nobody says that 0 of them do it.
  private func orNone(_ number: Int) -> String { number == 0 ? "none" : String(number) }

  private func has(_ number: Int) -> String { number < 2 ? "has" : "have" }
}
