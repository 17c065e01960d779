import UnicodeLayout

/// One displayed character of a source line: what is shown, how wide it is, which bytes it stands for.
struct Cell {
  let text: String
  let width: Int
  let bytes: Range<Int>

  /// How many cells a tab takes, wherever it stands: a frame shows where things are, not tab stops.
  private static let tabWidth = 4

  /// The bytes as displayed characters. Bytes that are not UTF-8 become U+FFFD, controls become signs.
  static func cells(of bytes: ArraySlice<UInt8>) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(bytes.count)
    var start = bytes.startIndex
    while start < bytes.endIndex {
      if isPlain(start, in: bytes) {
        cells.append(Cell(text: String(Unicode.Scalar(bytes[start])), width: 1, bytes: start..<start + 1))
        start += 1
      } else {
        let end = bytes.indices[(start + 1)...].first { isPlain($0, in: bytes) } ?? bytes.endIndex
        cells += composed(bytes[start..<end])
        start = end
      }
    }
    return cells
  }

  /// Whether a byte is a character by itself: it and its neighbours are letters, digits and marks of ASCII, none of
  /// which composes with another.
  private static func isPlain(_ offset: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    (max(offset - 1, bytes.startIndex)...min(offset + 1, bytes.endIndex - 1)).allSatisfy {
      0x20..<0x7F ~= bytes[$0]
    }
  }

  private static func composed(_ bytes: ArraySlice<UInt8>) -> [Cell] {
    let (text, ends) = decode(bytes)
    var cells: [Cell] = []
    var start = bytes.startIndex
    var scalars = 0
    for character in text {
      scalars += character.unicodeScalars.count
      let range = start..<ends[scalars - 1]
      start = range.upperBound
      cells.append(character == "\t" ? tab(range) : cell(String(character), range))
    }
    return cells
  }

  private static func tab(_ range: Range<Int>) -> Cell {
    Cell(text: String(repeating: " ", count: tabWidth), width: tabWidth, bytes: range)
  }

  private static func cell(_ text: String, _ range: Range<Int>) -> Cell {
    Cell(text: text, width: DisplayWidth.of(text), bytes: range)
  }

  /// The scalars to show, and for each the offset where its bytes end.
  private static func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, ends: [Int]) {
    var shown = String.UnicodeScalarView()
    var ends: [Int] = []
    var offset = bytes.startIndex
    var input = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let encoded):
        offset += encoded.count
        let scalar = Unicode.UTF8.decode(encoded)
        shown.append(scalar == "\t" ? scalar : Visible.sign(for: scalar) ?? scalar)
      case .error(let length):
        offset += length
        shown.append("\u{FFFD}")
      case .emptyInput:
        return (String(shown), ends)
      }
      ends.append(offset)
    }
  }
}
