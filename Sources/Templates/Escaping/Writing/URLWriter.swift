import Diagnostics

/// Writes a value as all or part of a URL.
///
/// Only http, https, mailto and relative URLs pass. A URL that might be something else is refused, never
/// rewritten into something harmless that nobody asked for.
struct URLWriter<Rules: EscapeRules> {
  enum Place {
    /// The scheme is still open: what precedes the value must be looked at.
    case undecided(isBeforeSlash: Bool)
    /// The literal text has settled the scheme and the host.
    case settled
    /// The value must bring its scheme: `<…>`.
    case absolute
  }

  let rules: Rules
  let place: Place
  /// In a quoted HTML attribute, where blanks around a URL are refused instead of dropped.
  var isInAttribute = false

  func write(_ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) throws(EscapeFault) {
    let start = isInAttribute ? 0 : value.skippingBlanks(from: 0)
    let end = isInAttribute ? value.count : max(start, value.endWithoutBlanks())
    let url = UnsafeBufferPointer(rebasing: value[start..<end])
    let isPlain = Self.isPlain(url)
    if !isPlain { try refuseControls(in: url) }
    switch place {
    case .undecided(let isBeforeSlash):
      try checkPiece(url, after: output)
      if isBeforeSlash { try checkEnd(url, after: output) }
    case .absolute: try checkStart(url, mustBeAbsolute: true)
    case .settled: break
    }
    if isPlain { return output.append(contentsOf: url) }
    var run = 0
    for index in url.indices where needsEncoding(url[index]) {
      output.append(url, run..<index)
      encode(url[index], into: &output)
      run = index + 1
    }
    output.append(url, run..<url.count)
  }

  /// Whether nothing is refused or encoded, wherever the URL stands, which is so of most.
  private static func isPlain(_ url: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in url where !byte.isASCIIAlphanumeric && !isPlainSign(byte) { return false }
    return true
  }

