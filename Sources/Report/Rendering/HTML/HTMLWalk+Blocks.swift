extension HTMLWalk {
  mutating func render(_ blocks: some Sequence<Block>, isTight: Bool = false) {
    for block in blocks { render(block, isTight: isTight) }
  }

  private mutating func render(_ block: Block, isTight: Bool) {
    switch block {
    case .heading(let level, let anchor, let inlines): renderHeading(level, anchor, inlines)
    case .paragraph(let inlines):
      if isTight { render(inlines) } else { renderParagraph(inlines) }
    case .list(let list): renderList(list)
    case .blockQuote(let blocks):
      html.freshLine()
      html.markup("<blockquote>\n")
      render(blocks)
      html.freshLine()
      html.markup("</blockquote>\n")
    case .code(let info, let text): renderCode(info, text)
    case .table(let table): renderTable(table)
    case .thematicBreak:
      html.freshLine()
      html.markup("<hr />\n")
    case .html: break
    }
  }

  private mutating func renderHeading(_ level: Int, _ anchor: String, _ inlines: [Inline]) {
    latestHeading = inlines.plainText
    html.freshLine()
    html.markup("<h")
    html.number(level)
    if options.headingAnchors { html.attribute("id", anchor) }
    html.markup(">")
    render(inlines)
    html.markup("</h")
    html.number(level)
    html.markup(">\n")
  }

  private mutating func renderParagraph(_ inlines: [Inline]) {
    html.freshLine()
    html.markup("<p")
    if isRightToLeft(inlines) { html.markup(" dir=\"rtl\"") }
    renderRowAnchor(of: [inlines])
    html.markup(">")
    renderWaitingAnchors()
    render(inlines)
    html.markup("</p>\n")
  }

  private mutating func renderList(_ list: ListBlock) {
    html.freshLine()
    if let start = list.start {
      html.markup("<ol")
      if start != 1 { html.attribute("start", "\(start)") }
      html.markup(">\n")
    } else {
      html.markup("<ul>\n")
    }
    for item in list.items { renderItem(item, isTight: list.isTight) }
    html.markup(list.start == nil ? "</ul>\n" : "</ol>\n")
  }

  private mutating func renderItem(_ item: ListBlock.Item, isTight: Bool) {
    html.freshLine()
    html.markup("<li")
    renderRowAnchor(of: item.blocks.compactMap(\.paragraphInlines))
    html.markup(">")
    renderWaitingAnchors()
    if let isChecked = item.isChecked { renderCheckbox(isChecked) }
    render(item.blocks, isTight: isTight)
    html.markup("</li>\n")
  }

  private mutating func renderCheckbox(_ isChecked: Bool) {
    html.markup("<input type=\"checkbox\"")
    if isChecked { html.markup(" checked=\"\"") }
    html.markup(" disabled=\"\"")
    if options.pageSemantics {
      html.attribute("aria-label", isChecked ? options.labels.done : options.labels.notDone)
    }
    html.markup(" /> ")
  }

  private mutating func renderCode(_ info: String, _ text: String) {
    html.freshLine()
    html.markup("<pre><code")
    let language = info.prefix { !$0.isWhitespace }
    if !language.isEmpty { html.attribute("class", "language-\(language)") }
    html.markup(">")
    html.text(text)
    html.markup("</code></pre>\n")
  }

  /// ` id="…"` for the element about to be opened, if it holds a mark of a note that has a row anchor. A second
  /// such mark in it gets its anchor at the mark itself.
  mutating func renderRowAnchor(of groups: [[Inline]]) {
    guard !options.rowAnchors.isEmpty, givesRowAnchors else { return }
    for inlines in groups {
      guard let reference = inlines.firstNote(where: { rowAnchor(of: $0) != nil }),
        let anchor = rowAnchor(of: reference)
      else { continue }
      givenAnchors.insert(anchor.name)
      html.attribute("id", anchor.name)
      waitingAnchors = anchor.earlier
      return
    }
  }

  /// The earlier names of the element that has just been opened, in the first place where text may stand.
  mutating func renderWaitingAnchors() {
    guard !waitingAnchors.isEmpty else { return }
    renderAnchors(waitingAnchors)
    waitingAnchors = []
  }

  /// Empty elements with those ids that are still free.
  mutating func renderAnchors(_ ids: [String]) {
    for id in ids where givenAnchors.insert(id).inserted {
      html.markup("<span")
      html.attribute("id", id)
      html.markup("></span>")
    }
  }

  /// The row anchor of a mark, until it is given.
  func rowAnchor(of reference: NoteReference) -> Permalink? {
    guard givesRowAnchors, let anchor = options.rowAnchors[reference] else { return nil }
    return givenAnchors.contains(anchor.name) ? nil : anchor
  }
}

extension Block {
  fileprivate var paragraphInlines: [Inline]? {
    guard case .paragraph(let inlines) = self else { return nil }
    return inlines
  }
}
