/// What the checks look at: all records that could be read.
///
/// When some could not, a check must not blame the others for their absence.
struct CheckSubject: Sendable {
  let records: CorpusRecords
  let project: Project?
  /// How many records of each kind were written, broken ones included.
  let counts: [RecordKind: Int]
  /// The kinds of which a record could not be read.
  let broken: Set<RecordKind>
}
