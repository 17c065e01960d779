import Report

extension SiteExport {
  /// What one sitemap may hold by its protocol.
  static let pagesInASitemap = 50_000

  /// Every page, those of briefings with the day on which their content last changed; an index of several where
  /// they are many. Of no other page does the corpus know that day.
  static let sitemap = SiteExport(
    "sitemap", "Sitemap", path: "sitemap.xml", mediaType: "application/xml", needsURL: true,
    from: [.briefing],
    files: { input in
      let parts = stride(from: 0, to: input.pages.count, by: pagesInASitemap).map { start in
        input.pages[start..<min(input.pages.count, start + pagesInASitemap)]
      }
      guard parts.count > 1 else { return [sitemap("sitemap.xml", of: parts.first ?? [], input: input)] }
      let files = parts.enumerated().map { sitemap("sitemap-\($0 + 1).xml", of: $1, input: input) }
      let index = XML.element(
        "sitemapindex", namespace,
        files.map { .element("sitemap", [], [.element("loc", text: input.address($0.path))]) })
      return [PiecewiseFile(OutputFile(path: "sitemap.xml", bytes: index.document))] + files
    })

  private static let namespace: [(String, String?)] = [
    ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
  ]

  private static func sitemap(
    _ path: String, of pages: ArraySlice<SitePage>, input: ExportInput
  ) -> PiecewiseFile {
    PiecewiseFile(path: path) { drain throws(FileError) in
      try drain(
        XML.element(
          "urlset", namespace,
          pages.map { page in
            let change = page.changed.map { XML.element("lastmod", text: $0.iso) }
            return .element(
              "url", [], [.element("loc", text: input.address(page.path)), change].compactMap(\.self))
          }
        ).document)
    }
  }

  /// Lets every crawler in, and shows it the sitemap.
  static let robots = SiteExport(
    "robots", "Rules for crawlers", path: "robots.txt", mediaType: "text/plain", from: []
  ) {
    input in
    let rules = "User-agent: *\nAllow: /\n"
    let sitemap = "\nSitemap: \(input.address(SiteExport.sitemap.path))\n"
    return Array((rules + (input.corpus.project.url == nil ? "" : sitemap)).utf8)
  }
}
