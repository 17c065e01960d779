/// A way in which a quotation and its source may differ without being different words.
///
/// The raw value is the spelling in JSON, in the lock and in a quotation's `fold:` declaration.
package enum FoldingKind: String, Hashable, Sendable, CaseIterable {
  case space, invisible, quotes, dash, ellipsis, entity, compatibility, punctuation, sic, omission
  case unicodeForm = "unicode-form"
  case lineBreakHyphen = "linebreak-hyphen"
  case caseInitial = "case-initial"
  case caseInterior = "case-interior"
  case tokenForm = "token-form"
  case outerQuotes = "outer-quotes"
  case bracketCase = "bracket-case"
  case bracketInsert = "bracket-insert"
  case bracketReplace = "bracket-replace"
  case edgeEllipsis = "edge-ellipsis"
  case attributionSkip = "attribution-skip"
}

/// What a folding costs the reader, which decides what the gate does with it.
package enum FoldingLevel: String, Hashable, Sendable, CaseIterable {
  /// The same letters in other glyphs. Passes.
  case typographic
  /// Found and named, but something a reader could see was changed. Passes only when declared.
  case light
  /// The author marked the change in the quotation itself. Passes.
  case marked
}

extension FoldingKind {
  /// The rule that explains this kind.
  package var rule: FoldingRule {
    guard let rule = FoldingRule.all.first(where: { $0.kind == self }) else {
      preconditionFailure("every folding kind has a rule; the table lacks \(rawValue)")
    }
    return rule
  }
}
