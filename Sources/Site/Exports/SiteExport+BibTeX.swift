import Report

extension SiteExport {
  /// The sources as BibTeX, in UTF-8, as biber, JabRef and Zotero read it.
  static let bibliographyBibTeX = SiteExport(
    "bibtex", "Sources as BibTeX", path: "bibliography.bib", mediaType: "application/x-bibtex",
    from: [.source, .actor]
  ) { input in
    var bytes: [UInt8] = []
    for source in input.corpus.sources.records {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      bytes += entry(BibliographyItem(source, input.publication)).utf8
    }
    return bytes
  }

  private static func entry(_ item: BibliographyItem) -> String {
    let source = item.source
    let kind = kind(of: source.type.value)
    var fields: [(String, String)] = [("title", "{{\(item.title.texEscaped)}}")]
    if !item.authors.isEmpty {
      // Inner braces keep a name as it is printed: who the family is, the corpus does not say.
      let names = item.authors.map { "{\($0.texEscaped)}" }.joined(separator: " and ")
      fields.append(("author", "{\(names)}"))
    }
    fields.append((publisherField(of: kind), "{{\(item.publisher.texEscaped)}}"))
    fields += dates(item)
    fields.append(("language", "{\(source.language.value)}"))
    if let url = item.url { fields.append(("url", "{\(url.urlWithoutBraces)}")) }
    if let day = source.accessed?.value.exactDay { fields.append(("urldate", "{\(day.iso)}")) }
    if !item.remarks.isEmpty {
      fields.append(("note", "{\(item.remarks.joined(separator: " ").texEscaped)}"))
    }
    let lines = fields.map { "  \($0.0) = \($0.1)" }.joined(separator: ",\n")
    return "@\(kind){\(item.id),\n\(lines)\n}\n"
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// `date` for biber, which reads EDTF; `year` and `month` for the older styles, of an interval the years.
  private static func dates(_ item: BibliographyItem) -> [(String, String)] {
    let citation = CitationDate(item.issued)
    let isOneDate = citation.parts.count == 1 && !citation.isOpen
    let written = [("date", "{\(item.issued.description)}")]
    guard isOneDate, let numbers = citation.parts.first?.numbers else { return written + years(citation) }
    if case .day(let day)? = citation.parts.first, !citation.isDoubtful {
      return [("date", "{\(day.iso)}")] + older(numbers)
    }
    return written + older(numbers)
  }

  /// `2020--2021`, and `2020--` without an end.
  private static func years(_ citation: CitationDate) -> [(String, String)] {
    let years = citation.parts.compactMap { $0.numbers.first }
    guard let first = years.first, let last = years.last else { return [] }
    return [("year", citation.isOpen ? "{\(first)--}" : first == last ? "{\(first)}" : "{\(first)--\(last)}")]
  }

  private static func older(_ numbers: [Int]) -> [(String, String)] {
    let year = numbers.first.map { [("year", "{\($0)}")] } ?? []
    let month = numbers.count > 1 ? [("month", months[numbers[1] - 1])] : []
    return year + month
  }

  private static func kind(of type: String) -> String {
    switch type {
    case "article-journal", "article-magazine", "article-newspaper": "article"
    case "book": "book"
    case "chapter", "entry-dictionary", "entry-encyclopedia": "incollection"
    case "paper-conference": "inproceedings"
    case "report": "techreport"
    case "thesis": "phdthesis"
    case "manuscript": "unpublished"
    case _: "misc"
    }
  }

  private static func publisherField(of kind: String) -> String {
    switch kind {
    case "article": "journal"
    case "techreport": "institution"
    case "phdthesis": "school"
    case "misc": "organization"
    case _: "publisher"
    }
  }
}

extension String {
  /// Text for a braced value: what TeX reads as a command is written so that it prints itself.
  fileprivate var texEscaped: String {
    var escaped = ""
    for scalar in withoutControls.unicodeScalars {
      switch scalar {
      case "\\": escaped += "{\\textbackslash}"
      case "{": escaped += "\\{"
      case "}": escaped += "\\}"
      case "~": escaped += "{\\textasciitilde}"
      case "^": escaped += "{\\textasciicircum}"
      case "<": escaped += "{\\textless}"
      case ">": escaped += "{\\textgreater}"
      case "|": escaped += "{\\textbar}"
      case "#", "$", "%", "&", "_": escaped += "\\" + String(scalar)
      case _: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// An address stands as it is; only what would end the value is written as a percent escape.
  fileprivate var urlWithoutBraces: String {
    var text = ""
    for scalar in withoutControls.unicodeScalars {
      switch scalar {
      case "{": text += "%7B"
      case "}": text += "%7D"
      case "\\": text += "%5C"
      case " ": text += "%20"
      case _: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
