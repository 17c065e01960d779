/// The shape of a BCP 47 tag: language, script, region and variants (RFC 5646, section 2.1).
///
/// Extensions, private use and grandfathered tags have no place in a corpus and are refused.
enum LanguageTag {
  static let pattern =
    "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$"

  static func isWellFormed(_ tag: String) -> Bool {
    // `en`: nearly every tag is one language.
    if 2...3 ~= tag.utf8.count, tag.utf8.allSatisfy({ UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }) {
      return true
    }
    guard tag == canonical(tag) else { return false }
    var parts = tag.split(separator: "-", omittingEmptySubsequences: false)[...]
    guard let language = parts.popFirst(), (2...3).contains(language.count), isLetters(language) else {
      return false
    }
    if let script = parts.first, script.utf8.count == 4, isLetters(script) { parts.removeFirst() }
    if let region = parts.first, isRegion(region) { parts.removeFirst() }
    return parts.allSatisfy(isVariant)
  }

  /// The tag in the usual case: `zh-hans-cn` becomes `zh-Hans-CN`.
  static func canonical(_ tag: String) -> String {
    tag.split(separator: "-", omittingEmptySubsequences: false).enumerated().map { index, part in
      let lower = part.lowercased()
      guard index > 0, isLetters(part) else { return lower }
      return switch part.utf8.count {
      case 2: part.uppercased()
      case 4: lower.withCapital
      case _: lower
      }
    }.joined(separator: "-")
  }

  private static func isLetters(_ part: Substring) -> Bool {
    part.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
    }
  }

  private static func isDigits(_ part: Substring) -> Bool {
    part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func isRegion(_ part: Substring) -> Bool {
    (part.utf8.count == 2 && isLetters(part)) || (part.utf8.count == 3 && isDigits(part))
  }

  private static func isVariant(_ part: Substring) -> Bool {
    let isAlphanumeric = part.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    guard isAlphanumeric else { return false }
    return (5...8).contains(part.utf8.count) || (part.utf8.count == 4 && isDigits(part.prefix(1)))
  }
}
