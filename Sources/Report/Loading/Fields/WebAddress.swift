/// What may be linked: `http` or `https` with a host, printable ASCII or letters of any script.
enum WebAddress {
  static let pattern = "^https?://[^\\s\"<>\\\\^`{|}/?#]+[^\\s\"<>\\\\^`{|}]*$"

  static func isValid(_ text: String) -> Bool {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { text.hasPrefix($0) }) else { return false }
    let rest = text.dropFirst(scheme.count)
    guard let first = rest.utf8.first, !"/?#".utf8.contains(first) else { return false }
    return rest.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && scalar.value != 0x7F && !scalar.properties.isWhitespace
        && !scalar.properties.isBidiControl && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
        && scalar.properties.generalCategory != .control
    }
  }
}
