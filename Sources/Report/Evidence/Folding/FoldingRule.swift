/// One line of the folding table: what may differ, why, and a case that shows it.
///
/// The whole of matching rests on this list. Scalars are folded by looking them up in a table made
/// from it; the rules about words and marks have no scalars and are applied by the tokeniser and the
/// quotation parser, but are listed here all the same, because this is the list that people read.
package struct FoldingRule: Sendable {
  /// The number by which documents refer to the rule. Two kinds of one rule share a number.
  package let number: Int
  package let kind: FoldingKind
  package let level: FoldingLevel
  package let reason: String
  /// A quotation and a source text that differ by this rule alone.
  package let example: (quotation: String, source: String)
  let scalars: [ScalarFolding]
}

/// Scalars that fold alike.
struct ScalarFolding: Sendable {
  /// How the folder treats a scalar.
  enum Role: UInt8, Sendable {
    /// Part of a run of white space.
    case space
    /// Dropped.
    case invisible
    /// A hyphen or a dash, depending on the spaces around it.
    case hyphen
    /// A dash whatever stands around it.
    case dash
    /// Composed with the letter before it.
    case combining
    /// Replaced by the character that Unicode calls the same.
    case canonical
    /// Replaced.
    case glyph
    /// Replaced by digits that never join the digits beside them: `10①` is not `101`.
    case number
    /// Replaced only after a letter: `CO₂` is `CO2`, but `10²` is not `102`.
    case script
  }

  let role: Role
  let ranges: [ClosedRange<UInt32>]
  let replacement: String

  init(_ role: Role, _ ranges: [ClosedRange<UInt32>], to replacement: String = "") {
    self.role = role
    self.ranges = ranges
    self.replacement = replacement
  }

  init(_ role: Role, _ scalars: String, to replacement: String = "") {
    self.init(role, scalars.unicodeScalars.map { $0.value...$0.value }, to: replacement)
  }
}

