import Diagnostics

/// A held source whose text is not here: what the lock says of the words that rest on it.
struct AbsentText: Sendable {
  let source: Source
  let passages: [Passage]
  let lock: Lock
  /// Where the text is looked for.
  let path: String
  let isStrict: Bool
  /// The key of each passage, and its receipt.
  let keys: [Receipt.Key]
  let receipts: [Receipt?]

  init(source: Source, passages: [Passage], lock: Lock, path: String, isStrict: Bool) {
    self.source = source
    self.passages = passages
    self.lock = lock
    self.path = path
    self.isStrict = isStrict
    let regions = source.regionsAsked
    keys = passages.map { Receipt.Key($0, regions: regions) }
    receipts = zip(keys, passages).map { key, passage in
      // The key is short; the words themselves must be those that were found.
      lock.receipts[key].flatMap { $0.observation.exactHash == passage.exactHash ? $0 : nil }
    }
  }

  /// How the words of the passage at `index` stand.
  ///
  /// - Parameter earlier: what the lock has of the same records, perhaps for other words.
  func state(at index: Int, _ earlier: EarlierReceipts) -> Verdicts.State {
    guard let receipt = receipts[index] else {
      return earlier.receipt(for: keys[index]) == nil ? .missing : .stale
    }
    guard staleness == nil, receipt.isCurrent else { return .stale }
    return .receipt(on: receipt.on, by: receipt.by)
  }

  func diagnostics(_ earlier: EarlierReceipts) -> [Diagnostic] {
    guard !passages.isEmpty else { return [] }
    if let staleness { return [staleness] }
    var diagnostics: [Diagnostic] = []
    var missing: [Passage] = []
    for (index, passage) in passages.enumerated() where receipts[index] == nil {
      if let receipt = earlier.receipt(for: keys[index]) {
        diagnostics.append(edited(passage, receipt))
      } else {
        missing.append(passage)
      }
    }
    if let first = missing.first { diagnostics.append(absent(missing, first)) }
    if isStrict, diagnostics.isEmpty, outdated.isEmpty, let first = passages.first {
      diagnostics.append(notAccepted(first))
    }
    return diagnostics
  }

  /// Passages whose receipts are of other rules than today's; one report of the gate names them all.
  var outdated: [(passage: Passage, receipt: Receipt)] {
    guard staleness == nil else { return [] }
    return zip(passages, receipts).compactMap { passage, receipt in
      receipt.flatMap { $0.isCurrent ? nil : (passage, $0) }
    }
  }

  // MARK: - Messages

  /// The corpus now declares another text than the one in which the words were found.
  private var staleness: Diagnostic? {
    guard let declared = source.sha256, let held = lock.sources[source.id.value], held.hash != declared.value
    else { return nil }
    return Diagnostic(
      .error, .staleReceipt,
      "the receipts of `\(source.id.value)` are of another text than the one that it declares",
      at: declared.span,
      notes: passages.map { "`\($0.owner)` rests on it: \($0.exact.span.place)" }, helps: [update])
  }

  private func edited(_ passage: Passage, _ receipt: Receipt) -> Diagnostic {
    Diagnostic(
      .error, .staleReceipt,
      receipt.observation.exactHash == passage.exactHash
        ? "what is asked of these words, or said of `\(source.id.value)`, changed after they were checked in it"
        : "these words, what is asked of them, or what is said of `\(source.id.value)`, changed after they were "
          + "checked in it",
      at: passage.exact.span.written, label: "no receipt for this",
      related: receipt.span.map { [Mark($0, "an earlier receipt, of \(DateWords.words(receipt.on))")] } ?? [],
      helps: [update])
  }

  private func absent(_ missing: [Passage], _ first: Passage) -> Diagnostic {
    let rest = missing.dropFirst()
    return Diagnostic(
      .error, .missingText,
      "the text of `\(source.id.value)` is not here, and no receipt says that "
        + (rest.isEmpty
          ? "these words stand in it"
          : "these and \(rest.count) more \(rest.count == 1 ? "passage" : "passages") stand in it"),
      at: first.exact.span.written,
      notes: rest.map { "also `\($0.owner)`: \($0.exact.span.place)" },
      helps: ["put the text at `\(path)`", update])
  }

  private func notAccepted(_ first: Passage) -> Diagnostic {
    Diagnostic(
      .error, .receiptNotAccepted,
      "the text of `\(source.id.value)` is not here, and receipts are not accepted",
      at: first.exact.span.written,
      helps: ["put the text at `\(path)`, or leave `--strict-sources` out"])
  }

  private var update: String { Self.update }

  static let update = "run `briefgen check --sources DIR --update --on DATE --by NAME` where the texts are"
}

extension Receipt {
  /// Whether the words were compared by the rules of today.
  fileprivate var isCurrent: Bool { observation.profile == Matcher.profile }
}

extension DiagnosticCode {
  static let missingText = DiagnosticCode(
    "missing-text",
    """
    The corpus gives words of a source whose text is not on this machine, and the lock holds no receipt for \
    them, so nobody has shown that they stand there. Put the text where it is looked for, or let somebody \
    who has the texts write the receipts.
    """)
  static let staleReceipt = DiagnosticCode(
    "stale-receipt",
    """
    A receipt vouches for words as they were when they were checked. Since then the words, what is asked of \
    them, the text of the source or the rules of comparison have changed, and the receipt counts for nothing.
    """)
  static let receiptNotAccepted = DiagnosticCode(
    "receipt-not-accepted",
    "With `--strict-sources` every quotation must be found in its text now; a receipt is not enough.")
}
