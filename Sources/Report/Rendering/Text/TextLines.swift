/// The lines written so far, and what the next one begins with: the signs of the quotes, lists and notes
/// that it stands in.
struct TextLines {
  private(set) var bytes: [UInt8] = []
  private let columns: Int
  /// What every line begins with.
  private var prefix: [UInt8] = []
  /// What the next line begins with instead, if it is the first of a container.
  private var first: [UInt8]?
  /// The length of `prefix` outside each open container.
  private var outer: [Int] = []
  /// Blank lines owed before the next line, and how much of the prefix they have.
  private var owed = (count: 0, prefix: 0)
  private var blanksBehind = 0

  /// Containers that would leave fewer cells than this are not indented further, so that a line has
  /// room however deep it stands.
  private static let leastRoom = 24

  init(columns: Int) { self.columns = columns }

  /// The cells that a line has left for words.
  var room: Int { max(columns - prefix.count, min(columns, Self.leastRoom)) }

  /// Opens a container. Its first line begins with `marker`, the others are indented by `rest`.
  mutating func open(marker: String, rest: String) {
    outer.append(prefix.count)
    let isDeep = columns - prefix.count - rest.utf8.count < Self.leastRoom
    first = (first ?? prefix) + (isDeep ? [] : Array(marker.utf8))
    if !isDeep { prefix += Array(rest.utf8) }
  }

  /// Closes the innermost container. One without a line still shows its marker.
  mutating func close() {
    if first != nil { write([]) }
    prefix.removeSubrange((outer.popLast() ?? 0)...)
  }

  /// Asks for blank lines before the next line; the most that anyone asks for are written. The first
  /// line of a document or a container has none before it.
  mutating func separate(by count: Int) {
    guard first == nil, !bytes.isEmpty else { return }
    owed = owed.count == 0 ? (count, prefix.count) : (max(owed.count, count), min(owed.prefix, prefix.count))
  }

  /// Writes one line. At most two blank ones stand together, and none before the first.
  mutating func write(_ line: some Collection<UInt8>) {
    for _ in 0..<owed.count { end(prefix[..<min(owed.prefix, prefix.count)], []) }
    owed = (0, 0)
    end((first ?? prefix)[...], line)
    first = nil
  }

  private mutating func end(_ start: ArraySlice<UInt8>, _ line: some Collection<UInt8>) {
    let lineStart = bytes.count
    bytes += start
    bytes += line
    while bytes.count > lineStart, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    if bytes.count > lineStart {
      blanksBehind = 0
    } else {
      guard lineStart > 0, blanksBehind < 2 else { return }
      blanksBehind += 1
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Takes back the blank lines at the end.
  mutating func finish() {
    bytes.removeLast(bytes.isEmpty ? 0 : blanksBehind)
    blanksBehind = 0
  }
}
