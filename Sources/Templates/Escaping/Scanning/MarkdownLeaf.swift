/// The leaf block that a line of Markdown may continue.
enum MarkdownLeaf: Hashable, Sendable {
  /// None: the last line was blank or complete in itself.
  case none
  case paragraph
  /// A link reference definition, whose title may follow on the next line.
  case definition
  case fence(MarkdownFence)
  indirect case html(MarkdownHTMLBlock)
  case frontMatter

  /// Whether the next line is ordinary Markdown.
  var isTextual: Bool {
    switch self {
    case .none, .paragraph, .definition: true
    case .fence, .html, .frontMatter: false
    }
  }
}

/// Open fenced code.
struct MarkdownFence: Hashable, Sendable {
  var marker: UInt8
  var length: Int
  var prefix: ContainerPrefix
}

/// An open HTML block.
struct MarkdownHTMLBlock: Hashable, Sendable {
  /// What ends it: one of these in a line, or a blank line if there are none.
  var endings: [[UInt8]]
  var prefix: ContainerPrefix
  var html: HTMLScanner
  var tail: [UInt8] = []
  var isEnded = false

  mutating func consume(_ byte: UInt8) {
    html.consume(byte)
    guard !endings.isEmpty else { return }
    tail = Array((tail + [byte.asciiLowercased]).suffix(12))
    if endings.contains(where: { tail.reversed().starts(with: $0.reversed()) }) { isEnded = true }
  }

  /// What the start of a line, from its `<`, says about it.
  enum Start: Equatable {
    case undecided
    case inline
    case block(endings: [[UInt8]])
  }

  static func start(_ bytes: [UInt8], isWholeLine: Bool) -> Start {
    guard bytes.count > 1 else { return isWholeLine ? .inline : .undecided }
    switch bytes[1] {
    case UInt8(ascii: "?"): return .block(endings: [Array("?>".utf8)])
    case UInt8(ascii: "!"): return declarationStart(bytes, isWholeLine: isWholeLine)
    case _: return tagStart(bytes, isWholeLine: isWholeLine)
    }
  }

  private static func declarationStart(_ bytes: [UInt8], isWholeLine: Bool) -> Start {
    let comment = Array("<!--".utf8)
    let cdata = Array("<![CDATA[".utf8)
    if bytes == comment { return .block(endings: [Array("-->".utf8)]) }
    if bytes == cdata { return .block(endings: [Array("]]>".utf8)]) }
    if bytes.count == 3, bytes[2].isASCIILetter { return .block(endings: [Array(">".utf8)]) }
    if isWholeLine { return .inline }
    return comment.starts(with: bytes) || cdata.starts(with: bytes) ? .undecided : .inline
  }

  private static func tagStart(_ bytes: [UInt8], isWholeLine: Bool) -> Start {
    let isClosing = bytes[1] == UInt8(ascii: "/")
    var name: [UInt8] = []
    for byte in bytes.dropFirst(isClosing ? 2 : 1) where byte.isASCIIAlphanumeric {
      name.append(byte.asciiLowercased)
    }
    let last = bytes[bytes.count - 1]
    if !isWholeLine, last.isASCIIAlphanumeric, name.count < 24 { return .undecided }
    if !isWholeLine, bytes.count == 2, isClosing { return .undecided }
    let ends = isWholeLine || last.isASCIIBlank || last == .greaterThan
    guard ends || last == UInt8(ascii: "/") else { return .inline }
    let text = String(decoding: name, as: UTF8.self)
    if !isClosing, ends, literalElements.contains(text) {
      return .block(endings: literalElements.map { Array("</\($0)>".utf8) })
    }
    return blockElements.contains(text) ? .block(endings: []) : .inline
  }

  static func opensBlock(_ name: [UInt8]) -> Bool {
    let text = String(decoding: name, as: UTF8.self)
    return literalElements.contains(text) || blockElements.contains(text)
  }

  private static let literalElements = ["script", "pre", "style"]

  /// CommonMark 0.31, section 4.6, start condition 6; `source` is of 0.29, `search` of 0.31.
  private static let blockElements: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col",
    "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html",
    "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup",
    "option", "p", "param", "section", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "title", "tr", "track", "ul",
  ]
}