extension FoldingRule {
  package static let all: [FoldingRule] = [
    FoldingRule(
      number: 1, kind: .space, level: .typographic,
      reason: "line ends and the width of a space belong to the layout of a page",
      example: ("open to\nall states", "open to\u{A0}all states"),
      scalars: [
        ScalarFolding(
          .space,
          [
            0x09...0x0D, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
            0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
          ], to: " ")
      ]),
    FoldingRule(
      number: 2, kind: .invisible, level: .typographic,
      reason: "soft hyphens, zero-width and direction marks are instructions to a typesetter",
      example: ("the harbourmaster", "the harbour\u{AD}master"),
      scalars: [
        ScalarFolding(
          .invisible,
          [
            0xAD...0xAD, 0x061C...0x061C, 0x180E...0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2060,
            0x2066...0x2069, 0xFE0E...0xFE0F, 0xFEFF...0xFEFF,
          ])
      ]),
    FoldingRule(
      number: 3, kind: .quotes, level: .typographic,
      reason: "the shape of an apostrophe or inner quotation mark is house style",
      example: ("other ports' pilots", "other ports’ pilots"),
      scalars: [ScalarFolding(.glyph, "‘’‚‛′`´ʼ＇‹›", to: "'")]),
    FoldingRule(
      number: 4, kind: .quotes, level: .typographic,
      reason: "the shape of a quotation mark is house style",
      example: ("a \"quiet\" harbour", "a «quiet» harbour"),
      scalars: [ScalarFolding(.glyph, "“”„‟″«»〝〞＂", to: "\"")]),
    FoldingRule(
      number: 5, kind: .dash, level: .typographic,
      reason: "hyphens have several code points, and a dash may stand with spaces or without",
      example: ("the pilots -- all four -- agreed", "the pilots—all four—agreed"),
      scalars: [
        ScalarFolding(.hyphen, "‐‑‒–−﹣－", to: "-"), ScalarFolding(.dash, "—―﹘", to: "-"),
      ]),
    FoldingRule(
      number: 6, kind: .ellipsis, level: .typographic,
      reason: "one sign or three full stops are the same mark",
      example: ("well… perhaps", "well... perhaps"),
      scalars: [ScalarFolding(.glyph, "…", to: "...")]),
    FoldingRule(
      number: 7, kind: .unicodeForm, level: .typographic,
      reason: "a letter and its accent, or two letters set as one, may be one code point or more",
      example: ("the café", "the cafe\u{301}"),
      scalars: canonicalScalars + ligatureScalars),
    FoldingRule(
      number: 8, kind: .compatibility, level: .light,
      reason: "superscripts, fractions, full-width and circled forms may carry meaning, so they are named",
      example: ("the UN ports", "the ＵＮ ports"),
      scalars: compatibilityScalars),
    FoldingRule(
      number: 9, kind: .entity, level: .typographic,
      reason: "character references left in a saved page stand for a character",
      example: ("pilots & crews", "pilots &amp; crews"),
      scalars: []),
    FoldingRule(
      number: 10, kind: .lineBreakHyphen, level: .typographic,
      reason: "a word broken at a line end is one word",
      example: ("an international port", "an inter-\nnational port"),
      scalars: []),
    FoldingRule(
      number: 11, kind: .caseInitial, level: .typographic,
      reason: "a quotation may begin a sentence, or continue one, where its source does not",
      example: ("Every port agreed", "every port agreed"),
      scalars: []),
    FoldingRule(
      number: 11, kind: .caseInterior, level: .light,
      reason: "`Us` and `US`, `May` and `may` are different words",
      example: ("the Ports agreed", "the ports agreed"),
      scalars: []),
    FoldingRule(
      number: 12, kind: .punctuation, level: .light,
      reason: "a comma can change who did what",
      example: ("objective and evidence based", "objective and evidence-based"),
      scalars: []),
    FoldingRule(
      number: 12, kind: .tokenForm, level: .light,
      reason: "`1,000` and `1000`, `U.S.` and `US` are the same word spelt by another house",
      example: ("some 1000 pilots", "some 1,000 pilots"),
      scalars: []),
    FoldingRule(
      number: 14, kind: .outerQuotes, level: .typographic,
      reason: "one pair of marks around the whole quotation delimits it",
      example: ("“every port agreed”", "every port agreed"),
      scalars: []),
    FoldingRule(
      number: 15, kind: .sic, level: .marked,
      reason: "[sic] says that the words before it stand in the source",
      example: ("the harbours [sic] master", "the harbours master"),
      scalars: []),
    FoldingRule(
      number: 16, kind: .bracketCase, level: .marked,
      reason: "a bracketed first letter shows that its case was changed",
      example: ("[E]very port agreed to it", "and every port agreed to it"),
      scalars: []),
    FoldingRule(
      number: 17, kind: .bracketInsert, level: .marked,
      reason: "bracketed words that the source lacks were added by the author",
      example: ("every port [of the league] agreed to share", "every port agreed to share"),
      scalars: []),
    FoldingRule(
      number: 17, kind: .bracketReplace, level: .marked,
      reason: "bracketed words stand for up to eight words of the source",
      example: ("[Aldria] agreed to share its pilots", "The ministry agreed to share its pilots"),
      scalars: []),
    FoldingRule(
      number: 18, kind: .edgeEllipsis, level: .marked,
      reason: "an ellipsis at the edge says that the sentence goes on",
      example: ("… agreed to share its pilots", "it agreed to share its pilots"),
      scalars: []),
    FoldingRule(
      number: 18, kind: .omission, level: .marked,
      reason: "an ellipsis inside says that words were left out",
      example: (
        "every port … agreed to share its pilots", "every port of the league agreed to share its pilots"
      ),
      scalars: []),
    FoldingRule(
      number: 19, kind: .attributionSkip, level: .marked,
      reason: "one utterance may be interrupted by the words that attribute it",
      example: (
        "Every port agreed. Every pilot will be shared.",
        "“Every port agreed,” Imre said. “Every pilot will be shared.”"
      ),
      scalars: []),
  ]
}
