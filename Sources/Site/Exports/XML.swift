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
    var text = ""
    write(to: &text, indent: "")
    return Array(text.utf8) + [UInt8(ascii: "\n")]
  }

  private var isText: Bool {
    switch content {
    case .text: true
    case .element: false
    }
  }

  private func write(to text: inout String, indent: String) {
    switch content {
    case .text(let words): text += words.xmlEscaped(inAttribute: false)
    case .element(let name, let attributes, let children):
      text += "<" + name
      for (name, value) in attributes { text += " \(name)=\"\(value.xmlEscaped(inAttribute: true))\"" }
      guard !children.isEmpty else {
        text += "/>"
        return
      }
      text += ">"
      let isBlock = !children.contains(where: \.isText)
      for child in children {
        if isBlock { text += "\n" + indent + " " }
        child.write(to: &text, indent: indent + " ")
      }
      if isBlock { text += "\n" + indent }
      text += "</\(name)>"
    }
  }
}

extension String {
  /// Text for character data or for an attribute in double quotation marks.
  ///
  /// What XML 1.0 cannot hold, even as a reference, becomes U+FFFD. Tabs and line ends of an attribute are
  /// references, because a parser would turn them into blanks.
  fileprivate func xmlEscaped(inAttribute: Bool) -> String {
    // Most text has nothing to escape; 0xEF begins what may be U+FFFE.
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0xEF || [0x22, 0x26, 0x3C, 0x3E].contains($0) }) else {
      return self
    }
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
