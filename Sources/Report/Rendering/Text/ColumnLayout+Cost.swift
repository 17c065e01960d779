extension ColumnLayout {
  /// How many words of the rows are not read in the document's order when the lines are read one after
  /// the other, because cells that stand side by side take several lines each.
  ///
  /// A row's words in order are the heaviest path through its cells and lines that only goes right and
  /// down; all others are out of place.
  func displacedWords(in rows: [[InlineText]]) -> Int {
    rows.reduce(0) { total, row in
      let cells = zip(row, widths).map { cell, width in
        cell.lines(within: width).map { cell.wordCount(in: $0) }
      }
      return total + Self.words(in: cells) - Self.wordsInOrder(in: cells)
    }
  }

  /// Whether the marks of notes and links are met in the document's order, which is that of their
  /// numbers, when the lines are read one after the other.
  func keepsMarksInOrder(in rows: [[InlineText]]) -> Bool {
    rows.allSatisfy { row in
      let cells = zip(row, widths).map { cell, width in
        cell.lines(within: width).map { cell.hasMark(in: $0) }
      }
      let lines = 0..<cells.reduce(0) { max($0, $1.count) }
      let met = lines.flatMap { line in cells.indices.filter { line < cells[$0].count && cells[$0][line] } }
      return zip(met, met.dropFirst()).allSatisfy { $0 <= $1 }
    }
  }

  private static func words(in cells: [[Int]]) -> Int { cells.reduce(0) { $0 + $1.reduce(0, +) } }

  private static func wordsInOrder(in cells: [[Int]]) -> Int {
    var best = [Int](repeating: 0, count: cells.reduce(0) { max($0, $1.count) })
    for cell in cells {
      var above = 0
      for line in best.indices {
        best[line] = max(best[line], above) + (line < cell.count ? cell[line] : 0)
        above = best[line]
      }
    }
    return best.last ?? 0
  }
}

extension InlineText {
  /// The words of a range, as blanks part them.
  func wordCount(in range: Range<Int>) -> Int {
    bytes[range].split(separator: UInt8(ascii: " ")).count
  }
}
