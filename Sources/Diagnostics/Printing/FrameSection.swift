/// The marks of one diagnostic that fall into one text, ready to be drawn line by line.
struct FrameSection {
  /// The part of a mark that stands on one line. Only the last part of a mark carries its label.
  struct Underline {
    let line: Int
    let bytes: Range<Int>
    let isPrimary: Bool
    var label: String
  }

  /// What stands in the frame from top to bottom.
  enum Row: Hashable {
    case line(Int)
    case gap
  }

  let table: LineTable
  /// `file:line:column` of the first mark.
  let location: String
  private(set) var underlines: [Underline] = []

  init(table: LineTable, location: String, marks: [(mark: Mark, isPrimary: Bool)]) {
    self.table = table
    self.location = location
    for (mark, isPrimary) in marks {
      underlines += Self.underlines(of: mark, isPrimary: isPrimary, in: table)
    }
  }

  /// The marked lines. One line between two of them is shown; more become a gap.
  var rows: [Row] {
    var rows: [Row] = []
    var previous: Int?
    for line in Set(underlines.map(\.line)).sorted() {
      if let previous, line == previous + 2 { rows.append(.line(line - 1)) }
      if let previous, line > previous + 2 { rows.append(.gap) }
      rows.append(.line(line))
      previous = line
    }
    return rows
  }

  var lastLine: Int { underlines.map(\.line).max() ?? 1 }

  /// The underlines of a line from left to right; of two that begin together the primary comes first.
  func underlines(onLine line: Int) -> [Underline] {
    underlines.filter { $0.line == line }.sorted {
      ($0.bytes.lowerBound, $0.isPrimary ? 0 : 1) < ($1.bytes.lowerBound, $1.isPrimary ? 0 : 1)
    }
  }

  private static func underlines(of mark: Mark, isPrimary: Bool, in table: LineTable) -> [Underline] {
    let range = withoutFinalLineEnd(table.clamp(mark.span.range), in: table)
    let first = table.line(at: range.lowerBound)
    let last = table.line(at: range.upperBound)
    var underlines = shownLines(first...last).compactMap { line -> Underline? in
      let bytes = part(of: range, onLine: line, isFirst: line == first, in: table)
      return bytes.map { Underline(line: line, bytes: $0, isPrimary: isPrimary, label: "") }
    }
    if let end = underlines.indices.last { underlines[end].label = mark.label }
    return underlines
  }

  /// A mark of up to four lines is shown whole, a longer one by its first two lines and its last.
  private static func shownLines(_ lines: ClosedRange<Int>) -> [Int] {
    lines.count <= 4 ? Array(lines) : [lines.lowerBound, lines.lowerBound + 1, lines.upperBound]
  }

  /// What of the range stands on the line; from its first word on, except where the mark begins.
  private static func part(
    of range: Range<Int>, onLine line: Int, isFirst: Bool, in table: LineTable
  ) -> Range<Int>? {
    let bytes = table.bytes(ofLine: line)
    let end = min(range.upperBound, bytes.upperBound)
    guard !isFirst else { return min(range.lowerBound, end)..<end }
    let start = table.text.bytes[bytes].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return start.flatMap { $0 < end ? $0..<end : nil }
  }

  /// A range that takes in the end of its last line means that line, not the one after it.
  private static func withoutFinalLineEnd(_ range: Range<Int>, in table: LineTable) -> Range<Int> {
    guard !range.isEmpty, table.text.bytes[range.upperBound - 1] == UInt8(ascii: "\n") else { return range }
    return range.lowerBound..<range.upperBound - 1
  }
}
