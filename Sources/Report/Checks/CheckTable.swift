import Diagnostics

/// A rule about the corpus that no single field can show.
struct Check: Sendable {
  let name: String
  /// The codes that it can report.
  let codes: [DiagnosticCode]
  let run: @Sendable (CheckSubject) -> [Diagnostic]
}

/// Every check: those that read all prose first, since they take longest and the others fit beside them.
enum CheckTable {
  static let all: [Check] = [
    .unboundNumbers, .dates, .translatedSense, .unboundDates, .quotedProse, .values,
    .aliases, .briefings, .circles, .corpusDay, .counts, .coverage, .heldWords, .likelihoods, .placeholders,
    .positions, .principleNumbers, .project, .quotations, .quotedWords, .regions, .repetitions, .saidValues,
    .stances,
    .translations, .unsupportedNumbers, .waivers,
  ]
}
