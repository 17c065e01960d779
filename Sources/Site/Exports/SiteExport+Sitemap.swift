import Report

extension SiteExport {
  /// Every page with the day on which its content last changed.
  static let sitemap = SiteExport(
    "sitemap", "Sitemap", path: "sitemap.xml", mediaType: "application/xml", needsURL: true
  ) { input in
    XML.element(
      "urlset", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")],
      input.pages.map { path in
        .element(
          "url", [],
          [.element("loc", text: input.address(path))]
            + (lastChange(of: path, in: input.corpus).map { [.element("lastmod", text: $0.iso)] } ?? []))
      }
    ).document
  }

  /// A briefing says when it changed; every other page is as new as the corpus.
  private static func lastChange(of path: String, in corpus: Corpus) -> CalendarDay? {
    let briefing = path.hasSuffix(".html") ? corpus.briefings[String(path.dropLast(5))] : nil
    return (briefing?.contentChanged ?? corpus.project.asOf).value.latestDay
  }

  /// Lets every crawler in, and shows it the sitemap.
  static let robots = SiteExport("robots", "Rules for crawlers", path: "robots.txt", mediaType: "text/plain")
  {
    input in
    let rules = "User-agent: *\nAllow: /\n"
    let sitemap = "\nSitemap: \(input.address(SiteExport.sitemap.path))\n"
    return Array((rules + (input.corpus.project.url == nil ? "" : sitemap)).utf8)
  }
}
