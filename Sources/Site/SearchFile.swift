import Report

extension SiteFile {
  /// `search.json`: everything that has a page, for whoever wants to build a search on it.
  static let search = SiteFile(path: "search.json") { contents in
    let lines = contents.entries.map { entry in
      JSON.object([
        ("kind", .text(entry.kind)), ("id", .text(entry.id)), ("title", .text(entry.words)),
        ("page", .text(entry.page)),
      ]).description
    }
    return Array(("[\n" + lines.joined(separator: ",\n") + "\n]\n").utf8)
  }
}
