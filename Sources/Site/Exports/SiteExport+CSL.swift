import Report

extension SiteExport {
  /// The sources as CSL-JSON, for Zotero, pandoc and every processor of the Citation Style Language.
  static let bibliographyCSL = SiteExport(
    "csl", "Sources as CSL-JSON", path: "bibliography.json",
    mediaType: "application/vnd.citationstyles.csl+json", from: [.source, .actor],
    json: { input in
      let sources = input.corpus.sources
      return .each(sources.records.count) { position in
        item(BibliographyItem(sources.records[position], input.publication), input: input)
      }
    })

  private static func item(_ item: BibliographyItem, input: ExportInput) -> JSON {
    let source = item.source
    let authors = item.authors.map { JSON.object([("literal", .text($0))]) }
    return .fields([
      ("id", .text(item.id)),
      ("type", .text(source.type.value)),
      ("title", .text(item.title)),
      ("author", authors.isEmpty ? nil : .list(authors)),
      (item.isPartOfPeriodical ? "container-title" : "publisher", .text(item.publisher)),
      ("issued", date(item.issued, words: item.issuedWords)),
      ("accessed", source.accessed.map { date($0.value, words: input.publication.words(of: $0.value)) }),
      ("language", .text(source.language.value)),
      ("URL", .optional(item.url)),
      ("note", item.remarks.isEmpty ? nil : .text(item.remarks.joined(separator: " "))),
      ("custom", custom(item, input: input)),
    ])
  }

  /// What the format has no field for; its schema refuses fields that it does not know.
  private static func custom(_ item: BibliographyItem, input: ExportInput) -> JSON {
    let source = item.source
    return .fields([
      ("page", .text(input.address(item.page))),
      ("class", .text(source.sourceClass.value.rawValue)),
      ("status", .text(source.status.rawValue)),
      ("edtf", .text(item.issued.description)),
      ("reliability", .optional(source.grade?.reliability.value.rawValue)),
      ("archived_url", .optional(source.archived?.url.value)),
      ("archived_at", .optional(source.archived?.at.value)),
      ("translated_title", .optional(item.translatedTitle)),
      (
        "derived_from", source.derivedFrom.isEmpty ? nil : .texts(source.derivedFrom.map(\.source.value))
      ),
    ])
  }

  private static func date(_ date: EDTF, words: String) -> JSON {
    let citation = CitationDate(date)
    guard !citation.parts.isEmpty else { return .object([("literal", .text(words))]) }
    var season: JSON?
    if case .season(_, let number)? = citation.parts.first, citation.parts.count == 1 {
      season = .number(number.rawValue - EDTF.Season.spring.rawValue + 1)
    }
    return .fields([
      ("date-parts", .list(citation.parts.map { .list($0.numbers.map(JSON.number)) })),
      // The format has no interval without end: its start stands for the year, the words say the rest.
      ("literal", citation.isOpen ? .text(words) : nil),
      ("season", season), ("circa", citation.isDoubtful ? .bool(true) : nil),
    ])
  }
}

extension BibliographyItem {
  /// Whether the publisher is the name of the periodical rather than the house behind it.
  var isPartOfPeriodical: Bool {
    ["article-journal", "article-magazine", "article-newspaper", "post-weblog"].contains(source.type.value)
  }
}
