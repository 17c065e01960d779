/// Everything that the files of a project say, loaded and in order.
package struct Corpus: Sendable {
  package var project: Project
  package var actors = Table<Actor>()
  package var sources = Table<Source>()
  package var principles = Table<Principle>()
  package var quotations = Table<Quotation>()
  package var claims = Table<Claim>()
  package var events = Table<Event>()
  package var questions = Table<Question>()
  package var briefings = Table<BriefingPlan>()
  package var waivers = Table<Waiver>()
  /// What tells whether a list is the one of an earlier run.
  package var hashes = ListHashes()
  /// Where the records that waivers name are written.
  var places = RecordPlaces()
  /// The waivers that silenced a finding of loading.
  var usedWaivers: Set<String> = []

  package init(project: Project) {
    self.project = project
  }

  /// The principles by their number.
  package var principlesByNumber: [Principle] { principles.records.sorted { $0.n.value < $1.n.value } }
}
