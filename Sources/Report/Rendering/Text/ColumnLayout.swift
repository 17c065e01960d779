/// How wide the columns of a table are in plain text, if it can be set in columns that read well.
struct ColumnLayout {
  /// Blanks between two columns.
  static let gap = 2
  /// A column of words is not wrapped to fewer cells than this; below, lines hold a word or two.
  private static let leastWrapped = 8

  let widths: [Int]

  /// The widths for a header and rows with as many cells each, in `room` cells; `nil` if they would
  /// break words or make columns of prose too narrow to read.
  init?(header: [InlineText], rows: [[InlineText]], room: Int) {
    let room = room - Self.gap * (header.count - 1)
    let columns = header.indices.map { column in Column(header[column], rows.lazy.map { $0[column] }) }
    let natural = columns.map(\.natural)
    if natural.reduce(0, +) <= room {
      widths = natural
      return
    }
    let least = columns.map { min($0.natural, max($0.least, min($0.naturalBody, Self.leastWrapped))) }
    guard least.reduce(0, +) <= room else { return nil }
    widths = Self.widen(least, upTo: natural, room: room)
  }

  /// What the cells of one column ask for.
  private struct Column {
    /// The width in which no cell wraps, with the header and without it.
    var natural: Int
    var naturalBody = 0
    /// The width below which words would be broken.
    var least: Int

    init(_ header: InlineText, _ cells: some Sequence<InlineText>) {
      natural = header.naturalWidth
      least = header.leastWidth
      for cell in cells {
        naturalBody = max(naturalBody, cell.naturalWidth)
        least = max(least, cell.leastWidth)
      }
      natural = max(natural, naturalBody)
    }
  }

  /// Shares what is left so that the narrowest wrapped column is as wide as can be.
  private static func widen(_ floor: [Int], upTo natural: [Int], room: Int) -> [Int] {
    func widths(cap: Int) -> [Int] { zip(floor, natural).map { max($0, min($1, cap)) } }
    var cap = room
    while widths(cap: cap).reduce(0, +) > room { cap -= 1 }
    var shared = widths(cap: cap)
    var left = room - shared.reduce(0, +)
    for index in shared.indices where left > 0 && shared[index] < natural[index] {
      shared[index] += 1
      left -= 1
    }
    return shared
  }
}
