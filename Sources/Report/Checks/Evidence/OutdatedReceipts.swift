import Diagnostics

/// Receipts of words that were compared by other rules than today's. A change of the rules touches a whole
/// lock, so there is one error for each earlier set of rules and not one for each passage.
enum OutdatedReceipts {
  static func diagnostics(_ outdated: [(passage: Passage, receipt: Receipt)]) -> [Diagnostic] {
    let groups = Dictionary(grouping: outdated) { $0.receipt.observation.profile }
    return groups.sorted { $0.key < $1.key }.compactMap { profile, group in
      guard let first = group.first else { return nil }
      let count = NumberWords.count(group.count, "receipt")
      return Diagnostic(
        .error, .staleReceipt,
        "\(count) \(group.count == 1 ? "is" : "are") of words that were compared by the rules `\(profile)`; now they "
          + "are `\(Matcher.profile)`",
        at: first.passage.exact.span.written, label: group.count == 1 ? "" : "the first of them",
        related: first.receipt.span.map { [Mark($0, "its receipt")] } ?? [],
        notes: group.map {
          "`\($0.passage.owner)` rests on `\($0.receipt.observation.source)`: \($0.passage.exact.span.place)"
        },
        helps: [AbsentText.update])
    }
  }
}
