import CCmarkGFM
import Report

/// What cmark-gfm makes of a document, as bytes that can be compared: structure in control characters and
/// names, text without its blanks, empty comments left out.
enum MarkdownShape {
  /// cmark-gfm switches characters on and off in static tables while it finishes a document, so every
  /// parse of the process takes the same lock.
  private static let extensions: Void = CMarkLibrary.exclusively {}

  static func of(_ markdown: [UInt8]) -> [UInt8] {
    _ = extensions
    guard let parser = cmark_parser_new(CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES) else { return [] }
    defer { cmark_parser_free(parser) }
    for name in ["table", "autolink", "strikethrough", "tagfilter", "tasklist"] {
      guard let found = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, found)
    }
    markdown.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let root = CMarkLibrary.exclusively({ cmark_parser_finish(parser) }) else { return [] }
    defer { cmark_node_free(root) }
    var shape = ShapeWriter()
    shape.walk(root)
    return shape.bytes
  }
}

private struct ShapeWriter {
  var bytes: [UInt8] = []
  private var images = 0

  mutating func walk(_ root: OpaquePointer) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let node = cmark_iter_get_node(iterator) else { continue }
      visit(node, isEntering: event == CMARK_EVENT_ENTER)
    }
  }

  private mutating func visit(_ node: OpaquePointer, isEntering: Bool) {
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_TEXT: text(cmark_node_get_literal(node))
    case CMARK_NODE_SOFTBREAK: break
    case CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK: html(cmark_node_get_literal(node))
    case CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK, CMARK_NODE_LINEBREAK, CMARK_NODE_THEMATIC_BREAK,
      CMARK_NODE_FOOTNOTE_REFERENCE:
      guard images == 0 else { return text(cmark_node_get_literal(node)) }
      open(node)
      text(cmark_node_get_literal(node))
      if type == CMARK_NODE_CODE_BLOCK { text(cmark_node_get_fence_info(node)) }
      bytes.append(2)
    case CMARK_NODE_IMAGE:
      if isEntering, images == 0 { link(node) }
      images += isEntering ? 1 : -1
      if !isEntering, images == 0 { bytes.append(2) }
    default:
      guard images == 0 else { return }
      guard isEntering else { return bytes.append(2) }
      if type == CMARK_NODE_LINK { link(node) } else { open(node) }
      if type == CMARK_NODE_HEADING { bytes.append(0x30 + UInt8(cmark_node_get_heading_level(node))) }
      if type == CMARK_NODE_LIST { text("\(cmark_node_get_list_start(node))") }
    }
  }

  private mutating func open(_ node: OpaquePointer) {
    bytes.append(1)
    if let name = cmark_node_get_type_string(node) { text(name) }
    bytes.append(3)
  }

  private mutating func link(_ node: OpaquePointer) {
    open(node)
    text(cmark_node_get_url(node))
    bytes.append(4)
    text(cmark_node_get_title(node))
    bytes.append(4)
  }

  private mutating func text(_ text: UnsafePointer<CChar>?) {
    guard var cursor = text else { return }
    while cursor.pointee != 0 {
      bytes.appendUnlessBlank(UInt8(bitPattern: cursor.pointee))
      cursor += 1
    }
  }

  /// Raw HTML as a browser splits it: tags with decoded attributes, decoded text, no comments.
  private mutating func html(_ literal: UnsafePointer<CChar>?) {
    guard let literal else { return }
    bytes += HTMLShape.of(Array(String(cString: literal).utf8))
  }
}

/// The tags and the text of a piece of HTML.
enum HTMLShape {
  static func of(_ html: [UInt8]) -> [UInt8] {
    var shape: [UInt8] = []
    var index = 0
    while index < html.count {
      if html[index...].starts(with: "<!--".utf8) {
        index += 4
        while index < html.count, !html[index...].starts(with: "-->".utf8) { index += 1 }
        index = min(index + 3, html.count)
      } else if html[index] == UInt8(ascii: "<"), index + 1 < html.count, startsTag(html[index + 1]) {
        shape.append(5)
        index = tag(html, from: index + 1, into: &shape)
        shape.append(6)
      } else {
        index = character(html, at: index, into: &shape)
      }
    }
    return shape
  }

  private static func startsTag(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// Everything up to the `>` that is not in quotes; the quotes become control characters.
  private static func tag(_ html: [UInt8], from start: Int, into shape: inout [UInt8]) -> Int {
    var index = start
    var quote: UInt8?
    while index < html.count {
      let byte = html[index]
      if byte == quote {
        quote = nil
        shape.append(7)
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        shape.append(7)
      } else if quote == nil, byte == UInt8(ascii: ">") {
        return index + 1
      } else {
        index = character(html, at: index, into: &shape)
        continue
      }
      index += 1
    }
    return index
  }

  private static let entities: [(String, UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")), ("&#124;", UInt8(ascii: "|")),
    ("&#93;", UInt8(ascii: "]")),
    ("&#60;", UInt8(ascii: "<")), ("&#12;", 12),
  ]

  private static func character(_ html: [UInt8], at index: Int, into shape: inout [UInt8]) -> Int {
    if html[index] == UInt8(ascii: "&"),
      let entity = entities.first(where: { html[index...].starts(with: $0.0.utf8) })
    {
      shape.appendUnlessBlank(entity.1)
      return index + entity.0.utf8.count
    }
    shape.appendUnlessBlank(html[index])
    return index + 1
  }
}

extension [UInt8] {
  /// Appends a byte of text, leaving out blanks of one byte and those of several that end with it.
  mutating func appendUnlessBlank(_ byte: UInt8) {
    if byte == 0x20 || (9...13).contains(byte) { return }
    append(byte)
    if byte == 0x85, suffix(2).elementsEqual([0xC2, 0x85]) { removeLast(2) }
    if byte == 0xA8 || byte == 0xA9, suffix(3).dropLast().elementsEqual([0xE2, 0x80]) { removeLast(3) }
  }
}
