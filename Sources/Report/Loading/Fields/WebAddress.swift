/// What may be linked: `http` or `https` with a host, printable ASCII or letters of any script.
enum WebAddress {
  static let pattern = "^https?://[^\\s\"<>\\\\^`{|}/?#]+[^\\s\"<>\\\\^`{|}]*$"

  static func isValid(_ text: String) -> Bool {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { text.hasPrefix($0) }) else { return false }
    let rest = text.dropFirst(scheme.count)
    guard let first = rest.utf8.first, !"/?#".utf8.contains(first) else { return false }
    return rest.unicodeScalars.allSatisfy { $0.isASCII ? isPrintable($0) : isInAddress($0) }
  }

  /// Nearly every address is ASCII, and looking up properties is what reading one would otherwise cost.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "\u{7F}": false
    case _: scalar.value > 0x20
    }
  }

  private static func isInAddress(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !scalar.properties.isBidiControl
      && scalar.properties.generalCategory != .control
  }
}
