/// The folding rules laid out for look-up by scalar.
struct FoldingTable: Sendable {
  /// What becomes of one scalar.
  struct Entry: Sendable {
    let kind: FoldingKind
    let role: ScalarFolding.Role
    let replacement: [UInt8]
  }

  static let standard = FoldingTable(FoldingRule.all)

  private let entries: [Entry]
  /// For each scalar of the basic plane, 0 or an index into `entries` plus one.
  private let indices: [UInt16]

  init(_ rules: [FoldingRule]) {
    var entries: [Entry] = []
    var indices = [UInt16](repeating: 0, count: 0x10000)
    for rule in rules {
      for folding in rule.scalars {
        entries.append(
          Entry(kind: rule.kind, role: folding.role, replacement: Array(folding.replacement.utf8)))
        for range in folding.ranges {
          for value in range where indices[Int(value)] == 0 { indices[Int(value)] = UInt16(entries.count) }
        }
      }
    }
    self.entries = entries
    self.indices = indices
  }

  /// How `scalar` folds; `nil` when it stays as it is.
  func entry(for scalar: UInt32) -> Entry? {
    guard scalar < 0x10000 else { return nil }
    let index = indices[Int(scalar)]
    return index == 0 ? nil : entries[Int(index) - 1]
  }

  /// Whether `scalar` folds at all: the question the fast path asks.
  func folds(_ scalar: UInt32) -> Bool { scalar < 0x10000 && indices[Int(scalar)] != 0 }
}
