/// The records that were read without a fault, by kind and in order.
struct CorpusRecords: Sendable {
  var actors = Table<Actor>()
  var sources = Table<Source>()
  var principles = Table<Principle>()
  var quotations = Table<Quotation>()
  var claims = Table<Claim>()
  var events = Table<Event>()
  var questions = Table<Question>()
  var briefings = Table<BriefingPlan>()
  var waivers = Table<Waiver>()

  func corpus(of project: Project) -> Corpus {
    var corpus = Corpus(project: project)
    corpus.actors = actors
    corpus.sources = sources
    corpus.principles = principles
    corpus.quotations = quotations
    corpus.claims = claims
    corpus.events = events
    corpus.questions = questions
    corpus.briefings = briefings
    corpus.waivers = waivers
    return corpus
  }
}
