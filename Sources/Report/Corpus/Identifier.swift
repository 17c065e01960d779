/// The rule for the names by which records refer to each other.
enum Identifier {
  static let pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"
  static let valueNamePattern = "^[a-z0-9]+([-_][a-z0-9]+)*$"
  static let maximumLength = 64

  static func isValid(_ text: String) -> Bool { isValid(text, orUnderscore: false) }

  /// Names of values may have underscores as well; `date` belongs to the claim's date.
  static func isValueName(_ text: String) -> Bool {
    text != "date" && isValid(text, orUnderscore: true)
  }

  private static func isValid(_ text: String, orUnderscore: Bool) -> Bool {
    guard (1...maximumLength).contains(text.utf8.count) else { return false }
    var previousIsSeparator = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        previousIsSeparator = false
      case UInt8(ascii: "-") where !previousIsSeparator: previousIsSeparator = true
      case UInt8(ascii: "_") where orUnderscore && !previousIsSeparator: previousIsSeparator = true
      case _: return false
      }
    }
    return !previousIsSeparator
  }

  /// The nearest well-formed identifier: `China_MFA` becomes `china-mfa`. Nil when nothing is left.
  static func suggestion(for text: String) -> String? {
    var bytes: [UInt8] = []
    for byte in text.lowercased().utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
      case _ where bytes.last == UInt8(ascii: "-") || bytes.isEmpty: break
      case _: bytes.append(UInt8(ascii: "-"))
      }
    }
    bytes = Array(bytes.prefix(maximumLength))
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return bytes.isEmpty || String(decoding: bytes, as: UTF8.self) == text
      ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
