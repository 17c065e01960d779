/// What looking for the words of one passage came to, now or when its receipt was written.
struct PassageFinding: Hashable, Sendable {
  var finding: Verdict.Finding
  /// How the words stand where they were found, when `finding` only says where.
  var standing: Verdict.Finding?
  var obstacle: Verdict.Obstacle?
  /// What was passed over to see the words there.
  var folds: [FoldingKind]
  var flags: [DifferenceFlag] = []
  /// Words of the source behind ellipses.
  var omittedWords: Int
  /// Unicode scalars of the source.
  var range: Range<Int>?
  /// How many places of the source have the words.
  var occurrences: Int
  /// Whether they stand inside quotation marks there; a receipt does not say.
  var voice: Match.Voice?
  /// Who says it, in the source's words, where that can be told.
  var speaker: String?
  /// For `near`: where the corpus (first) and the source (second) differ.
  var differences: [WordDifference] = []
  /// Other sources that have the words, best first.
  var others: [String] = []

  init(_ verdict: Verdict) {
    finding = verdict.finding
    standing = verdict.standing
    obstacle = verdict.obstacle
    others = verdict.others.map(\.source)
    let match = verdict.match
    folds = match?.kinds ?? []
    flags = match?.flags ?? []
    omittedWords = match?.omittedWords ?? 0
    range = match?.scalars
    occurrences = match?.occurrences.count ?? 0
    voice = match?.voice
    speaker = match?.speaker
    differences = match?.differences.filter { $0.kind != .same } ?? []
  }

  /// Marks around the quotation are no part of its words, so their loss leaves it exact.
  init(_ receipt: Receipt.Observation) {
    finding = receipt.folds.allSatisfy { $0 == .outerQuotes } ? .exact : .normalized
    folds = receipt.folds
    omittedWords = receipt.omitted
    range = receipt.range
    occurrences = receipt.matches
  }
}
