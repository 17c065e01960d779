import Diagnostics

/// `briefgen.lock`: receipts of what was found in texts, so that a corpus can be committed without them.
package struct Lock: Sendable {
  package static let fileName = "briefgen.lock"
  /// The form of the file.
  static let version = 1

  /// The text in which a source's passages were found.
  struct HeldText: Hashable, Sendable {
    /// SHA-256 of its bytes, in hexadecimal.
    var hash: String
    var bytes: Int
  }

  var sources: [String: HeldText] = [:]
  var receipts: [Receipt.Key: Receipt] = [:]
  var comparisons: [WordingReceipt.Key: WordingReceipt] = [:]
  /// The file that says this; nil for a lock that was made here.
  var file: SourceText?

  package init() {}

  /// For each record and source its first receipt, whatever words that is for.
  func receiptsByRecord() -> [Record: Receipt] {
    var first: [Record: Receipt.Key] = [:]
    for key in receipts.keys {
      let record = Record(owner: key.owner, source: key.source)
      if first[record].map({ key < $0 }) ?? true { first[record] = key }
    }
    return first.compactMapValues { receipts[$0] }
  }

  struct Record: Hashable, Sendable {
    let owner: String
    let source: String
  }
}

extension Lock {
  /// The lock after a check: receipts of all that was found now, and the earlier ones of words that are
  /// still in the corpus and whose texts are not here. An unchanged receipt keeps its day and its person.
  package func updated(with report: EvidenceReport, on day: CalendarDay, by person: String) -> Lock {
    var lock = Lock()
    for (key, observation) in report.observations {
      let earlier = receipts[key].flatMap { $0.observation == observation ? $0 : nil }
      let isSameText = sources[key.source]?.hash == report.hashes[key.source]?.hash
      lock.receipts[key] =
        isSameText && earlier != nil
        ? earlier : Receipt(observation: observation, on: day, by: person, span: nil)
    }
    for key in report.absentKeys { lock.receipts[key] = receipts[key] }
    for (key, wording) in report.comparisons {
      let earlier = comparisons[key].flatMap { $0.wording == wording ? $0 : nil }
      lock.comparisons[key] = earlier ?? WordingReceipt(wording: wording, on: day, by: person)
    }
    for key in report.absentComparisons { lock.comparisons[key] = comparisons[key] }
    let compared = lock.comparisons.keys.flatMap { [$0.first, $0.second] }
    for source in Set(lock.receipts.keys.map(\.source) + compared) {
      lock.sources[source] = report.hashes[source] ?? sources[source]
    }
    return lock
  }

  /// Whether a receipt would be written for something that was found.
  package func lacks(_ report: EvidenceReport) -> Bool {
    report.observations.contains { key, observation in
      receipts[key]?.observation != observation
        || sources[key.source]?.hash != report.hashes[key.source]?.hash
    } || report.comparisons.contains { comparisons[$0]?.wording != $1 }
  }

  /// How many receipts there are.
  package var count: Int { receipts.count }
}
