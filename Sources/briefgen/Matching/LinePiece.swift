/// A stretch of a file of lines, so that several can be read at once.
struct LinePiece {
  /// Bytes of one piece; the last line of a piece may reach beyond it.
  static let size = 1 << 18

  /// Where each line begins in the file, and how many bytes it has without its end.
  private(set) var lines: [(offset: Int, length: Int)] = []
  private(set) var bytes: [UInt8] = []
  private let start: Int

  static func count(of file: MatchFile) -> Int { (file.size + size - 1) / size }

  /// The lines that begin in the piece of this number.
  init(_ number: Int, of file: MatchFile) throws(Failure) {
    let first = number * Self.size
    let end = min(first + Self.size, file.size)
    // The byte before tells whether a line begins with the piece.
    start = max(first - 1, 0)
    // A little more, so that the last line is mostly there already.
    bytes = try file.bytes(start..<min(end + Self.size / 16, file.size))
    let inside = end - start
    var line = first == 0 ? 0 : Self.lineEnd(bytes, from: 0).map { $0 + 1 } ?? bytes.count
    while line < inside {
      let found = try endOfLine(from: line, in: file)
      lines.append((start + line, found - line))
      line = found + 1
    }
  }

  func line(_ index: Int) -> ArraySlice<UInt8> {
    let line = lines[index]
    return bytes[line.offset - start..<line.offset - start + line.length]
  }

  private mutating func endOfLine(from line: Int, in file: MatchFile) throws(Failure) -> Int {
    var searched = line
    while true {
      if let end = Self.lineEnd(bytes, from: searched) { return end }
      let read = start + bytes.count
      guard read < file.size else { return bytes.count }
      searched = bytes.count
      bytes += try file.bytes(read..<min(read + max(Self.size, bytes.count), file.size))
    }
  }

  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var index = start
      let newline = SIMD16<UInt8>(repeating: UInt8(ascii: "\n"))
      while index + 16 <= bytes.count {
        let piece = bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
        let lanes = unsafeBitCast(piece .== newline, to: SIMD2<UInt64>.self)
        if lanes[0] != 0 { return index + lanes[0].trailingZeroBitCount / 8 }
        if lanes[1] != 0 { return index + 8 + lanes[1].trailingZeroBitCount / 8 }
        index += 16
      }
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "\n") { return index }
        index += 1
      }
      return nil
    }
  }
}
