/// What a browser does with the value of an attribute.
enum HTMLAttributeKind {
  case plain
  case url
  /// A URL whose document runs as code.
  case scriptURL
  /// Code, styles, whole documents and lists of URLs: no escaping makes a value safe there.
  case forbidden

  init(_ name: String, of tag: [UInt8]) {
    if name.hasPrefix("on") || Self.forbiddenNames.contains(name) {
      self = .forbidden
    } else if name == "src", tag.elementsEqual("script".utf8) {
      self = .scriptURL
    } else if Self.urlNames.contains(name) || name.hasSuffix(":href") {
      self = .url
    } else {
      self = .plain
    }
  }

  private static let forbiddenNames: Set<String> = [
    "style", "srcdoc", "srcset", "imagesrcset", "ping", "archive", "classid",
  ]

  private static let urlNames: Set<String> = [
    "href", "src", "action", "formaction", "cite", "poster", "data", "xlink:href", "manifest", "background",
    "longdesc", "usemap", "profile", "codebase", "icon", "lowsrc", "dynsrc",
  ]
}
