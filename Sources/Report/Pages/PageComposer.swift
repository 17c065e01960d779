import Templates

/// Fills the layout of a page from what it is about and its rendered body.
struct PageComposer {
  let project: Project
  let style: InlineStyle

  /// The `page` object of a briefing that stands alone: one file, one request.
  func page(for briefing: Briefing, document: MarkdownDocument, body: [UInt8]) -> TemplateValue {
    let subject = PageSubject(briefing)
    let part = PagePart(subject, document: document)
    var fields = words(of: part, subject, body: Body(body))
    fields += [
      .init("site_url", .null), .init("links", []), .init("icon", .null), .init("publisher", .null),
      .init("policy", .markup(policy("'sha256-\(style.hash)'"), .html)),
      .init("style", .markup(style.element, .html)),
      .init("alternates", .array(alternates(of: briefing))),
      .init("feeds", []),
      .init("json_ld", script(metadata(of: part, subject, citations: subject.citations))),
    ]
    return .object(fields)
  }

  /// The `page` object of a page of a site.
  func page(
    for part: PagePart, of subject: PageSubject, body: Body, root: String, frame: SiteFrame,
    citations: [Briefing.Citation]
  ) -> TemplateValue {
    var fields = words(of: part, subject, body: body, root: root)
    fields += surroundings(frame, root: root)
    fields += [
      .init("alternates", []),
      .init(
        "feeds",
        .array(
          frame.feeds.map { feed in
            [
              "type": .string(feed.mediaType), "href": .string(root + feed.path),
              "words": .string(feed.words),
            ]
          })),
      .init(
        "json_ld",
        subject.isIndexed ? script(metadata(of: part, subject, citations: citations)) : .null),
    ]
    return .object(fields)
  }

  /// What all pages of a site have around their own words.
  func surroundings(_ frame: SiteFrame, root: String) -> [TemplateField] {
    [
      .init("site_url", .string(root + "index.html")),
      .init(
        "links",
        .array(frame.links.map { ["href": .string(root + $0.path), "words": .string($0.words)] })),
      .init("icon", .string(root + frame.icon)), .init("publisher", .string(project.publisher.value)),
      .init("policy", .markup(policy("'self'"), .html)),
      .init(
        "style", .markup("<link rel=\"stylesheet\" href=\"\(root)\(frame.style)\">", .html)),
    ]
  }

  /// The rendered document, taken apart where pictures stand, and the pictures before the first section.
  struct Body {
    var opening: String
    var rest: String
    var pictures: [String]

    /// - Parameters:
    ///   - pictures: what stands before the first section.
    ///   - companions: what stands behind a table of the text.
    init(_ bytes: [UInt8], pictures: [String] = [], companions: [PagePicture.Companion] = []) {
      var bytes = bytes
      for companion in companions {
        bytes.insert(contentsOf: companion.markup.utf8, at: Self.end(ofTable: companion.caption, in: bytes))
      }
      self.pictures = pictures
      (opening, rest) = ("", String(decoding: bytes, as: UTF8.self))
      guard !pictures.isEmpty, let cut = Self.place(of: "<h2", in: bytes[...]) else { return }
      opening = String(decoding: bytes[..<cut], as: UTF8.self)
      rest = String(decoding: bytes[cut...], as: UTF8.self)
    }

    private static func end(ofTable caption: String, in bytes: [UInt8]) -> Int {
      let close = "</table>\n</div>\n"
      let table = place(of: "<caption>\(caption)<", in: bytes[...])
      let end = table.flatMap { place(of: close, in: bytes[$0...]) }
      return end.map { $0 + close.utf8.count } ?? bytes.endIndex
    }

    /// Only the renderer writes `<`, so this is where an element begins.
    private static func place(of opening: String, in bytes: ArraySlice<UInt8>) -> Int? {
      let mark = Array(opening.utf8)
      return bytes.indices.first { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
    }
  }

  // MARK: - Fields

