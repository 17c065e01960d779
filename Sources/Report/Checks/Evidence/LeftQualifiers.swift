import Diagnostics

/// What a source says right beside quoted words of the number or date with which they begin or end: `fewer than`
/// before `118 apps`, `before` a day.
///
/// The words are those of the source, and what they are quoted for is not.
struct LeftQualifiers {
  private let passage: Passage
  private let match: Match
  private let text: CitedText
  private let language: String
  private let alone: Prose
  private let whole: Prose
  /// Where the quoted words begin in the bytes of the whole.
  private let offset: Int

  /// Bytes on either side that are read.
  private static let reach = 64

  /// Nil for words without numbers and dates.
  init?(_ passage: Passage, _ match: Match, in text: CitedText) {
    let words = String(decoding: text.text.bytes[match.bytes], as: UTF8.self)
    let glance = ProseGlance(words)
    guard glance.mayHaveNumber || glance.mayHaveDate else { return nil }
    let around = text.surroundings(of: match.bytes, Self.reach)
    self.passage = passage
    self.match = match
    self.text = text
    language = text.source.language.value
    offset = around.before.utf8.count
    alone = Prose(words)
    whole = Prose(around.before + words + around.after)
  }

  var diagnostics: [Diagnostic] {
    let (own, all) = (Reading(alone, language), Reading(whole, language))
    for numeral in own.numerals where numeral.relation == .exact {
      guard let other = all.numerals.first(where: { stand($0.run, numeral.run) }), other.relation != .exact
      else {
        continue
      }
      let isDoubtful = whole.mayHavePreposition(before: other.run.lowerBound)
      if isDoubtful, passage.hasNote { continue }
      return [leftOut(other.run, isDoubtful ? .warning : .error)]
    }
    for numeral in own.numerals where !passage.hasNote && !passage.isSpeech {
      guard PartOfNumber(numeral, in: alone, language: language) == nil,
        let other = all.numerals.first(where: { stand($0.run, numeral.run) }),
        let part = PartOfNumber(other, in: whole, language: language), part.isTold,
        alone.tokens[numeral.run.upperBound...].prefix(2).filter({ $0.kind == .word }).count == 2
      else { continue }
      return [leftOut(part.run, .warning)]
    }
    for date in own.dates where !date.isQualified {
      if let other = all.dates.first(where: { $0.isQualified && stand($0.run, date.run) }) {
        return [leftOut(other.run, .error)]
      }
    }
    return []
  }

  /// The numbers and dates of a text.
  private struct Reading {
    let dates: [DateExpression]
    let numerals: [Numeral]

    init(_ prose: Prose, _ language: String) {
      dates = DateReader(prose, language: language).expressions()
      numerals = NumeralReader(prose, language: language, dates: dates.map(\.run)).numerals()
    }
  }

  /// Whether a run of the whole holds a run of the quoted words.
  private func stand(_ run: Range<Int>, _ own: Range<Int>) -> Bool {
    let bytes = alone.bytes(of: own)
    return whole.bytes(of: run).overlaps(offset + bytes.lowerBound..<offset + bytes.upperBound)
  }

  private func leftOut(_ run: Range<Int>, _ severity: Severity) -> Diagnostic {
    let words = whole.words(of: max(0, run.lowerBound - 2)..<min(whole.tokens.count, run.upperBound + 1))
    let quote = "quote the words beside it too"
    return Diagnostic(
      severity, .qualifierLeftOut,
      "`\(passage.source.value)` says “\(words)”, and what is quoted leaves a part out",
      at: passage.exact.span.written,
      related: [text.mark(match.bytes, "what stands beside it makes another of it")],
      helps: [severity == .error ? quote : quote + ", or say in a `note` why they do not belong to it"])
  }
}

extension DiagnosticCode {
  static let qualifierLeftOut = DiagnosticCode(
    "qualifier-left-out",
    """
    Quoted words begin or end with a number or a date of which the source says more right beside them: "118 apps" of \
    "fewer than 118 apps", "3 March" of "before 3 March". Where they are of a part ("the 118 apps were banned" of \
    "four of the 118 apps were banned"), or where it may be no hedge, as in "worries about two laws", \
    this is a warning that a note answers.
    """)
}
