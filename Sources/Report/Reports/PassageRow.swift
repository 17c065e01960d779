/// How the words of one piece of evidence or one witness stand in their source.
struct PassageRow: ReportRecord {
  /// The states of `Verdicts.State`, by name.
  enum State: String, ReportChoice {
    case checked, receipt, refused, stale, missing, unheld
    case ownWords = "own-words"
    case notChecked = "not-checked"
  }

  let state: Verdicts.State
  let finding: PassageFinding?

  static let shape = ReportShape<PassageRow>(
    "passage", "How words stand in their source: whether that was looked at, and what was found.",
    [
      ReportField(
        "state",
        """
        `checked`: the text is here and the words pass; `receipt`: found earlier, and the lock vouches for them; \
        `refused`: the text is here and the words do not pass; `stale`: something changed since they were found; \
        `missing`: no text and no receipt; `unheld`: the desk does not hold the text; `own-words`: there are no words \
        of the source to compare; `not-checked`: the text could not be read
        """
      ) { State($0.state) },
      ReportField("checked_on", "the day of the receipt") { $0.receipt?.day },
      ReportField("checked_by", "the person of the receipt") { $0.receipt?.person },
      ReportField(
        "verdict", "what was found, now or when the receipt was written; `null` where nobody looked"
      ) {
        $0.finding?.finding
      },
      ReportField("standing", "how the words stand where they are, for `elsewhere` and `boilerplate`") {
        $0.finding?.standing
      },
      ReportField("obstacle", "why they are `uncheckable`") { $0.finding?.obstacle },
      ReportField("folds", "what was passed over to see the words there, in the order of the rules") {
        $0.finding?.folds ?? []
      },
      ReportField("flags", "why a difference is no small one") { $0.finding?.flags ?? [] },
      ReportField("differences", "where the corpus and the source differ, for `near`") {
        ($0.finding?.differences ?? []).map {
          DifferenceRow(kind: $0.kind, ours: $0.first, theirs: $0.second)
        }
      },
      ReportField("omitted_words", "words of the source behind ellipses") { $0.finding?.omittedWords ?? 0 },
      ReportField("range", "where they stand: first and behind the last Unicode scalar") {
        $0.finding?.range.map { [$0.lowerBound, $0.upperBound] }
      },
      ReportField("occurrences", "how many places of the source have them") { $0.finding?.occurrences ?? 0 },
      ReportField("voice", "how much of them stands inside quotation marks there; a receipt does not say") {
        $0.finding?.voice
      },
      ReportField("speaker", "who says them, as the source puts it, where that can be told") {
        $0.finding?.speaker
      },
      ReportField("elsewhere", "other sources that have them, best first") { $0.finding?.others ?? [] },
    ])

  private var receipt: (day: String, person: String)? {
    switch state {
    case .receipt(let day, let person): (EDTF(day).description, person)
    case .checked, .missing, .stale, .refused, .notHeld, .ownWords, .notChecked: nil
    }
  }
}

extension PassageRow.State {
  fileprivate init(_ state: Verdicts.State) {
    self =
      switch state {
      case .checked: .checked
      case .receipt: .receipt
      case .missing: .missing
      case .stale: .stale
      case .refused: .refused
      case .notHeld: .unheld
      case .ownWords: .ownWords
      case .notChecked: .notChecked
      }
  }
}

/// One stretch in which two wordings differ.
struct DifferenceRow: ReportRecord {
  let kind: WordDifference.Kind
  let ours: String
  let theirs: String

  static let shape = ReportShape<DifferenceRow>(
    "difference", "One stretch of words in which two readings differ.",
    [
      ReportField("kind", "what happened to the words of the first reading") { $0.kind },
      ReportField("first", "the words of the corpus, or of the base reading") { $0.ours },
      ReportField("second", "the words of the source, or of the other reading") { $0.theirs },
    ])
}

extension Verdict.Finding: ReportChoice {}
extension Verdict.Obstacle: ReportChoice {}
extension FoldingKind: ReportChoice {}
extension DifferenceFlag: ReportChoice {}
extension Match.Voice: ReportChoice {}
extension WordDifference.Kind: ReportChoice {}
