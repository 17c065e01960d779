/// Where the lines of one text begin, found once however many diagnostics point into it.
struct LineTable {
  let text: SourceText
  private let starts: [Int]

  init(_ text: SourceText) {
    self.text = text
    var starts = [0]
    for (index, byte) in text.bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    self.starts = starts
  }

  /// The range, moved inside the text where it was not.
  func clamp(_ range: Range<Int>) -> Range<Int> { range.clamped(to: 0..<text.bytes.count) }

  /// The line, from 1, that holds an offset inside the text.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line, from 1, without its line end (LF or CRLF).
  func bytes(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    guard line < starts.count else { return start..<text.bytes.count }
    let end = starts[line] - 1
    return start..<(end > start && text.bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
  }

  /// The line and column, both from 1; the column counts Unicode scalars as `SourceText.position` does.
  func position(of offset: Int) -> (line: Int, column: Int) {
    let line = line(at: offset)
    let before = text.bytes[starts[line - 1]..<offset]
    return (line, before.count { $0 & 0b1100_0000 != 0b1000_0000 } + 1)
  }
}