  @inline(__always)
  private static func isPlainSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), .tilde, UInt8(ascii: "/"),
      UInt8(ascii: "?"),
      UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "="), UInt8(ascii: "%"),
      UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"):
      true
    case _: false
    }
  }

  private func refuseControls(in url: UnsafeBufferPointer<UInt8>) throws(EscapeFault) {
    for (index, byte) in url.enumerated() {
      let isBlank = byte != .space && url.blankLength(at: index) > 0
      if isBlank || byte < 0x20 || byte == 0x7F {
        throw EscapeFault(
          .unsafeURL, "the URL \(Self.quoted(url)) holds a control character",
          help: "remove line ends, tabs and control characters from the URL in the data")
      }
    }
    if isInAttribute, url.first == .space {
      throw EscapeFault(
        .unsafeURL, "the URL \(Self.quoted(url)) starts with a blank", help: "remove the blank from the data")
    }
  }

  /// Checks a value that may stand at the start of the URL or after the first letters of it.
  private func checkPiece(_ url: UnsafeBufferPointer<UInt8>, after output: borrowing OutputBuffer)
    throws(EscapeFault)
  {
    var index = output.count
    let stop = max(0, index - LineLookBack.reach)
    while index > stop {
      switch output[index - 1] {
      case .openParenthesis, .lessThan, .doubleQuote, .singleQuote, .space, .tab, .newline:
        if index == output.count { return try checkStart(url, mustBeAbsolute: false) }
        return try checkSchemeInPieces(url)
      case UInt8(ascii: "/"):
        let isRoot = index == output.count && (index == 1 || Self.isDelimiter(output[index - 2]))
        if isRoot, url.first == UInt8(ascii: "/"), rules.applies(.urlNetworkPath) {
          throw networkPath(url)
        }
        return
      case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":"): return
      case _: index -= 1
      }
    }
    if index == output.count { return try checkStart(url, mustBeAbsolute: false) }
    try checkSchemeInPieces(url)
  }

  /// Checks that the `/` that follows the value is not the second one of the URL.
  private func checkEnd(
    _ url: UnsafeBufferPointer<UInt8>, after output: borrowing OutputBuffer
  ) throws(EscapeFault) {
    let last = url.isEmpty ? output.last : url.count == 1 ? url[0] : nil
    let before = output.count - (url.isEmpty ? 2 : 1)
    guard last == UInt8(ascii: "/"), before < 0 || Self.isDelimiter(output[before]),
      rules.applies(.urlNetworkPath)
    else { return }
    throw EscapeFault(
      .unsafeURL, "the URL `/` names another host with a `/` behind it, which the template may write",
      help: "leave the value empty, or put the whole URL in one value")
  }

  private func checkStart(
    _ url: UnsafeBufferPointer<UInt8>, mustBeAbsolute: Bool
  ) throws(EscapeFault) {
    guard rules.applies(.urlScheme) else { return }
    if let colon = Self.schemeEnd(of: url) {
      guard Self.isAllowed(url, until: colon) else { throw unsafeScheme(url) }
    } else if mustBeAbsolute {
      throw EscapeFault(
        .unsafeURL, "\(Self.quoted(url)) between `<` and `>` is not an absolute URL",
        help: "give the scheme in the data (https, http or mailto) or write `[text](…)`")
    }
    if url.first == .backslash { throw networkPath(url) }
    if url.count >= 2, url[0] == UInt8(ascii: "/"), url[1] == UInt8(ascii: "/") || url[1] == .backslash,
      rules.applies(.urlNetworkPath)
    {
      throw networkPath(url)
    }
  }

  private func checkSchemeInPieces(_ url: UnsafeBufferPointer<UInt8>) throws(EscapeFault) {
    guard rules.applies(.urlSchemeInPieces), Self.schemeEnd(of: url) != nil else { return }
    throw EscapeFault(
      .unsafeURL, "\(Self.quoted(url)) completes the scheme of a URL that starts before it",
      help: "put the whole URL in one value, or write its scheme in the template")
  }

  /// The index of the colon that ends a scheme: one before any `/`, `?` or `#`.
  private static func schemeEnd(of url: UnsafeBufferPointer<UInt8>) -> Int? {
    for (index, byte) in url.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return index
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      case _: continue
      }
    }
    return nil
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case .openParenthesis, .lessThan, .doubleQuote, .singleQuote, .space, .tab, .newline: true
    case _: false
    }
  }

  private func needsEncoding(_ byte: UInt8) -> Bool {
    switch byte {
    case ...0x20, 0x7F...: rules.applies(.urlPercent)
    case .doubleQuote, .lessThan, .greaterThan, .backslash, UInt8(ascii: "^"), .backtick, UInt8(ascii: "{"),
      .pipe, UInt8(ascii: "}"), .openParenthesis, .closeParenthesis, .openBracket, .closeBracket:
      rules.applies(.urlPercent)
    case .ampersand: rules.applies(.urlAmpersand)
    case .singleQuote: isInAttribute
    case _: false
    }
  }

  private func encode(_ byte: UInt8, into output: inout OutputBuffer) {
    switch byte {
    case .ampersand: output.append("&amp;" as StaticString)
    case .singleQuote: output.append("&#39;" as StaticString)
    case _: output.appendPercentEncoded(byte)
    }
  }

  private static func isAllowed(_ url: UnsafeBufferPointer<UInt8>, until colon: Int) -> Bool {
    isScheme("https", url, until: colon) || isScheme("http", url, until: colon)
      || isScheme("mailto", url, until: colon)
  }

  private static func isScheme(
    _ name: StaticString, _ url: UnsafeBufferPointer<UInt8>, until colon: Int
  ) -> Bool {
    let name = name.bytes
    guard colon == name.count else { return false }
    for index in name.indices where url[index].asciiLowercased != name[index] { return false }
    return true
  }
}

extension URLWriter {
  /// The value in backticks, cut after 60 bytes.
  private static func quoted(_ url: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: url.prefix(60), as: UTF8.self)
    return "`\(text)\(url.count > 60 ? "…" : "")`"
  }

  private func unsafeScheme(_ url: UnsafeBufferPointer<UInt8>) -> EscapeFault {
    EscapeFault(
      .unsafeURL, "the URL \(Self.quoted(url)) has a scheme other than http, https and mailto",
      help: "correct the URL in the data; a relative path that holds a colon starts with `./`")
  }

  private func networkPath(_ url: UnsafeBufferPointer<UInt8>) -> EscapeFault {
    EscapeFault(
      .unsafeURL, "the URL \(Self.quoted(url)) leads to another host without naming a scheme",
      help: "write the scheme in the data, as in `https://…`")
  }
}

extension DiagnosticCode {
  static let unsafeURL = DiagnosticCode(
    "unsafe-url-scheme",
    """
    A value that stands in a link, an image or a URL attribute is not a URL that may stand there. http, \
    https, mailto and relative URLs are allowed; `javascript:`, `data:` and the like, URLs that start \
    with `//` or a backslash, and control characters are not. Nothing is rewritten silently: correct \
    the data, or write the scheme and the host in the template.
    """)
}
