/// How wide the columns of a table are in plain text, if it can be set in columns that read well.
struct ColumnLayout {
  /// Blanks between two columns.
  static let gap = 2
  /// A column narrower than this is set in records rather than wrapped.
  private static let leastWrapped = 12

  let widths: [Int]

  /// - Parameters:
  ///   - natural: the width each column would like.
  ///   - least: the width below which words of a column would be broken.
  ///   - room: the cells of a line.
  init?(natural: [Int], least: [Int], room: Int) {
    let room = room - Self.gap * (natural.count - 1)
    if natural.reduce(0, +) <= room {
      widths = natural
      return
    }
    let floor = zip(natural, least).map { min($0, max($1, Self.leastWrapped)) }
    guard floor.reduce(0, +) <= room else { return nil }
    widths = Self.widen(floor, upTo: natural, room: room)
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
