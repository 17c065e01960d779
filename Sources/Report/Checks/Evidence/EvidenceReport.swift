package import Diagnostics

/// What comparing the corpus with its texts, or with the lock, came to.
package struct EvidenceReport: Sendable {
  package var verdicts: Verdicts
  /// In the order in which they are printed.
  package var diagnostics: [Diagnostic]
  /// What was found now, for the lock.
  var observations: [Receipt.Key: Receipt.Observation] = [:]
  /// Words of texts that are not here.
  var absentKeys: [Receipt.Key] = []
  /// How much wording texts that are here share, for the lock.
  var comparisons: [WordingReceipt.Key: SharedWording] = [:]
  /// Pairs of which a text is not here.
  var absentComparisons: Set<WordingReceipt.Key> = []
  /// The texts that are here.
  var hashes: [String: Lock.HeldText] = [:]

  /// Whether anything but the absence of texts and receipts is wrong, so that no lock may be written.
  package var hasFaults: Bool {
    diagnostics.contains { $0.severity == .error && !$0.isAboutAbsence }
  }
}

extension Diagnostic {
  /// Errors that a new lock, or the texts, would cure.
  fileprivate var isAboutAbsence: Bool { [.missingText, .staleReceipt, .receiptNotAccepted].contains(code) }
}
