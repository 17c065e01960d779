// The rows of the tables that count: what is counted, and the whole of which it is a part.

extension AttributionProfile.Row: ReportRecord {
  static let shape = ReportShape<AttributionProfile.Row>(
    "attribution", "One way in which sources say they know: a profile, not a score.",
    [
      ReportField("attribution", "the way; `null` where it is not recorded") { $0.attribution },
      ReportField("evidence", "pieces of evidence that have it") { $0.count },
      ReportField("of", "all pieces of evidence") { $0.total },
    ])
}

extension SourceMix.Row: ReportRecord {
  static let shape = ReportShape<SourceMix.Row>(
    "mix", "One kind of source.",
    [
      ReportField("class", "the kind") { $0.kind },
      ReportField("sources", "sources of the kind") { $0.sources },
      ReportField("evidence", "pieces of evidence that come from them") { $0.evidence },
      ReportField("of", "all pieces of evidence") { $0.total },
    ])
}

extension Dependence.PartyRow: ReportRecord {
  static let shape = ReportShape<Dependence.PartyRow>(
    "party", "A party, and how much of the evidence goes back to it.",
    [
      ReportField("party", "the party; `null` where no origin is stated") { $0.party },
      ReportField("evidence", "pieces of evidence that go back to it") { $0.evidence },
      ReportField("of", "all pieces of evidence") { $0.total },
    ])
}

extension WordsQuoted.Row: ReportRecord {
  static let shape = ReportShape<WordsQuoted.Row>(
    "words", "How many words of one held source the corpus quotes.",
    [
      ReportField("source", "the source") { $0.source },
      ReportField("words", "words of distinct passages, as white space divides them") { $0.words },
      ReportField("budget", "`rights.max_quoted_words`; `null` where there is none") { $0.budget },
      ReportField("over_budget", "whether there are more than that") { row in
        row.budget.map { row.words > $0 } ?? false
      },
      ReportField("licence", "under which the text is used") { $0.rights.licence.value },
    ])
}

/// One declared link from a source to another from which it was made.
struct DerivationRow: ReportRecord {
  let source: String
  let from: String
  let how: Source.Derivation.Manner

  static let shape = ReportShape<DerivationRow>(
    "derivation", "A source that was made from another, as the corpus declares.",
    [
      ReportField("source", "the source") { $0.source },
      ReportField("from", "what it was made from") { $0.from },
      ReportField("how", "how") { $0.how },
    ])
}

extension SourcingSummary.Numbers: ReportRecord {
  static let shape = ReportShape<SourcingSummary.Numbers>(
    "summary", "The numbers of the paragraph with which the sourcing notes begin.",
    [
      ReportField("sources", "sources that some claim or quotation cites") { $0.sources },
      ReportField("publishers", "publishers of these") { $0.publishers },
      ReportField("languages", "languages of these") { $0.languages },
      ReportField("held", "how many of these are held") { $0.held },
      ReportField("uncited", "sources on record that none cites") { $0.uncited },
      ReportField("derived", "how many of the sources cited were made from another text") { $0.derived },
      ReportField("checked", "passages found in this run") { $0.passages.checked },
      ReportField("by_receipt", "passages for which the lock vouches") { $0.passages.receipts },
      ReportField("not_checked", "passages in a source's own words for which nothing vouches") {
        $0.passages.notChecked
      },
      ReportField("without_words", "references without a source's own words") { $0.passages.withoutWords },
      ReportField("facts", "claims of the kind `fact`") { $0.facts },
      ReportField("single_origin", "facts with one known party") { $0.singleOrigin },
      ReportField("several_origins", "facts with two or more") { $0.severalOrigins },
      ReportField("no_origin", "facts with none") { $0.noOrigin },
      ReportField("contested", "facts that are contested") { $0.contested },
      ReportField("without_origin", "pieces of evidence whose source does not say where it has it from") {
        $0.withoutOrigin
      },
    ])
}

extension Source.Class: ReportChoice {}
extension Source.Derivation.Manner: ReportChoice {}
