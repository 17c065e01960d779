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

extension FoldingKind: NumberedCases {
  var number: UInt32 {
    switch self {
    case .space: 0
    case .invisible: 1
    case .quotes: 2
    case .dash: 3
    case .ellipsis: 4
    case .entity: 5
    case .compatibility: 6
    case .punctuation: 7
    case .sic: 8
    case .omission: 9
    case .unicodeForm: 10
    case .lineBreakHyphen: 11
    case .caseInitial: 12
    case .caseInterior: 13
    case .tokenForm: 14
    case .outerQuotes: 15
    case .bracketCase: 16
    case .bracketInsert: 17
    case .bracketReplace: 18
    case .edgeEllipsis: 19
    case .attributionSkip: 20
    }
  }
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

  /// Each kind once, in the order of the folding table.
  fileprivate static let inTableOrder: [FoldingKind] = {
    var seen: CaseSet<FoldingKind> = []
    return FoldingRule.all.map(\.kind).filter { kind in
      defer { seen.insert(kind) }
      return !seen.contains(kind)
    }
  }()
}

extension CaseSet<FoldingKind> {
  /// Those of the level ``FoldingLevel/light``.
  static let light = CaseSet(FoldingRule.all.filter { $0.level == .light }.map(\.kind))

  /// In the order of the folding table.
  func sorted() -> [FoldingKind] { members(in: FoldingKind.inTableOrder) }
}
