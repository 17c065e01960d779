import Diagnostics

/// A rule about the corpus that no single field can show.
struct Check: Sendable {
  let name: String
  /// The codes that it can report.
  let codes: [DiagnosticCode]
  let run: @Sendable (CheckSubject) -> [Diagnostic]
}

/// What the checks look at: all records that could be read.
///
/// When some could not, a check must not blame the others for their absence.
struct CheckSubject {
  let records: CorpusRecords
  let project: Project?
  let context: LoadContext
}

/// Every check, in the order of their names.
enum CheckTable {
  static let all: [Check] = [
    .briefings, .circles, .counts, .heldWords, .likelihoods, .placeholders, .principleNumbers, .project,
    .quotations, .repetitions,
  ]
}
