/// Every run of five own words of a text and where it begins, sorted by the run.
struct RunTable: Sendable {
  static let length = 5

  /// One run at one place.
  struct Entry: Sendable {
    let key: UInt64
    let start: Int32
  }

  let entries: [Entry]
  /// Different runs.
  let count: Int

  init(_ own: OwnWords) {
    let hashes = own.document.text.tokens.hashes
    var entries: [Entry] = []
    entries.reserveCapacity(hashes.count)
    var run = 0
    for word in hashes.indices {
      run = own.isOwn[word] ? run + 1 : 0
      guard run >= Self.length else { continue }
      let start = word + 1 - Self.length
      var key: UInt64 = 0xCBF2_9CE4_8422_2325
      for hash in hashes[start...word] { key = (key ^ UInt64(hash)) &* 0x100_0000_01B3 }
      entries.append(Entry(key: key, start: Int32(start)))
    }
    entries.sort { ($0.key, $0.start) < ($1.key, $1.start) }
    count = entries.indices.count { $0 == 0 || entries[$0].key != entries[$0 - 1].key }
    self.entries = entries
  }

  /// The places of every run that two texts share.
  static func shared(
    _ left: RunTable, _ right: RunTable
  ) -> [(left: ArraySlice<Entry>, right: ArraySlice<Entry>)] {
    var shared: [(left: ArraySlice<Entry>, right: ArraySlice<Entry>)] = []
    var (first, second) = (0, 0)
    while first < left.entries.count, second < right.entries.count {
      let (key, other) = (left.entries[first].key, right.entries[second].key)
      if key == other {
        let (start, otherStart) = (first, second)
        first = left.end(of: key, from: first)
        second = right.end(of: key, from: second)
        shared.append((left.entries[start..<first], right.entries[otherStart..<second]))
      } else if key < other {
        first += 1
      } else {
        second += 1
      }
    }
    return shared
  }

  private func end(of key: UInt64, from start: Int) -> Int {
    var end = start
    while end < entries.count, entries[end].key == key { end += 1 }
    return end
  }
}
