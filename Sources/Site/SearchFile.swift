import Report

extension SiteFile {
  /// `search.json`: everything that has a page, for whoever wants to build a search on it.
  static let search = SiteFile(path: "search.json", from: Set(RecordKind.allCases)) { contents in
    var bytes = Array("[\n".utf8)
    for (index, entry) in contents.book.entries.enumerated() {
      if index > 0 { bytes += ",\n".utf8 }
      bytes +=
        JSON.object([
          ("kind", .text(entry.kind)), ("id", .text(entry.id)), ("title", .text(entry.words)),
          ("page", .text(entry.page)),
        ]).line
    }
    return bytes + "\n]\n".utf8
  }
}
