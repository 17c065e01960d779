import Diagnostics
import Report

/// `briefgen match`: the verdict on every quotation of one file against the sources of another.
///
/// The sources are read three times at most: to count the lines that they share, for the quotations that
/// cite them, and for those that stand elsewhere. As many as there is room for are kept ready between.
struct MatchRun {
  let documents: String
  let quotations: String
  let output: String
  let workers: Workers

  private let judge = QuotationJudge(placesOnly: true)

  init(documents: String, quotations: String, output: String, workers: Workers) {
    self.documents = documents
    self.quotations = quotations
    self.output = output
    self.workers = workers
  }

  /// Writes the answers, in the order of the quotations.
  func run() async throws {
    let files = try (documents: MatchFile(documents), quotations: MatchFile(quotations))
    var shelf = try await SourceShelf.read(files.documents, workers) { Console.talk($0.talk) }
    let list = try await QuotationList.read(files.quotations, shelf, workers)
    var answers = AnswerStore(count: list.count, besides: output)
    let strays = try await cited(list, &shelf, &answers)
    let search = StraySearch(shelf: shelf, quotations: list, judge: judge, workers: workers)
    for lot in StraySearch.lots(strays) { try await search.run(lot, &answers) }
    try answers.write(to: output)
  }

  private struct Job: Sendable {
    var answers: [(question: Int, length: Int)] = []
    var writer = AnswerWriter()
    var strays: [Stray] = []
    var regions: [(source: Int, regions: [PageRegion])] = []

    mutating func answer(_ question: Int, _ write: (inout AnswerWriter) -> Void) {
      let start = writer.bytes.count
      write(&writer)
      answers.append((question, writer.bytes.count - start))
    }
  }

  /// Judges every quotation against the source that it cites; those that may stand elsewhere are left.
  private func cited(
    _ list: QuotationList, _ shelf: inout SourceShelf, _ answers: inout AnswerStore
  ) async throws -> [Stray] {
    let jobs = list.jobs(shelf)
    var strays: [Stray] = []
    var regions: [(source: Int, regions: [PageRegion])] = []
    try await workers.run(jobs.count) { [judge, shelf] number in
      try Self.cited(jobs[number], list, shelf, judge)
    } take: { _, job in
      strays += job.strays
      regions += job.regions
      try answers.add(job.answers, job.writer.bytes)
    }
    for found in regions { shelf.keep(found.regions, of: found.source) }
    return strays
  }

  private static func cited(
    _ questions: ArraySlice<Int>, _ list: QuotationList, _ shelf: SourceShelf, _ judge: QuotationJudge
  ) throws -> Job {
    var job = Job()
    var document: (index: Int, SourceDocument)?
    for question in questions {
      if case .source(let index) = list.citations[question], document?.index != index {
        let cited = try shelf.document(index)
        job.regions.append((index, cited.regions))
        document = (index, cited)
      }
      try answer(question, list, document?.1, judge, &job)
    }
    return job
  }

  private static func answer(
    _ question: Int, _ list: QuotationList, _ document: SourceDocument?, _ judge: QuotationJudge,
    _ job: inout Job
  ) throws {
    let quotation: MatchRecord.Quotation
    switch try list.quotation(question) {
    case .failure(let fault): return job.answer(question) { $0.write(fault) }
    case .success(let read): quotation = read
    }
    let cited: Int?
    switch list.citations[question] {
    case .unknown, .broken: return job.answer(question) { $0.write(quotation.id, Verdict(.unknownSource)) }
    case .tooLong: return job.answer(question) { $0.write(quotation.id, Verdict(.sourceTooLong)) }
    case .anywhere: cited = nil
    case .source(let index): cited = index
    }
    let reading: QuotationJudge.Reading
    do {
      reading = try judge.reading(quotation.text, prefix: quotation.prefix, suffix: quotation.suffix)
    } catch {
      return job.answer(question) { $0.write(quotation.id, Verdict(error.obstacle)) }
    }
    guard cited != nil || judge.canBeSoughtAnywhere(reading) else {
      return job.answer(question) { $0.write(quotation.id, Verdict(.tooFewWords)) }
    }
    let (verdict, stands) = Self.verdict(on: reading, in: cited == nil ? nil : document, judge)
    if !stands || verdict.finding == .near {
      job.strays.append(
        Stray(question: question, cited: cited, stands: stands, words: reading.words, gaps: reading.gaps))
    }
    job.answer(question) { $0.write(quotation.id, verdict) }
  }

  /// What the cited source has of a quotation, and whether that is most of it.
  private static func verdict(
    on reading: QuotationJudge.Reading, in source: SourceDocument?, _ judge: QuotationJudge
  ) -> (Verdict, stands: Bool) {
    guard let source else { return (Verdict(.absent), false) }
    if let verdict = judge.inCited(reading, source) { return (verdict, true) }
    return (judge.remainder(reading, in: source), false)
  }
}
