import UnicodeLayout

/// The part of a source line that a frame shows, laid out in cells.
///
/// A line of at most `columns` cells is shown whole. A longer one is cut around the focus, with `…`
/// where something was left out. Only the bytes near the focus are looked at, so a line of ten
/// megabytes costs no more than a short one.
struct Excerpt {
  /// The most cells of a line that are shown.
  static let columns = 100

  /// What is shown, without blanks at the end.
  let text: String
  private let cells: ArraySlice<Cell>
  private let isCutBefore: Bool
  private let isCutAfter: Bool

  init(of line: Range<Int>, in bytes: [UInt8], around focus: Range<Int>) {
    let reach = Self.reach(of: line, in: bytes, around: focus.lowerBound)
    let all = Cell.cells(of: bytes[reach])
    let window = Self.window(of: all, around: focus, isWholeLine: reach == line)
    cells = all[window]
    isCutBefore = reach.lowerBound > line.lowerBound || window.lowerBound > 0
    isCutAfter = reach.upperBound < line.upperBound || window.upperBound < all.count
    var shown = isCutBefore ? "…" : ""
    for cell in cells { shown += cell.text }
    if isCutAfter { shown += "…" }
    text = shown.withoutTrailingBlanks
  }

  /// The columns, from 0, under which a range of source bytes stands; never empty. What lies in a part
  /// that was cut away is under its `…`.
  func columns(of range: Range<Int>) -> Range<Int> {
    var column = isCutBefore ? 1 : 0
    var start: Int? = isCutBefore && range.lowerBound < cells.first?.bytes.lowerBound ?? 0 ? 0 : nil
    var end = start.map { $0 + 1 } ?? 0
    for cell in cells {
      if start == nil, cell.bytes.upperBound > range.lowerBound { start = column }
      if cell.bytes.lowerBound < range.upperBound { end = column + cell.width }
      column += cell.width
    }
    let first = start ?? column
    if isCutAfter, range.upperBound > cells.last?.bytes.upperBound ?? 0 { end = column + 1 }
    return first..<max(end, first + 1)
  }

  /// The bytes of the line that could fall into the window: a cell rarely has more than eight.
  private static func reach(of line: Range<Int>, in bytes: [UInt8], around focus: Int) -> Range<Int> {
    let lower = max(line.lowerBound, min(focus, line.upperBound) - 8 * columns)
    let upper = min(line.upperBound, lower + 16 * columns)
    return scalarStart(
      before: lower, in: bytes, from: line)..<scalarStart(before: upper, in: bytes, from: line)
  }

  /// Where the scalar begins that `offset` may have fallen into; it has at most three bytes before it.
  private static func scalarStart(before offset: Int, in bytes: [UInt8], from line: Range<Int>) -> Int {
    guard offset < line.upperBound else { return offset }
    let lowest = max(line.lowerBound, offset - 3)
    return (lowest...offset).last { bytes[$0] & 0b1100_0000 != 0b1000_0000 } ?? offset
  }

  /// The cells to show. Both ellipses are always paid for, so a cut line may be two cells short.
  private static func window(of cells: [Cell], around focus: Range<Int>, isWholeLine: Bool) -> Range<Int> {
    let total = cells.reduce(0) { $0 + $1.width }
    if isWholeLine, total <= columns { return 0..<cells.count }
    let budget = columns - 2
    let first = cells.firstIndex { $0.bytes.upperBound > focus.lowerBound } ?? cells.count
    let focused = cells[first...].prefix { $0.bytes.lowerBound < focus.upperBound }
    let focusWidth = focused.reduce(0) { $0 + $1.width }
    let before = max(budget / 8, (budget - focusWidth) / 2)
    var lower = first
    var width = 0
    while lower > 0, width + cells[lower - 1].width <= before {
      lower -= 1
      width += cells[lower].width
    }
    var upper = first
    while upper < cells.count, width + cells[upper].width <= budget {
      width += cells[upper].width
      upper += 1
    }
    while lower > 0, width + cells[lower - 1].width <= budget {
      lower -= 1
      width += cells[lower].width
    }
    return lower..<upper
  }
}

extension String {
  /// The text less its blanks at the end.
  var withoutTrailingBlanks: String {
    guard let last = unicodeScalars.lastIndex(where: { $0 != " " }) else { return "" }
    return String(unicodeScalars[...last])
  }
}
