import Report

extension SiteExport {
  /// The briefings as an Atom feed (RFC 4287), the newest first.
  static let atom = SiteExport(
    "atom", "Atom feed", path: "feed.xml", mediaType: "application/atom+xml", needsURL: true,
    from: [.briefing, .claim, .source, .actor]
  ) { input in
    let project = input.corpus.project
    let items = FeedItem.all(in: input)
    var head: [XML] = [
      .element("title", text: project.title.value),
      .element("id", text: TagURI(of: input, "feed").description),
      .element("updated", text: FeedItem.updated(items, asOf: project.asOf.value)),
      .element(
        "link", [("rel", "self"), ("type", "application/atom+xml"), ("href", input.address("feed.xml"))]),
      .element("link", [("rel", "alternate"), ("type", "text/html"), ("href", input.home)]),
    ]
    head += (project.authors.isEmpty ? [project.publisher] : project.authors).map { author in
      .element("author", [], [.element("name", text: author.value)])
    }
    if let licence = project.licence { head.append(.element("rights", text: licence.value)) }
    head.append(.element("generator", text: "briefgen"))
    return XML.element(
      "feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", project.language)],
      head + items.map { entry($0, input: input) }
    ).document
  }

  private static func entry(_ item: FeedItem, input: ExportInput) -> XML {
    // The site has the pages alone: a long briefing stands on several, which no one file would match.
    let page = XML.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", item.url)])
    return .element(
      "entry", [],
      [.element("title", text: item.title), .element("id", text: item.id)]
        + (item.published.map { [.element("published", text: $0)] } ?? [])
        + [
          .element("updated", text: item.instant), page,
          .element("category", [("term", item.plan.status.value.rawValue)]),
          .element("summary", text: item.standfirst),
          .element("content", [("type", "html")], text: item.html),
        ])
  }
}
