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

extension CorpusRecords {
  /// What the records of a kind are called now, by the names that they had before.
  func presentNames(_ kind: RecordKind) -> [String: String] {
    func present<Record>(_ table: Table<Record>, _ aliases: (Record) -> [Located<String>]) -> [String: String]
    {
      let pairs = table.records.flatMap { record in aliases(record).map { ($0.value, record.id.value) } }
      return Dictionary(pairs) { first, _ in first }
    }
    return switch kind {
    case .actor: present(actors, \.formerIDs)
    case .source: present(sources, \.aliases)
    case .principle: present(principles, \.aliases)
    case .quotation: present(quotations, \.aliases)
    case .claim: present(claims, \.aliases)
    case .event: present(events, \.aliases)
    case .briefing: present(briefings, \.aliases)
    case .question, .waiver, .side: [:]
    }
  }
}
