import Diagnostics

/// A rule about the corpus that no single field can show.
struct Check: Sendable {
  let name: String
  /// The codes that it can report.
  let codes: [DiagnosticCode]
  let run: @Sendable (CheckSubject) -> [Diagnostic]
}

/// Every check, in the order of their names.
enum CheckTable {
  static let all: [Check] = [
    .aliases, .briefings, .circles, .corpusDay, .counts, .coverage, .dates, .heldWords, .likelihoods,
    .placeholders,
    .positions, .principleNumbers, .project, .quotations, .quotedProse, .quotedWords, .repetitions,
    .saidValues, .stances,
    .translatedSense, .translations, .unboundDates, .unboundNumbers, .unsupportedNumbers, .values, .waivers,
  ]
}
