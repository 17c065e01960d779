import Testing

extension SiteProject {
  /// Every link within the built site leads to a page that there is, and to a place on it; no id stands twice.
  func expectLinksToLead() throws {
    let pages = try tree().filter { $0.key.hasSuffix(".html") }.mapValues {
      String(decoding: $0, as: UTF8.self)
    }
    let ids = pages.mapValues { page in page.matches(of: #/ id="([^"]+)"/#).map { String($0.1) } }
    for (path, page) in pages where path != "404.html" {
      #expect(Set(ids[path] ?? []).count == ids[path]?.count, "\(path) gives an id twice")
      for match in page.matches(of: #/ href="([^":]*)"/#) {
        let parts = match.1.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = resolve(String(parts[0]), from: path)
        guard target.hasSuffix(".html") else { continue }
        #expect(pages[target] != nil, "\(path) leads to \(match.1)")
        guard parts.count == 2 else { continue }
        #expect(ids[target]?.contains(String(parts[1])) == true, "\(path) leads to \(match.1)")
      }
    }
  }

  private func resolve(_ link: String, from page: String) -> String {
    if link.isEmpty { return page }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { _ = folders.popLast() } else { folders.append(String(part)) }
    }
    return folders.joined(separator: "/")
  }
}
