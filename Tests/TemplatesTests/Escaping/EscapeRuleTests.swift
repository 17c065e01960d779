import Testing

@testable import Templates

/// Every escaping rule is there for a reason: without it the fuzzer finds a document that changes.
@Suite struct EscapeRuleTests {
  /// All rules but one.
  struct Without: EscapeRules {
    let missing: EscapeRule
    func applies(_ rule: EscapeRule) -> Bool { rule != missing }
  }

  @Test(arguments: EscapeRule.allCases)
  func fuzzerMissesTheRule(_ rule: EscapeRule) {
    let rules = Without(missing: rule)
    let templates = EscapeFuzzTests.templates.filter { template in
      template.contexts.contains { Self.kinds(of: rule).contains($0.kind) }
    }
    var random = SplitMix(seed: 7)
    for round in 0..<100_000 {
      let template = templates[round % templates.count]
      let values = template.contexts.map { FuzzData.value(for: $0, using: &random) }
      if case .different = template.outcome(values, rules: rules) { return }
    }
    Issue.record("no document showed that `\(rule)` is missing")
  }

  /// The contexts in which a rule works.
  private static func kinds(of rule: EscapeRule) -> Set<EscapeContext.Kind> {
    switch rule {
    case .foldBlanks, .encodeLeadingBlank, .encodeTrailingBlank, .unicodeSpaces, .backtick, .asterisk,
      .squareBrackets, .pipe, .tilde, .underscore, .lessThan, .backslash, .backslashBeforePipe, .ampersand,
      .entityLookBack, .exclamationAtEnd, .caret, .listMarker, .orderedListMarker, .listNumber,
      .setextUnderline, .colonFirst, .quoteMarker, .headingMarker, .closingHashes, .parenthesisAfterBracket,
      .footnoteDefinition, .schemeColon, .schemeSlash, .wwwDot, .email:
      [.text, .imageText]
    case .urlScheme, .urlSchemeInPieces, .urlNetworkPath, .urlPercent, .urlAmpersand:
      [.destination, .destinationTail, .autolink, .autolinkTail, .rawHTMLURL, .rawHTMLURLTail]
    case .titleQuote, .titleMarkup, .titleBackslash, .titlePipe: [.title]
    case .codeSpanBacktick, .codeSpanPipe, .codeSpanBracket, .codeSpanEmpty: [.codeSpan]
    case .fenceClose, .fencePrefix: [.fencedCode]
    case .htmlAmpersand, .htmlAngles, .htmlQuotes, .htmlPipe, .htmlBracket, .htmlFold: [.rawHTML]
    }
  }
}
