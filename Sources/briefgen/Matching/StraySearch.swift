import Report

/// A quotation that has to be looked for outside the source it cites.
struct Stray: Sendable {
  let question: Int
  /// The source that it cites, if it cites one.
  let cited: Int?
  /// The cited source has most of it.
  let stands: Bool
  let words: [UInt32]
  /// How many marks stand between the words.
  let gaps: Int
}

/// Looks for strays in all sources: which of them share words, and what is there of the quotation.
struct StraySearch: Sendable {
  /// Word triples that are looked for at once; all sources are read for each such lot.
  static let most = 4 << 20

  let shelf: SourceShelf
  let quotations: QuotationList
  let judge: QuotationJudge
  let workers: Workers

  /// A source in which a stray is looked for: the how-manieth of its candidates, and which.
  private struct Candidate: Sendable {
    let rank: Int
    let source: Int
    let shared: Int
    let missing: Int
  }

  /// What was found of a stray so far, with the ranks of the sources.
  private struct Findings: Sendable {
    var stands: [(rank: Int, stand: QuotationJudge.Stand)] = []
  }

  /// The strays in lots that need a bounded amount of memory.
  static func lots(_ strays: [Stray]) -> [ArraySlice<Stray>] {
    var lots: [ArraySlice<Stray>] = []
    var start = 0
    var size = 0
    for (index, stray) in strays.enumerated() {
      size += stray.words.count
      guard size >= most || index == strays.count - 1 else { continue }
      lots.append(strays[start...index])
      (start, size) = (index + 1, 0)
    }
    return lots
  }

  /// Looks for a lot, and adds what is found to the answers.
  func run(_ lot: ArraySlice<Stray>, _ answers: inout AnswerStore) async throws {
    let strays = Array(lot)
    let candidates = try await candidates(strays)
    let findings = try await findings(strays, candidates)
    for (stray, found) in zip(strays, findings) where !found.stands.isEmpty {
      try answer(stray, found, &answers)
    }
  }

  // MARK: - Candidates

  private func candidates(_ strays: [Stray]) async throws -> [[Candidate]] {
    var search = ElsewhereSearch(strays.map(\.words))
    let empty = search
    let jobs = shelf.stretches(of: SourceShelf.share, among: shelf.usable)
    try await workers.run(jobs.count) { job in
      try jobs[job].map { ($0, try shelf.shared($0, with: empty)) }
    } take: { _, found in
      for (source, shared) in found { search.add(shared, of: source) }
    }
    // Sources are known by their places, and lines that are none have places too.
    let found = search.candidates(among: shelf.entries.count)
    return zip(strays, found).map { stray, found in
      let least = judge.leastShared(stray.words, stands: stray.stands)
      let promising = found.lazy.filter { $0.source != stray.cited && $0.shared >= least }
      return promising.prefix(judge.otherSources).enumerated().compactMap { rank, found in
        let mayStand = judge.mayStand(
          words: stray.words.count, gaps: stray.gaps, shared: found.shared, missing: found.missing,
          isStrict: stray.stands)
        guard mayStand else { return nil }
        return Candidate(rank: rank, source: found.source, shared: found.shared, missing: found.missing)
      }
    }
  }

  // MARK: - Findings

  private func findings(_ strays: [Stray], _ candidates: [[Candidate]]) async throws -> [Findings] {
    var findings = [Findings](repeating: Findings(), count: strays.count)
    var wanted = [Bool](repeating: false, count: shelf.entries.count)
    for candidate in candidates.joined() { wanted[candidate.source] = true }
    let sources = wanted.indices.filter { wanted[$0] }
    for block in shelf.blocks(of: sources) {
      guard let first = block.first, let last = block.last else { continue }
      let documents = try await documents(block)
      // Neighbours look in the same source, while the processor has it at hand.
      let concerned = strays.indices.compactMap { index in
        candidates[index].first { (first...last).contains($0.source) }.map {
          (index: index, source: $0.source)
        }
      }.sorted { ($0.source, $0.index) < ($1.source, $1.index) }.map(\.index)
      let jobs = stride(from: 0, to: concerned.count, by: 64).map {
        concerned[$0..<min($0 + 64, concerned.count)]
      }
      let known = findings
      try await workers.run(jobs.count) { job in
        try jobs[job].map { index in
          let inside = candidates[index].filter { (first...last).contains($0.source) }
          return (index, try look(for: strays[index], in: inside, documents, known[index]))
        }
      } take: { _, found in
        for (index, finding) in found { findings[index] = finding }
      }
    }
    return findings
  }

  private func documents(_ block: ArraySlice<Int>) async throws -> [Int: SourceDocument] {
    var documents: [Int: SourceDocument] = [:]
    let jobs = shelf.stretches(of: SourceShelf.share, among: Array(block))
    try await workers.run(jobs.count) { job in
      try jobs[job].map { ($0, try shelf.document($0)) }
    } take: { _, read in
      for (index, document) in read { documents[index] = document }
    }
    return documents
  }

  private func look(
    for stray: Stray, in candidates: [Candidate], _ documents: [Int: SourceDocument], _ known: Findings
  ) throws -> Findings {
    guard let quotation = try? quotations.quotation(stray.question).get(),
      let reading = try? judge.reading(quotation.text, prefix: quotation.prefix, suffix: quotation.suffix)
    else { return known }
    var findings = known
    for candidate in candidates {
      guard let document = documents[candidate.source] else { continue }
      let isStrict =
        stray.stands || findings.stands.contains { $0.rank < candidate.rank && $0.stand.isDecisive }
      if let stand = judge.inOther(
        reading, document, shared: candidate.shared, missing: candidate.missing, isCited: stray.cited != nil,
        isStrict: isStrict)
      {
        findings.stands.append((candidate.rank, stand))
      }
    }
    return findings
  }

  // MARK: - Answers

  private func answer(_ stray: Stray, _ findings: Findings, _ answers: inout AnswerStore) throws {
    let sorted = findings.stands.sorted { $0.rank < $1.rank }
    let decisive = sorted.first { $0.stand.isDecisive }?.rank ?? .max
    // Sources read later may have shown that those read before were no news.
    let stands = sorted.filter { $0.rank <= decisive || $0.stand.other.standing != .near }.map(\.stand)
    let verdict = QuotationJudge.putTogether(
      stray.stands ? Verdict(.near) : nil, stands, isCited: stray.cited != nil
    ) { Verdict(.absent) }
    var ending = AnswerWriter()
    ending.write(others: verdict.others)
    if !stray.stands {
      let id = (try? quotations.quotation(stray.question).get().id) ?? ""
      var answer = AnswerWriter(capacity: 1_000)
      answer.write(id, verdict)
      try answers.add([(stray.question, answer.bytes.count)], answer.bytes)
    }
    if !ending.bytes.isEmpty { try answers.add(ending: ending.bytes, to: stray.question) }
  }
}
