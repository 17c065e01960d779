package import Templates

/// One page before it is laid out: where it stands, what it is called, and everything its template can see.
package struct PageSubject: Sendable, Hashable {
  /// Relative to the root of the site.
  package var path: String
  package var language: String
  /// What a browser's tab says; tells the page from every other of the site.
  package var title: String
  /// The document's first heading.
  package var headline: String
  /// One sentence of 40 to 200 characters.
  package var description: String
  /// The day from which the content is, for metadata.
  package var day: String?
  /// The day on which it was first published, where that is known.
  package var published: String?
  /// The language of what the page is about, where that is not the page's own: of a quotation, of a source.
  package var contentLanguage: String?
  /// The template, without its ending.
  package var template: String
  /// The name under which the template sees `data`.
  package var root: String
  package var data: TemplateValue
  /// The type of schema.org.
  package var type: String
  package var anchors: [NoteReference: Permalink] = [:]
  package var noteNames: [String: Permalink] = [:]
  package var times: [String: String] = [:]
  package var citations: [Briefing.Citation] = []
  /// Whether it belongs into search engines and has an address of its own.
  package var isIndexed = true

  /// A page of these words, with nothing yet that its document refers to.
  package init(
    path: String, language: String, title: String, headline: String, description: String, template: String,
    root: String, data: TemplateValue, type: String = "WebPage"
  ) {
    self.path = path
    self.language = language
    self.title = title
    self.headline = headline
    self.description = description
    self.template = template
    self.root = root
    self.data = data
    self.type = type
  }
}

extension PageSubject {
  /// The page of a briefing.
  package init(_ briefing: Briefing) {
    let isWithdrawn = briefing.data["notice"].map { $0 != .null } ?? false
    self.init(
      path: BriefingFormat.html.fileName(of: briefing.id), language: briefing.language,
      title: BriefingPlan.label(briefing.title, isWithdrawn: isWithdrawn),
      headline: briefing.title, description: briefing.standfirst, template: briefing.template,
      root: "briefing", data: briefing.data, type: "Report")
    day = briefing.contentChanged.isoDay
    published = briefing.firstPublished?.isoDay
    anchors = briefing.anchors
    noteNames = briefing.noteNames
    times = briefing.times
    citations = briefing.citations
  }
}

extension EDTF {
  /// `yyyy-mm-dd` of the last day, for metadata that knows nothing coarser.
  package var isoDay: String? { latestDay.map(Point.dayText) }
}

extension String {
  /// The text within `limit` characters, cut between words and ended with `…` where it is longer.
  package func shortened(to limit: Int) -> String {
    guard utf8.count > limit else { return self }
    // Where every byte is a character, nobody has to look for the ends of characters.
    let isPlain = utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "\r") }
    guard isPlain || count > limit else { return self }
    let start = isPlain ? self[..<utf8.index(startIndex, offsetBy: limit - 1)] : prefix(limit - 1)
    let space = isPlain ? start.utf8.lastIndex(of: UInt8(ascii: " ")) : start.lastIndex(of: " ")
    return (space.map { start[..<$0] } ?? start).trimmingPunctuation + "…"
  }
}

extension Substring {
  fileprivate var trimmingPunctuation: Substring {
    var text = self
    while let last = text.last, ",;:. –—".contains(last) { text.removeLast() }
    return text
  }
}
