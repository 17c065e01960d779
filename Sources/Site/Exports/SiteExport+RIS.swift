import Report

extension SiteExport {
  /// The sources as RIS, which nearly every reference manager imports.
  static let bibliographyRIS = SiteExport(
    "ris", "Sources as RIS", path: "bibliography.ris",
    mediaType: "application/x-research-info-systems; charset=utf-8", from: [.source, .actor]
  ) { input in
    input.corpus.sources.records.flatMap { record(BibliographyItem($0, input.publication), input: input) }
  }

  private static func record(_ item: BibliographyItem, input: ExportInput) -> [UInt8] {
    let source = item.source
    var lines: [(tag: String, value: String)] = [
      ("TY", kind(of: source.type.value)), ("ID", item.id), ("TI", item.title),
    ]
    if let translated = item.translatedTitle { lines.append(("TT", translated)) }
    lines += item.authors.map { ("AU", $0) }
    lines.append((item.isPartOfPeriodical ? "T2" : "PB", item.publisher))
    lines += dates(item)
    lines.append(("LA", source.language.value))
    if let url = item.url { lines.append(("UR", url)) }
    if let day = source.accessed?.value.exactDay {
      lines.append(("Y2", slashes([day.year, day.month, day.day])))
    }
    lines += item.remarks.map { ("N1", $0) }
    lines.append(("ER", ""))
    return lines.flatMap { Array("\($0.tag)  - \($0.value.withoutControls)\r\n".utf8) } + [0x0D, 0x0A]
  }

  /// `2020/09/08/`; what it cannot say stands in words behind the last stroke.
  private static func dates(_ item: BibliographyItem) -> [(tag: String, value: String)] {
    let citation = CitationDate(item.issued)
    guard let first = citation.parts.first else { return [("DA", "///\(item.issuedWords)")] }
    let isOneDate = citation.parts.count == 1 && !citation.isOpen
    let isPlain = isOneDate && !citation.isDoubtful && !first.isSeason
    let year = String(first.numbers.first ?? 0)
    let digits = String(repeating: "0", count: max(0, 4 - year.count)) + year
    return [("PY", digits), ("DA", slashes(first.numbers) + (isPlain ? "" : item.issuedWords))]
  }

  private static func slashes(_ numbers: [Int]) -> String {
    let year = String(numbers.first ?? 0)
    let parts = numbers.dropFirst().map(\.twoDigits) + ["", ""]
    return ([String(repeating: "0", count: max(0, 4 - year.count)) + year] + parts.prefix(2))
      .joined(separator: "/") + "/"
  }

  private static func kind(of type: String) -> String {
    switch type {
    case "article-journal": "JOUR"
    case "article-magazine": "MGZN"
    case "article-newspaper": "NEWS"
    case "bill": "BILL"
    case "book": "BOOK"
    case "broadcast", "motion_picture": "MPCT"
    case "chapter": "CHAP"
    case "dataset": "DATA"
    case "entry-dictionary": "DICT"
    case "entry-encyclopedia": "ENCYC"
    case "figure", "graphic": "FIGURE"
    case "hearing": "HEAR"
    case "interview", "personal_communication": "PCOMM"
    case "legal_case": "CASE"
    case "legislation", "regulation": "STAT"
    case "manuscript": "UNPB"
    case "map": "MAP"
    case "musical_score": "MUSIC"
    case "pamphlet": "PAMP"
    case "paper-conference": "CPAPER"
    case "patent": "PAT"
    case "post-weblog": "BLOG"
    case "post", "webpage": "ELEC"
    case "report": "RPRT"
    case "software": "COMP"
    case "song": "SOUND"
    case "standard": "STAND"
    case "thesis": "THES"
    case _: "GEN"
    }
  }
}

extension CitationDate.Part {
  fileprivate var isSeason: Bool {
    switch self {
    case .season: true
    case .year, .month, .day: false
    }
  }
}
