/// Where an output stands: what the literal text around it makes of a value.
///
/// Small and trivial on purpose: it is an operand of the instruction that writes a value.
struct EscapeContext: Hashable, Sendable {
  enum Kind: UInt8, Sendable, CaseIterable {
    /// No escaping (`OutputFormat.none`).
    case verbatim
    /// Plain text.
    case plain
    /// Inline Markdown: paragraphs, headings, list items, cells, link texts.
    case text
    /// The description of an image, which is text that no pass looks for addresses in.
    case imageText
    /// A link or image destination whose scheme the value may decide.
    case destination
    /// A destination whose scheme the literal text has settled.
    case destinationTail
    /// `<…>` that the value opens, so that it must bring a scheme.
    case autolink
    /// `<scheme:…>`.
    case autolinkTail
    /// A link title in double or single quotes.
    case title
    case codeSpan
    case fencedCode
    /// A scalar of YAML front matter.
    case frontMatter
    /// Text or a quoted attribute of raw HTML in Markdown.
    case rawHTML
    /// A URL attribute of raw HTML in Markdown, undecided or settled by the literal text.
    case rawHTMLURL, rawHTMLURLTail
    /// Text or a quoted attribute of an HTML template.
    case html
    /// A URL attribute of an HTML template, undecided or settled by the literal text.
    case htmlURL, htmlURLTail
    /// `<script type="application/json">`: only what the `json` filter made.
    case htmlJSON
  }

  var kind: Kind
  /// Whether a `|` would end the table cell that the output stands in (`text`, `codeSpan`).
  var isInCell = false
  /// Whether `]` could end the label of a link definition, which is read before code (`text`, `codeSpan`).
  var isInFirstBracket = false
  /// Whether `. ` or `) ` follows, which would make a list of a value that is only digits (`text`).
  var isBeforeListDot = false
  /// Whether a `/` may follow, which would make another host of a value that is only `/` (undecided URLs).
  var isBeforeSlash = false
  /// The marker and length of the open fence (`fencedCode`), the quote of the title (`title`) or
  /// of the attribute (`html` and `rawHTML` kinds).
  var marker: UInt8 = 0
  var fenceLength: UInt8 = 0
  /// How many columns of container prefix stand before the open fence, and how many `>` are in it (`fencedCode`).
  var prefixColumns: UInt8 = 0
  var prefixQuotes: UInt8 = 0

  init(_ kind: Kind, isInCell: Bool = false) {
    self.kind = kind
    self.isInCell = isInCell
  }

  static func title(quote: UInt8) -> EscapeContext {
    var context = EscapeContext(.title)
    context.marker = quote
    return context
  }

  static func fencedCode(
    _ marker: UInt8, length: Int, prefixColumns: Int, prefixQuotes: Int
  ) -> EscapeContext {
    var context = EscapeContext(.fencedCode)
    context.marker = marker
    context.fenceLength = UInt8(clamping: length)
    context.prefixColumns = UInt8(clamping: prefixColumns)
    context.prefixQuotes = UInt8(clamping: prefixQuotes)
    return context
  }

  /// Whether Markdown markup (a trusted value, a capture) may be written here as it is.
  ///
  /// Everywhere else a trusted value is still only characters and goes through `write`.
  var acceptsMarkdown: Bool { kind == .text || kind == .verbatim }

  /// Whether HTML markup may be written here as it is; `html` in an attribute is told apart by `isText`.
  var acceptsHTML: Bool { kind == .verbatim || (kind == .html && !isAttribute) }

  /// Whether the output stands between quotes (`html`, `rawHTML`).
  var isAttribute: Bool { marker != 0 && kind != .fencedCode && kind != .title }

  /// Whether only the result of the `json` filter may stand here.
  var needsJSON: Bool { kind == .htmlJSON }

  func inAttribute(quote: UInt8) -> EscapeContext {
    var context = self
    context.marker = quote
    return context
  }
}

extension EscapeContext.Kind {
  /// Whether a value here may decide where a URL leads.
  var isUndecidedURL: Bool { self == .destination || self == .rawHTMLURL || self == .htmlURL }

  /// Whether digits, a point inside them and letters mean nothing here, unless they go on with an entity.
  var leavesNumbers: Bool {
    switch self {
    case .plain, .text, .imageText, .rawHTML, .html, .frontMatter: true
    case .verbatim, .destination, .destinationTail, .autolink, .autolinkTail, .title, .codeSpan, .fencedCode,
      .rawHTMLURL, .rawHTMLURLTail, .htmlURL, .htmlURLTail, .htmlJSON:
      false
    }
  }
}
