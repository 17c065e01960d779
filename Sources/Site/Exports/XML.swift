import Report

/// A piece of XML, and the one place where the site writes it.
///
/// Elements that hold elements put each on a line of its own; elements that hold text keep it as it is, so
/// that no blank is added where blanks count.
struct XML: Sendable {
  private enum Content: Sendable {
    case text(String)
    case element(name: String, attributes: [(String, String)], children: [XML])
  }

  private let content: Content

  private init(_ content: Content) {
    self.content = content
  }

  /// Character data.
  static func text(_ text: String) -> XML { XML(.text(text)) }

  /// An element; attributes without a value are left out.
  static func element(_ name: String, _ attributes: [(String, String?)] = [], _ children: [XML] = []) -> XML {
    XML(
      .element(
        name: name, attributes: attributes.compactMap { name, value in value.map { (name, $0) } },
        children: children))
  }

  /// An element that holds text alone.
  static func element(_ name: String, _ attributes: [(String, String?)] = [], text: String) -> XML {
    element(name, attributes, [.text(text)])
  }

  /// A document with its declaration and a final newline.
  var document: [UInt8] { Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8) + fragment }

  /// The same without a declaration, as it stands inside another document.
  var fragment: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append("\n")
    return bytes
  }

  private var isText: Bool {
    switch content {
    case .text: true
    case .element: false
    }
  }

  private func write(to bytes: inout [UInt8], indent: Int) {
    switch content {
    case .text(let words): bytes.append(words.xmlEscaped(inAttribute: false))
    case .element(let name, let attributes, let children):
      for piece in ["<", name] { bytes.append(piece) }
      for (name, value) in attributes {
        for piece in [" ", name, "=\"", value.xmlEscaped(inAttribute: true), "\""] { bytes.append(piece) }
      }
      guard !children.isEmpty else {
        bytes.append("/>")
        return
      }
      bytes.append(">")
      let isBlock = !children.contains(where: \.isText)
      for child in children {
        if isBlock { bytes.startLine(indent: indent + 1) }
        child.write(to: &bytes, indent: indent + 1)
      }
      if isBlock { bytes.startLine(indent: indent) }
      for piece in ["</", name, ">"] { bytes.append(piece) }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func startLine(indent: Int) {
    append(UInt8(ascii: "\n"))
    for _ in 0..<indent { append(UInt8(ascii: " ")) }
  }
}

extension String {
  /// Text for character data or for an attribute in double quotation marks.
  ///
  /// What XML 1.0 cannot hold, even as a reference, becomes U+FFFD. Tabs and line ends of an attribute are
  /// references, because a parser would turn them into blanks.
  fileprivate func xmlEscaped(inAttribute: Bool) -> String {
    // Most text has nothing to escape; 0xEF begins what may be U+FFFE.
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case 0x00...0x1F, 0x22, 0x26, 0x3C, 0x3E, 0xEF: false
      case _: true
      }
    }
    guard !isPlain else { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"" where inAttribute: escaped += "&quot;"
      case "\r": escaped += "&#13;"
      case "\t" where inAttribute, "\n" where inAttribute: escaped += "&#\(scalar.value);"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      case _: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
