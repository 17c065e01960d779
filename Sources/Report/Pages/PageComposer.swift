import Templates

/// Fills the layout of a page from a briefing and its rendered body.
struct PageComposer {
  let project: Project
  let style: InlineStyle

  /// The `page` object of `page.html.liquid`.
  func page(for briefing: Briefing, document: MarkdownDocument, body: [UInt8]) -> TemplateValue {
    [
      "language": .string(briefing.language),
      "title": .string(briefing.title),
      "description": .string(briefing.standfirst),
      "site_name": .string(project.title.value),
      "site_url": .null,
      "canonical": .optional(canonical(briefing)),
      "published": .optional(briefing.contentChanged.isoDay),
      "modified": .optional(briefing.contentChanged.isoDay),
      "policy": .markup(policy, .html),
      "style": .markup(style.element, .html),
      "json_ld": .markup("<script type=\"application/ld+json\">\(metadata(briefing))</script>", .html),
      "toc": .array(contents(of: document)),
      "body": .markup(String(decoding: body, as: UTF8.self), .html),
      "alternates": .array(alternates(of: briefing)),
    ]
  }

  /// Nothing is loaded and nothing runs: the page's own style sheet is let in by its hash.
  private var policy: String {
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-\(style.hash)'; "
      + "img-src 'self' data:; base-uri 'none'; form-action 'none'\">"
  }

  private func canonical(_ briefing: Briefing) -> String? {
    project.url.map { $0.value + briefing.id + ".html" }
  }

  private func contents(of document: MarkdownDocument) -> [TemplateValue] {
    document.blocks.compactMap { block in
      guard case .heading(2, let anchor, let inlines) = block else { return nil }
      return ["anchor": .string(anchor), "words": .string(inlines.plainText), "level": 2]
    }
  }

  private func alternates(of briefing: Briefing) -> [TemplateValue] {
    BriefingFormat.allCases.filter { $0 != .html }.map { format in
      [
        "type": .string(format.mediaType), "href": .string(format.fileName(of: briefing.id)),
        "words": .string(format.words),
      ]
    }
  }

  /// The briefing as schema.org's `Report`, in JSON-LD.
  private func metadata(_ briefing: Briefing) -> String {
    var fields: [(String, JSON)] = [
      ("@context", .text("https://schema.org")), ("@type", .text("Report")),
      ("headline", .text(briefing.title)), ("description", .text(briefing.standfirst)),
      ("inLanguage", .text(briefing.language)),
      (
        "author",
        .list(project.authors.map { .object([("@type", .text("Organization")), ("name", .text($0.value))]) })
      ),
      ("publisher", .object([("@type", .text("Organization")), ("name", .text(project.publisher.value))])),
    ]
    if let day = briefing.contentChanged.isoDay {
      fields += [("datePublished", .text(day)), ("dateModified", .text(day))]
    }
    if let canonical = canonical(briefing) { fields.append(("url", .text(canonical))) }
    fields.append(("citation", .list(briefing.citations.map(citation))))
    return JSON.object(fields).description
  }

  private func citation(_ citation: Briefing.Citation) -> JSON {
    var fields: [(String, JSON)] = [
      ("@type", .text("CreativeWork")), ("name", .text(citation.title)),
      ("publisher", .object([("@type", .text("Organization")), ("name", .text(citation.publisher))])),
    ]
    if let date = citation.date { fields.append(("datePublished", .text(date))) }
    if let url = citation.url { fields.append(("url", .text(url))) }
    return .object(fields)
  }
}

extension EDTF {
  /// `yyyy-mm-dd` of the last day, for metadata that knows nothing coarser.
  fileprivate var isoDay: String? { latestDay.map(Point.dayText) }
}
