/// Two held texts, and how much of their own wording they share.
struct ComparisonRow: ReportRecord {
  /// The states of `ComparedTexts.State`, by name.
  enum State: String, ReportChoice {
    case compared, receipt
    case notExamined = "not-examined"
  }

  let pair: ComparedTexts

  init(_ pair: ComparedTexts) { self.pair = pair }

  static let shape = ReportShape<ComparisonRow>(
    "comparison",
    "Two held texts, and how much of their own wording they share. A reason to look: it changes no count.",
    [
      ReportField("first", "the source that comes first in the corpus") { $0.pair.first },
      ReportField("second", "the other source") { $0.pair.second },
      ReportField(
        "state",
        """
        `compared`: in this run; `receipt`: earlier, in these very texts, and the lock vouches for it; \
        `not-examined`: nobody compared them
        """
      ) { $0.state },
      ReportField("compared_on", "the day of the receipt") { $0.receipt?.day },
      ReportField("compared_by", "the person of the receipt") { $0.receipt?.person },
      ReportField("obstacle", "why they were not compared") { $0.obstacle },
      ReportField("wording", "what they share; `null` where they were not compared") {
        $0.pair.wording.map(WordingRow.init)
      },
      ReportField("declared", "whether the corpus says that one has from the other, or both from a third") {
        $0.pair.isDeclared
      },
      ReportField(
        "undeclared_dependence", "whether they share much of their wording and nothing says why"
      ) { $0.pair.isUndeclaredDependence },
      ReportField("waiver", "the waiver that lets that stand") { $0.pair.waiver },
    ])

  private var state: State {
    switch pair.state {
    case .compared: .compared
    case .receipt: .receipt
    case .notExamined: .notExamined
    }
  }

  private var receipt: (day: String, person: String)? {
    guard case .receipt(let day, let person) = pair.state else { return nil }
    return (EDTF(day).description, person)
  }

  private var obstacle: ComparedTexts.Obstacle? {
    guard case .notExamined(let obstacle) = pair.state else { return nil }
    return obstacle
  }
}

/// How much of their own wording two texts share, in numbers.
struct WordingRow: ReportRecord {
  let wording: SharedWording

  init(_ wording: SharedWording) { self.wording = wording }

  static let shape = ReportShape<WordingRow>(
    "wording", "What two texts share of their own wording, outside furniture and outside what they quote.",
    [
      ReportField(
        "relation",
        """
        `derived`: so much that one is likely made from the other, or both from a third; `passage`: a passage; \
        `independent`: neither
        """
      ) { $0.wording.relation },
      ReportField("shared_runs", "different runs of five words that both have") { $0.wording.shared },
      ReportField("longest_run", "words of the longest run that both have; 0 where that is under five") {
        $0.wording.longestRun
      },
      ReportField("first", "the numbers of the first text") { WordingSideRow(side: $0.wording.first) },
      ReportField("second", "the numbers of the second") { WordingSideRow(side: $0.wording.second) },
    ])
}

/// The numbers of one of two texts that were compared.
struct WordingSideRow: ReportRecord {
  let side: SharedWording.Side

  static let shape = ReportShape<WordingSideRow>(
    "wording_side", "The numbers of one of two texts that were compared.",
    [
      ReportField("runs", "different runs of five words") { $0.side.grams },
      ReportField("sentences", "sentences of some length") { $0.side.sentences },
      ReportField("sentences_alike", "those that the other text says in much the same words") {
        $0.side.aligned
      },
    ])
}

extension ComparedTexts.Obstacle: ReportChoice {}
extension SharedWording.Relation: ReportChoice {}

extension ComparedTexts.LeftOut: ReportRecord {
  static let shape = ReportShape<ComparedTexts.LeftOut>(
    "left_out",
    """
    How many pairs of held texts were not looked at one by one: none where there are few. Of many, those that share a \
    run of eight words are, and those for which the lock vouches.
    """,
    [
      ReportField("unalike", "pairs that share no run of eight words") { $0.unalike },
      ReportField(
        "too_many",
        "pairs that share as many runs of five words as one of eight has, beyond those that may be compared"
      ) {
        $0.tooMany
      },
      ReportField(
        "unknown",
        """
        pairs of which a text is not here or cannot be compared, whose languages differ, or both of which have wording \
        that stands in more than a hundred texts
        """
      ) {
        $0.unknown
      },
    ])
}
