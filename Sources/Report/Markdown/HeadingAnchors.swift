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
    var slug = String.UnicodeScalarView()
    for scalar in words.lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        slug.append("-")
      } else if scalar == "-" || isWordScalar(scalar) {
        slug.append(scalar)
      }
    }
    let text = String(slug)
    // An id must not be empty; only headings of nothing but punctuation come here.
    return text.isEmpty ? "section" : text
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
