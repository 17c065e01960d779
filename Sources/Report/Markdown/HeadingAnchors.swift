/// Anchors for headings, as GitHub makes them, so that a link works in every format.
///
/// Lower case; spaces become hyphens; of the rest only letters, marks, digits, `-` and `_` stay. A
/// repeated anchor gets `-1`, `-2`, … and never equals one that a heading had by itself before.
struct HeadingAnchors {
  private var repeats: [String: Int] = [:]

  mutating func anchor(for words: String) -> String {
    let wanted = Self.slug(of: words)
    var anchor = wanted
    while repeats[anchor] != nil {
      let count = repeats[wanted, default: 0] + 1
      repeats[wanted] = count
      anchor = "\(wanted)-\(count)"
    }
    repeats[anchor] = 0
    return anchor
  }

  private static func slug(of words: String) -> String {
    let text = words.utf8.allSatisfy { $0 < 0x80 } ? plainSlug(of: words.utf8) : anySlug(of: words)
    // An id must not be empty; only headings of nothing but punctuation come here.
    return text.isEmpty ? "section" : text
  }

  /// Of words in ASCII, which nearly all are: the same, without asking what each character is.
  private static func plainSlug(of words: String.UTF8View) -> String {
    let bytes = words.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        byte
      case 0x09...0x0D, 0x20: UInt8(ascii: "-")
      case _: nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func anySlug(of words: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in words.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-": slug.append(scalar)
      case _ where scalar.properties.isWhitespace: slug.append("-")
      case _ where isWordScalar(scalar): slug.append(scalar)
      case _: break
      }
    }
    return String(slug)
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .connectorPunctuation:
      true
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .dashPunctuation,
      .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
      .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .privateUse,
      .unassigned:
      false
    @unknown default: false
    }
  }
}
