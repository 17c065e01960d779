import Diagnostics

/// A hash of what the files say of each kind of record: while it stays, so do the records.
///
/// A list is hashed as it is written, from its key to the next one, comments and all. In a file with aliases every
/// list counts as the whole file, because an alias takes its words from elsewhere.
package struct ListHashes: Sendable {
  /// The hash of `briefgen.yaml`.
  package internal(set) var project: [UInt8] = []
  private var lists: [RecordKind: [UInt8]] = [:]

  /// What is known of the records of a kind; empty when no file has any.
  package subscript(kind: RecordKind) -> [UInt8] { lists[kind] ?? [] }

  /// Adds one file by what its lists came to, in its order.
  mutating func add(_ file: [(kind: RecordKind, hash: [UInt8])]) {
    for list in file { lists[list.kind, default: []] += list.hash }
  }

  /// The hash of each list of one file.
  static func hashes(
    of file: YAMLDocument, _ found: [(kind: RecordKind, key: YAMLNode)]
  ) -> [(kind: RecordKind, hash: [UInt8])] {
    guard let first = found.first else { return [] }
    let bytes = file.text.bytes
    let hasAliases = file.nodes.contains { $0.kind == .alias }
    let starts = found.map(\.key.span.range.lowerBound) + [bytes.count]
    let head = Array(bytes[..<first.key.span.range.lowerBound])
    return found.indices.map { index in
      let written = hasAliases ? [bytes] : [head, Array(bytes[starts[index]..<starts[index + 1]])]
      return (found[index].kind, SHA256.digest(ofPieces: written))
    }
  }
}
