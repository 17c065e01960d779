import Report

extension SiteExport {
  /// The briefings as a JSON Feed 1.1, the newest first.
  static let jsonFeed = SiteExport(
    "json-feed", "JSON feed", path: "feed.json", mediaType: "application/feed+json", needsURL: true,
    from: [.briefing, .claim, .source, .actor],
    json: { input in
      let project = input.corpus.project
      let authors = (project.authors.isEmpty ? [project.publisher] : project.authors).map { author in
        JSON.object([("name", .text(author.value))])
      }
      return JSON.object([
        ("version", .text("https://jsonfeed.org/version/1.1")),
        ("title", .text(project.title.value)),
        ("home_page_url", .text(input.home)),
        ("feed_url", .text(input.address("feed.json"))),
        ("language", .text(project.language)),
        ("authors", .list(authors)),
        ("items", .list(FeedItem.all(in: input).map(item))),
      ])
    })

  private static func item(_ item: FeedItem) -> JSON {
    let published = item.published.map { [("date_published", JSON.text($0))] } ?? []
    return .object(
      [
        ("id", .text(item.id)),
        ("url", .text(item.url)),
        ("title", .text(item.title)),
        ("summary", .text(item.standfirst)),
        ("content_html", .text(item.html)),
        ("content_text", .text(item.text)),
      ] + published + [
        ("date_modified", .text(item.instant)),
        ("tags", .texts([item.plan.status.value.rawValue])),
      ])
  }
}