  private func words(
    of part: PagePart, _ subject: PageSubject, body: Body, root: String = ""
  ) -> [TemplateField] {
    [
      .init("language", .string(subject.language)),
      .init("is_right_to_left", .bool(subject.language.isWrittenRightToLeft)),
      .init("title", .string(part.title)),
      .init("description", .string(part.description)),
      .init("kind", .string(subject.type == "WebSite" ? "website" : "article")),
      .init("is_indexed", .bool(subject.isIndexed)),
      .init("site_name", .string(project.title.value)),
      .init("canonical", .optional(subject.isIndexed ? canonical(part.path) : nil)),
      .init("published", .optional(subject.published)),
      .init("modified", .optional(subject.day)),
      .init("is_titled_at_length", .bool(part.headline.count > 70)),
      .init("toc", .array(contents(of: part.document))),
      .init("toc_form", .string(form(ofContents: part.document))),
      .init("opening", .markup(body.opening, .html)),
      .init("pictures", .array(body.pictures.map { .markup($0, .html) })),
      .init("body", .markup(body.rest, .html)),
      .init("above", link(part.above, root)),
      .init("previous", link(part.previous, root)),
      .init("next", link(part.next, root)),
    ]
  }

  private func link(_ link: SiteFrame.Link?, _ root: String) -> TemplateValue {
    link.map { ["href": .string(root + $0.path), "words": .string($0.words)] } ?? .null
  }

  /// Nothing is loaded but a style sheet, an icon and pictures of the site's own, and nothing runs.
  private func policy(_ style: String) -> String {
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src \(style); "
      + "img-src 'self' data:; base-uri 'none'; form-action 'none'\">"
  }

  func canonical(_ path: String) -> String? {
    project.url.map { $0.value + (path == "index.html" ? "" : path) }
  }

  /// The sections of a document; none where there is only one, which needs no list.
  private func contents(of document: MarkdownDocument) -> [TemplateValue] {
    let sections = document.blocks.compactMap { block -> TemplateValue? in
      guard case .heading(2, let anchor, let inlines) = block else { return nil }
      return ["anchor": .string(anchor), "words": .string(inlines.plainText), "level": 2]
    }
    return sections.count > 1 ? sections : []
  }

  /// Entries of a letter or of a few words may stand beside each other; longer ones need a line each.
  private func form(ofContents document: MarkdownDocument) -> String {
    let longest = document.blocks.reduce(0) { longest, block in
      guard case .heading(2, _, let inlines) = block else { return longest }
      return max(longest, inlines.plainText.count)
    }
    return longest <= 5 ? "letters" : longest <= 26 ? "words" : "lines"
  }

  private func alternates(of briefing: Briefing) -> [TemplateValue] {
    BriefingFormat.allCases.filter { $0 != .html }.map { format in
      [
        "type": .string(format.mediaType), "href": .string(format.fileName(of: briefing.id)),
        "words": .string(format.words),
      ]
    }
  }

  // MARK: - Metadata

  private func script(_ metadata: JSON) -> TemplateValue {
    .markup("<script type=\"application/ld+json\">\(metadata)</script>", .html)
  }

  /// The page in JSON-LD: a briefing as schema.org's `Report`, everything else by its name.
  private func metadata(of part: PagePart, _ subject: PageSubject, citations: [Briefing.Citation]) -> JSON {
    let isReport = subject.type == "Report" && part.above == nil
    let language = part.above == nil ? subject.contentLanguage ?? subject.language : subject.language
    var fields: [(String, JSON)] = [
      ("@context", .text("https://schema.org")),
      ("@type", .text(part.above == nil ? subject.type : "WebPage")),
      (isReport ? "headline" : "name", .text(part.headline)), ("description", .text(part.description)),
      ("inLanguage", .text(language)),
    ]
    if isReport {
      fields.append(("author", .list(project.authors.map { author($0.value) })))
      fields.append(("publisher", .organization(project.publisher.value)))
      if let day = subject.published { fields.append(("datePublished", .text(day))) }
      if let day = subject.day { fields.append(("dateModified", .text(day))) }
    }
    if let canonical = canonical(part.path) { fields.append(("url", .text(canonical))) }
    if isReport, !citations.isEmpty { fields.append(("citation", .list(citations.map(citation)))) }
    return JSON.object(fields)
  }

  /// Who signs: the publisher is an organization; whether anybody else is a person or a desk the project does not say.
  private func author(_ name: String) -> JSON {
    name == project.publisher.value ? .organization(name) : .object([("name", .text(name))])
  }

  private func citation(_ citation: Briefing.Citation) -> JSON {
    var fields: [(String, JSON)] = [
      ("@type", .text("CreativeWork")), ("name", .text(citation.title)),
      ("publisher", .organization(citation.publisher)),
    ]
    if let date = citation.date { fields.append(("datePublished", .text(date))) }
    if let url = citation.url { fields.append(("url", .text(url))) }
    return .object(fields)
  }
}

extension JSON {
  fileprivate static func organization(_ name: String) -> JSON {
    .object([("@type", .text("Organization")), ("name", .text(name))])
  }
}
