/// Names of a template, numbered in the order in which they were met.
///
/// Two names are the same when their bytes are; `String` would take accents that are composed differently
/// for the same.
struct NameTable: Sendable {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var end: Int
  }

  private var slots: [Int32] = []
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  init() {}

  init(_ names: [String]) { for name in names { _ = add(name) } }

  var names: [String] { entries.indices.map { self[Int32(truncatingIfNeeded: $0)] } }

  /// The name of that number.
  subscript(number: Int32) -> String {
    let entry = entries[Int(number)]
    return String(decoding: bytes[entry.start..<entry.end], as: UTF8.self)
  }

  func hash(_ number: Int32) -> UInt64 { entries[Int(number)].hash }

  /// The number of a name of this table in another.
  func place(of number: Int32, in other: NameTable) -> Int32? {
    let entry = entries[Int(number)]
    return bytes.withUnsafeBufferPointer { bytes in
      other.find(UnsafeBufferPointer(rebasing: bytes[entry.start..<entry.end]), entry.hash)
    }
  }

  /// Appends the bytes of a name.
  func append(_ number: Int32, to more: inout [UInt8]) {
    let entry = entries[Int(number)]
    more.append(contentsOf: bytes[entry.start..<entry.end])
  }

  func number(of name: String) -> Int32? {
    guard !slots.isEmpty else { return nil }
    var name = name
    return name.withUTF8 { find($0, NameHash.of($0)) }
  }

  /// The number of the name that stands at `extent` of a template.
  func number(of bytes: [UInt8], _ extent: Extent) -> Int32? {
    guard !slots.isEmpty else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      let name = UnsafeBufferPointer(rebasing: bytes[extent.range])
      return find(name, NameHash.of(name))
    }
  }

  /// The number of `name`, which is new when the name is.
  mutating func add(_ name: String) -> Int32 {
    var text = name
    return text.withUTF8 { add($0) }
  }

  mutating func add(_ name: UnsafeBufferPointer<UInt8>) -> Int32 {
    if (entries.count + 1) * 2 > slots.count { grow() }
    let hash = NameHash.of(name)
    if let known = find(name, hash) { return known }
    let number = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(hash: hash, start: bytes.count, end: bytes.count + name.count))
    bytes.append(contentsOf: name)
    place(number, hash)
    return number
  }

  private func find(_ name: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int32? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, matches(entry, name) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func matches(_ entry: Entry, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard entry.end - entry.start == name.count else { return false }
    for offset in 0..<name.count where bytes[entry.start + offset] != name[offset] { return false }
    return true
  }

  private mutating func place(_ number: Int32, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: max(128, slots.count * 2))
    entries.reserveCapacity(slots.count / 2)
    bytes.reserveCapacity(slots.count * 4)
    for (number, entry) in entries.enumerated() { place(Int32(truncatingIfNeeded: number), entry.hash) }
  }
}
