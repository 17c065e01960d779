/// The block quotes and the indentation that open a line inside a fence or an HTML block.
///
/// A later line stays inside the block only if it opens the same way. When it does something else that
/// Markdown might still accept, nobody can tell without knowing which lists are open: it is `unclear`.
struct ContainerPrefix: Hashable, Sendable {
  enum Match {
    case inside(rest: Int, column: Int)
    case blank
    case ended
    case unclear
  }

  /// Columns before each `>`, and last the columns before the block itself.
  var columns: [Int]

  var quotes: Int { columns.count - 1 }
  var indent: Int { columns.last ?? 0 }
  /// How many columns the whole prefix has, with one for each `>` and the blank after it.
  var width: Int { columns.reduce(2 * quotes, +) }

  func match(_ line: [UInt8], isWholeLine: Bool) -> Match {
    var cursor = LineCursor(line)
    for expected in columns.dropLast() {
      cursor.skipBlanks()
      guard cursor.byte == .greaterThan else { return .ended }
      if cursor.column != expected { return .unclear }
      cursor.enterQuote()
    }
    cursor.skipBlanks()
    if cursor.byte == nil, isWholeLine { return .blank }
    return cursor.column < indent ? .unclear : .inside(rest: cursor.index, column: cursor.column)
  }
}

/// A position in the start of a line, with the column that Markdown counts for it.
struct LineCursor {
  let line: [UInt8]
  private(set) var index = 0
  /// Columns since the line or the innermost `>` started, tabs counted to the next stop of four.
  private(set) var column = 0
  private var absolute = 0

  init(_ line: [UInt8], column: Int = 0) {
    self.line = line
    self.column = column
    absolute = column
  }

  var byte: UInt8? { index < line.count ? line[index] : nil }
  var rest: ArraySlice<UInt8> { line[index...] }

  mutating func skipBlanks() {
    while let byte, byte.isSpaceOrTab || byte == .carriageReturn { advance() }
  }

  mutating func advance() {
    let width = byte == .tab ? 4 - absolute % 4 : 1
    index += 1
    column += width
    absolute += width
  }

  /// Goes past a `>` and the one blank that belongs to it.
  mutating func enterQuote() {
    advance()
    column = 0
    guard let byte, byte.isSpaceOrTab else { return }
    advance()
    column -= 1
  }
}
