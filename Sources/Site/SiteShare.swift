/// Which part of a site one run makes.
package enum SiteShare: Hashable, Sendable {
  case whole
  /// The pages of one of `count` disjoint parts, numbered from 1; nothing that speaks of the whole site.
  case shard(number: Int, of: Int)

  /// `2/8`; nil for anything else, and for a part that there is not.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], count >= 1,
      (1...count).contains(number)
    else { return nil }
    self = .shard(number: number, of: count)
  }

  /// Whether a unit belongs to the share. Parts are dealt by the unit's name, so that a new page never moves
  /// the others.
  func holds(_ unit: SiteUnit) -> Bool {
    switch self {
    case .whole: true
    case .shard(let number, let count):
      !unit.isOfWhole && Self.hash(unit.name) % UInt64(count) == UInt64(number - 1)
    }
  }

  /// FNV-1a, 64 bits: the same on every machine.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
}
