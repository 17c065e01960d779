/// One walk over one document. Blocks wait on a stack of its own, so depth costs no call stack.
struct TextWalk {
  private enum Step {
    case block(Block)
    case separate(Int)
    case open(marker: String, rest: String)
    case close
  }

  var lines: TextLines
  var links: LinkRegister
  private let noteNumbers: [String: Int]
  private var steps: [Step] = []

  init(noteNumbers: [String: Int], options: TextOptions) {
    lines = TextLines(columns: options.columns)
    links = LinkRegister(options: options)
    self.noteNumbers = noteNumbers
  }

  mutating func render(_ blocks: [Block]) {
    push(blocks, isTight: false)
    run()
  }

  /// The notes in order, each behind its mark and indented beside it.
  mutating func renderNotes(_ notes: [Footnote], needRule: Bool) {
    guard !notes.isEmpty else { return }
    if needRule { render([.thematicBreak]) }
    lines.separate(by: 1)
    let marks = notes.map { "[\(noteNumbers[$0.label] ?? 0)]" }
    let indent = (marks.map(\.utf8.count).max() ?? 0) + 1
    for (note, mark) in zip(notes, marks) {
      steps = [.close]
      push(note.blocks, isTight: false)
      steps.append(.open(marker: mark.padded(to: indent), rest: "".padded(to: indent)))
      run()
    }
  }

  /// The addresses of the links, each alone behind its mark.
  mutating func renderLinks() {
    lines.separate(by: 2)
    for (index, address) in links.addresses.enumerated() {
      lines.write("\(LinkRegister.mark(index + 1)) \(address)".utf8)
    }
    lines.finish()
  }

  private mutating func run() {
    while let step = steps.popLast() {
      switch step {
      case .block(let block): render(block)
      case .separate(let count): lines.separate(by: count)
      case .open(let marker, let rest): lines.open(marker: marker, rest: rest)
      case .close: lines.close()
      }
    }
  }

  /// Puts blocks on the stack with the blank lines between them.
  private mutating func push(_ blocks: [Block], isTight: Bool) {
    for block in blocks.reversed() {
      steps.append(.block(block))
      steps.append(.separate(block.blankLinesBefore(isTight: isTight)))
    }
  }

  private mutating func render(_ block: Block) {
    switch block {
    case .heading(let level, _, let words): renderHeading(words, level: level)
    case .paragraph(let words): write(text(of: words))
    case .list(let list): push(list)
    case .blockQuote(let blocks):
      guard !blocks.isEmpty else { return }
      steps.append(.close)
      push(blocks, isTight: false)
      steps.append(.open(marker: "> ", rest: "> "))
    case .code(_, let text): renderCode(text)
    case .table(let table): renderTable(table)
    case .thematicBreak: lines.write("* * *".centered(in: lines.room).utf8)
    case .html: break
    }
  }

  mutating func write(_ text: InlineText) {
    for line in text.lines(within: lines.room) { lines.write(text.bytes[line]) }
  }

  /// The words over a line of signs, as wide as the widest of them.
  private mutating func renderHeading(_ words: [Inline], level: Int) {
    let text = text(of: words)
    let widths = text.lines(within: lines.room).map { text.width(of: $0) }
    guard let widest = widths.max() else { return }
    write(text)
    let sign = Array("==-~^.'")[min(max(level, 1), 6)]
    lines.write(String(repeating: sign, count: min(widest, lines.room)).utf8)
  }

  private mutating func push(_ list: ListBlock) {
    let marks = Self.marks(of: list)
    let indent = (marks.map(\.utf8.count).max() ?? 0) + 1
    for (item, mark) in zip(list.items, marks).reversed() {
      let task = item.isChecked.map { $0 ? "[x] " : "[ ] " } ?? ""
      let padding = "".padded(to: indent - 1 - mark.utf8.count)
      steps.append(.close)
      push(item.blocks, isTight: list.isTight)
      steps.append(.open(marker: "\(padding)\(mark) \(task)", rest: "".padded(to: indent + task.utf8.count)))
      steps.append(.separate(list.isTight ? 0 : 1))
    }
  }

  /// `-`, or the numbers. They stop at the largest that fits, which no document reaches honestly.
  private static func marks(of list: ListBlock) -> [String] {
    guard let start = list.start else { return list.items.map { _ in "-" } }
    return list.items.indices.map { "\(start.addingReportingOverflow($0).partialValue)." }
  }

  /// Line by line as it was written, less tabs, which plain text does not have.
  private mutating func renderCode(_ text: String) {
    guard !text.isEmpty else { return }
    lines.open(marker: "    ", rest: "    ")
    var code = text.utf8[...]
    if code.last == UInt8(ascii: "\n") { code.removeLast() }
    for line in code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      lines.write(CodeLine.bytes(of: line))
    }
    lines.close()
  }

  mutating func text(of inlines: [Inline]) -> InlineText {
    var builder = InlineTextBuilder(noteNumbers: noteNumbers)
    builder.append(inlines, registeringIn: &links)
    return builder.finished()
  }
}

extension Block {
  /// Sections stand two lines apart, other blocks one. In a tight list nothing that reads on is parted.
  fileprivate func blankLinesBefore(isTight: Bool) -> Int {
    switch self {
    case .heading(let level, _, _): level <= 2 ? 2 : 1
    case .paragraph, .list: isTight ? 0 : 1
    case .blockQuote, .code, .table, .thematicBreak: 1
    case .html: 0
    }
  }
}

extension String {
  /// ASCII filled up with blanks at the end.
  func padded(to count: Int) -> String { self + String(repeating: " ", count: max(0, count - utf8.count)) }

  fileprivate func centered(in room: Int) -> String {
    String(repeating: " ", count: max(0, room - utf8.count) / 2) + self
  }
}
