/// One thing that an escaping writer does to a value, named so that a test can leave it out.
enum EscapeRule: UInt8, CaseIterable, Sendable {
  // Text in Markdown.
  case foldBlanks, encodeLeadingBlank, encodeTrailingBlank, unicodeSpaces
  case backtick, asterisk, squareBrackets, pipe, tilde, underscore
  case lessThan, backslash, backslashBeforePipe, ampersand, entityLookBack, exclamationAtEnd, caret
  case listMarker, orderedListMarker, listNumber, setextUnderline, colonFirst, quoteMarker, headingMarker
  case closingHashes, parenthesisAfterBracket, footnoteDefinition, schemeColon, schemeSlash, wwwDot, email
  // Destinations and titles.
  case urlScheme, urlSchemeInPieces, urlNetworkPath, urlPercent, urlAmpersand
  case titleQuote, titleMarkup, titleBackslash, titlePipe
  // Code.
  case codeSpanBacktick, codeSpanPipe, codeSpanBracket, codeSpanEmpty, fenceClose, fencePrefix
  // HTML.
  case htmlAmpersand, htmlAngles, htmlQuotes, htmlPipe, htmlBracket, htmlFold
}

/// The set of rules in force. Every program uses `AllRules`, which the compiler folds to constants.
protocol EscapeRules: Sendable {
  func applies(_ rule: EscapeRule) -> Bool
}

/// The rules as they are meant to be.
struct AllRules: EscapeRules {
  @inline(__always) func applies(_ rule: EscapeRule) -> Bool { true }
}
