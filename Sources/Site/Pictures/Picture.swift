import Report

/// A drawing with a table that says the same.
///
/// It asks for no script, no font and no colour: everything is drawn in the colour of the text around it, in
/// patterns and symbols. Inside a page it takes that colour from the page; as a file it brings its own, light
/// and dark.
package struct Picture: Sendable {
  package let name: String
  /// What it shows, in a few words.
  package let title: String
  /// What it says, for those who do not see it.
  package let summary: String
  /// The page template prints it beside the drawing.
  package let table: PictureTable
  let language: String
  let width: Int
  let height: Int
  let body: [XML]

  /// Where it stands as a file, relative to the root of the site.
  package var path: String { Self.path(of: name) }

  static func path(of name: String) -> String { "pictures/\(name).svg" }

  /// The drawing inside a page of the root, with the table that says the same.
  ///
  /// A page has little room. Where the table is long, the drawing stands alone above the text that says the
  /// same; where the drawing is heavy as well, the page leads to its file.
  func figure(within limit: Int = 24_000) -> [UInt8] {
    let words = XML.element("summary", text: "\(title): the same as a table")
    let asTable = XML.element("details", [], [words, table.element(named: title)])
    let asText = XML.element("figcaption", text: "The text says the same in words.")
    let link = XML.element(
      "figcaption", [], [.element("a", [("href", path)], text: "\(title), as a picture")])
    let forms = [[drawing, asTable], [drawing, asText], [link]].lazy.map {
      XML.element("figure", [], $0).fragment
    }
    return forms.first { $0.count <= limit } ?? []
  }

  /// The picture for the pages of briefings: with the table that their text prints, or with its own.
  var onPage: PagePicture {
    let words = "The table “\(table.caption)” says the same."
    let beside = XML.element("figure", [], [drawing, .element("figcaption", text: words)])
    return PagePicture(
      markup: String(decoding: figure(), as: UTF8.self),
      besideTable: PagePicture.Companion(
        caption: table.caption, markup: String(decoding: beside.fragment, as: UTF8.self)))
  }

  /// The drawing as it stands inside a page.
  var drawing: XML {
    let attributes: [(String, String?)] = [
      ("class", "picture"), ("aria-labelledby", id("title")), ("aria-describedby", id("summary")),
    ]
    return svg(head: [], attributes: attributes)
  }

  /// The drawing as a file of its own.
  package var file: [UInt8] {
    svg(
      head: [.element("style", text: Self.style)],
      attributes: [("xmlns", "http://www.w3.org/2000/svg"), ("xml:lang", language)], margin: 12
    ).document
  }

  private func id(_ part: String) -> String { Self.id(name, part) }

  /// With a capital, which no anchor of a heading has, so that nothing else on a page has the same.
  static func id(_ name: String, _ part: String) -> String { "Picture-\(name)-\(part)" }

  private static let style =
    "svg{color:#1f1d1a;background:#fffdf9}"
    + "@media (prefers-color-scheme:dark){svg{color:#e6e1d7;background:#171613}}"

  /// - Parameter margin: around the drawing; a page has its own.
  private func svg(head: [XML], attributes: [(String, String?)], margin: Int = 0) -> XML {
    .element(
      "svg",
      attributes + [
        ("role", "img"),
        ("viewBox", "\(-margin) \(-margin) \(width + 2 * margin) \(height + 2 * margin)"),
        ("width", String(width + 2 * margin)), ("height", String(height + 2 * margin)),
        ("font-family", "system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif"),
        ("font-size", "\(Drawing.fontSize)"), ("fill", "currentColor"),
      ],
      [
        .element("title", [("id", id("title"))], text: title),
        .element("desc", [("id", id("summary"))], text: summary),
      ] + head + body)
  }
}

/// The data of a table that says what a picture shows.
package struct PictureTable: Hashable, Sendable {
  package let caption: String
  /// The heads of the columns; the first column holds the heads of the rows.
  package let columns: [String]
  /// As many cells a row as there are columns, none of them empty.
  package let rows: [[String]]

  /// The table of an HTML page, in a region that scrolls when it is wider than the screen.
  func element(named name: String) -> XML {
    let heads = columns.map { XML.element("th", [("scope", "col")], text: $0) }
    let body = rows.map { row in
      XML.element(
        "tr", [],
        row.enumerated().map { index, cell in
          index == 0
            ? .element("th", [("scope", "row")], text: cell)
            : .element("td", [("data-label", columns[index])], text: cell)
        })
    }
    let table = XML.element(
      "table", [],
      [
        .element("caption", text: caption), .element("thead", [], [.element("tr", [], heads)]),
        .element("tbody", [], body),
      ])
    let region = [
      ("class", "table"), ("role", "region"), ("tabindex", "0"), ("aria-label", "\(name), table"),
    ]
    return .element("div", region, [table])
  }
}
