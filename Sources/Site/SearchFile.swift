import Report

extension SiteFile {
  /// `search.json`: everything that has a page, for whoever wants to build a search on it.
  static let search = SiteFile(path: "search.json") { contents in
    let lines = contents.entries.map { entry in
      "{\"kind\":\(entry.kind.jsonLiteral),\"id\":\(entry.id.jsonLiteral),\"title\":\(entry.words.jsonLiteral),"
        + "\"page\":\(entry.page.jsonLiteral)}"
    }
    return Array(("[\n" + lines.joined(separator: ",\n") + "\n]\n").utf8)
  }
}
