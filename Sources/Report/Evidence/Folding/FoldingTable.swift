/// The folding rules laid out for look-up by scalar.
final class FoldingTable: Sendable {
  /// What becomes of one scalar.
  struct Entry: Sendable {
    let kind: FoldingKind
    let role: ScalarFolding.Role
    fileprivate let start: UInt32
    fileprivate let count: UInt32
  }

  static let standard = FoldingTable(FoldingRule.all)

  private let entries: [Entry]
  /// The replacements of all entries, one after another.
  private let replacements: [UInt8]
  /// For each scalar of the basic plane, 0 or an index into `entries` plus one.
  private let indices: [UInt16]

  init(_ rules: [FoldingRule]) {
    var entries: [Entry] = []
    var replacements: [UInt8] = []
    var indices = [UInt16](repeating: 0, count: 0x10000)
    for rule in rules {
      for folding in rule.scalars {
        let replacement = folding.replacement.utf8
        entries.append(
          Entry(
            kind: rule.kind, role: folding.role, start: UInt32(replacements.count),
            count: UInt32(replacement.count)))
        replacements += replacement
        for range in folding.ranges {
          for value in range where indices[Int(value)] == 0 { indices[Int(value)] = UInt16(entries.count) }
        }
      }
    }
    self.entries = entries
    self.replacements = replacements
    self.indices = indices
  }

  /// How `scalar` folds; `nil` when it stays as it is.
  func entry(for scalar: UInt32) -> Entry? {
    guard scalar < 0x10000 else { return nil }
    let index = indices[Int(scalar)]
    return index == 0 ? nil : entries[Int(index) - 1]
  }

  func replacement(of entry: Entry) -> ArraySlice<UInt8> {
    replacements[Int(entry.start)..<Int(entry.start + entry.count)]
  }

  /// Whether `scalar` folds at all: the question the fast path asks.
  func folds(_ scalar: UInt32) -> Bool { scalar < 0x10000 && indices[Int(scalar)] != 0 }
}
