extension HTMLWalk {
  mutating func render(_ inlines: [Inline]) {
    var index = inlines.startIndex
    while index < inlines.endIndex {
      guard case .footnoteReference = inlines[index] else {
        render(inlines[index])
        index += 1
        continue
      }
      let run = inlines[index...].prefix { NoteReference($0) != nil }
      renderReferences(run.compactMap(NoteReference.init))
      index = run.endIndex
    }
  }

  private mutating func render(_ inline: Inline) {
    switch inline {
    case .text(let text): renderText(text)
    case .softBreak: html.markup("\n")
    case .lineBreak: html.markup("<br />\n")
    case .code(let text):
      html.markup("<code>")
      html.text(text)
      html.markup("</code>")
    case .emphasis(let inlines):
      html.markup("<em>")
      render(inlines)
      html.markup("</em>")
    case .strong(let inlines):
      html.markup("<strong>")
      render(inlines)
      html.markup("</strong>")
    case .strikethrough(let inlines):
      html.markup("<del>")
      render(inlines)
      html.markup("</del>")
    case .link(let destination, let title, let inlines): renderLink(destination, title, inlines)
    case .image(let source, let title, let inlines): renderImage(source, title, inlines)
    case .footnoteReference, .html: break  // References come in runs, above; raw HTML never passes.
    }
  }

  private mutating func renderLink(_ destination: String, _ title: String, _ inlines: [Inline]) {
    guard waitingReferences == nil, let address = allowedAddress(destination) else {
      render(inlines)
      return
    }
    let anchor = options.linkAnchors.isEmpty ? nil : options.linkAnchors[destination]
    if let anchor { renderAnchors(anchor.earlier) }
    html.markup("<a")
    html.address("href", address)
    if let anchor, givenAnchors.insert(anchor.name).inserted { html.attribute("id", anchor.name) }
    if !title.isEmpty { html.attribute("title", title) }
    if options.pageSemantics, inlines == [.text(destination)] { html.attribute("class", "address") }
    html.markup(">")
    waitingReferences = []
    render(inlines)
    html.markup("</a>")
    let references = waitingReferences ?? []
    waitingReferences = nil
    renderReferences(references)
  }

  private mutating func renderImage(_ source: String, _ title: String, _ inlines: [Inline]) {
    guard let address = allowedAddress(source) else {
      renderText(inlines.plainText)
      return
    }
    html.markup("<img")
    html.address("src", address)
    html.attribute("alt", inlines.plainText)
    if !title.isEmpty { html.attribute("title", title) }
    html.markup(" />")
  }

  /// Where an address leads in this format; `nil` when its scheme is not allowed.
  private func allowedAddress(_ written: String) -> String? {
    var (address, scheme) = (written, written.scheme)
    if scheme == nil, let destination = destination(of: written) {
      (address, scheme) = (destination, destination.scheme)
    }
    if address.utf8.starts(with: "//".utf8) { return nil }
    guard let scheme else { return onSite(address) }
    return options.schemes.contains(scheme) ? address : nil
  }

  /// The page of this format in the place of a document that has one.
  private func destination(of written: String) -> String? {
    guard !options.destinations.isEmpty else { return nil }
    var written = written
    let length = written.withUTF8 { bytes in
      bytes.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? bytes.count
    }
    guard length > 0 else { return nil }
    let end = written.utf8.index(written.startIndex, offsetBy: length)
    let path = String(written[..<end])
    guard path != options.ownDestination, let target = options.destinations[path] else { return nil }
    return target + written[end...]
  }

  /// A relative address as this page must write it.
  private func onSite(_ address: String) -> String {
    switch address.utf8.first {
    case UInt8(ascii: "#"):
      guard !options.movedAnchors.isEmpty else { return address }
      return options.movedAnchors[String(address.dropFirst())].map { options.root + $0 + address } ?? address
    case UInt8(ascii: "/"): return address
    case _: return options.root.isEmpty ? address : options.root + address
    }
  }

  /// Text with its dates as `<time>`, and its foreign words and scripts marked with their language.
  private mutating func renderText(_ text: String) {
    guard !times.isEmpty || !foreign.isEmpty || !scripts.isEmpty else {
      html.text(text)
      return
    }
    var text = text
    text.withUTF8 { renderText($0) }
  }

  private mutating func renderText(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for match in foreign.matches(in: bytes) {
      renderTimes(UnsafeBufferPointer(rebasing: bytes[start..<match.range.lowerBound]))
      renderSpan(bytes[match.range], language: match.value, isRightToLeft: match.value.isWrittenRightToLeft)
      start = match.range.upperBound
    }
    renderTimes(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private mutating func renderTimes(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    if waitingReferences == nil {
      for match in times.matches(in: bytes) {
        renderScripts(bytes[start..<match.range.lowerBound])
        html.markup("<time")
        html.attribute("datetime", match.value)
        html.markup(">")
        renderScripts(bytes[match.range])
        html.markup("</time>")
        start = match.range.upperBound
      }
    }
    renderScripts(bytes[start...])
  }

  /// Whether a paragraph begins with words that are written from right to left, and so runs that way.
  func isRightToLeft(_ inlines: [Inline]) -> Bool {
    guard !scripts.isEmpty, case .text(var text)? = inlines.first else { return false }
    return text.withUTF8 { bytes in
      guard let run = scripts.runs(in: bytes[...]).first, run.isRightToLeft else { return false }
      // A mark that is closed on a later line is no part of the run.
      return run.range.lowerBound == 0 || bytes[..<run.range.lowerBound].elementsEqual("“".utf8)
    }
  }

  private mutating func renderScripts(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var start = bytes.startIndex
    for run in scripts.runs(in: bytes) {
      html.text(bytes[start..<run.range.lowerBound])
      renderSpan(bytes[run.range], language: run.language, isRightToLeft: run.isRightToLeft)
      start = run.range.upperBound
    }
    html.text(bytes[start...])
  }

  private mutating func renderSpan(
    _ words: Slice<UnsafeBufferPointer<UInt8>>, language: String, isRightToLeft: Bool
  ) {
    html.markup("<span")
    html.attribute("lang", language)
    // The attribute isolates the words: nothing around them is drawn into their direction.
    if isRightToLeft { html.markup(" dir=\"rtl\"") }
    html.markup(">")
    html.text(words)
    html.markup("</span>")
  }
}
