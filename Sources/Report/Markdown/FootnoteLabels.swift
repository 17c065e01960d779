/// Reads the labels of notes from the source: cmark-gfm keeps them to itself.
struct FootnoteLabels {
  private let source: [UInt8]
  private let lineStarts: [Int]

  /// Lines end as cmark ends them: at LF, CR or CR LF.
  init(of source: [UInt8]) {
    var lineStarts = [0]
    source.withUnsafeBufferPointer { bytes in
      for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
        lineStarts.append(index + 1)
      }
    }
    self.source = source
    self.lineStarts = lineStarts
  }

  /// The label of the definition `[^label]: …` whose words begin at `column` of `line`, both from 1
  /// and the column in bytes.
  ///
  /// A label holds no blank and no `]`, and nothing that may stand before it (`>`, list markers,
  /// another definition) holds `[` in the same unbroken run.
  func label(endingBefore column: Int, ofLine line: Int) -> String? {
    guard line >= 1, line <= lineStarts.count else { return nil }
    let lineStart = lineStarts[line - 1]
    var end = min(lineStart + column - 1, source.count)
    while end > lineStart, Self.isBlank(source[end - 1]) { end -= 1 }
    guard end >= lineStart + 2, source[end - 1] == UInt8(ascii: ":"), source[end - 2] == UInt8(ascii: "]")
    else { return nil }
    end -= 2
    var start = end
    while start > lineStart, source[start - 1] != UInt8(ascii: "]"), !Self.isBlank(source[start - 1]) {
      start -= 1
    }
    while start + 1 < end, source[start] != UInt8(ascii: "[") { start += 1 }
    guard start + 2 < end, source[start + 1] == UInt8(ascii: "^") else { return nil }
    return String(decoding: source[(start + 2)..<end], as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
