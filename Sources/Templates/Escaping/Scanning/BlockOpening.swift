/// Reads the block quotes and list markers that open a line of Markdown.
struct BlockOpening {
  private(set) var cursor: LineCursor
  /// Whether a new quote or list item starts, which ends any paragraph.
  private(set) var hasOpened = false
  /// Whether the line opens more containers than are followed.
  private(set) var isTooDeep = false
  private var lists: [[Int]]
  private var quoteColumns: [Int] = []
  private let openQuotes: Int
  private let hasParagraph: Bool

  init(_ cursor: LineCursor, lists: [[Int]], hasParagraph: Bool) {
    self.cursor = cursor
    self.lists = lists
    self.hasParagraph = hasParagraph
    openQuotes = lists.count - 1
  }

  private var quotes: Int { quoteColumns.count }

  /// Columns between the innermost open list item and the cursor.
  var indent: Int { cursor.column - (lists[quotes].last { $0 <= cursor.column } ?? 0) }

  /// Whether the line stands in the same quotes and items as the one before, so that it can underline it.
  var isInSameContainers: Bool {
    quotes == openQuotes && !hasOpened && cursor.column >= lists[quotes].last ?? 0
  }

  var prefix: ContainerPrefix { ContainerPrefix(columns: quoteColumns + [cursor.column]) }

  /// The containers open after this line; an empty line leaves the items open.
  func openLists(isEmpty: Bool) -> [[Int]] {
    var open = Array(lists[...quotes])
    if !isEmpty { open[quotes].removeAll { $0 > cursor.column } }
    return open
  }

  /// Deeper than anybody writes; what is nested beyond it is not looked into.
  private static let deepest = 64

  mutating func readContainers(isWholeLine: Bool) {
    for depth in 0... {
      isTooDeep = depth > Self.deepest
      if isTooDeep { return }
      cursor.skipBlanks()
      guard let byte = cursor.byte, indent < 4 else { return }
      if byte == .greaterThan {
        enterQuote()
      } else if !enterItem(isWholeLine: isWholeLine) {
        return
      }
    }
  }

  private mutating func enterQuote() {
    // What leaves an item leaves the quotes in it.
    if lists[quotes].contains(where: { $0 > cursor.column }) { lists = Array(lists[...quotes]) }
    lists[quotes].removeAll { $0 > cursor.column }
    if quotes + 1 >= lists.count {
      lists.append([])
      hasOpened = true
    }
    quoteColumns.append(cursor.column)
    cursor.enterQuote()
  }

  private mutating func enterItem(isWholeLine: Bool) -> Bool {
    let line = LineShape(
      cursor.rest, isWholeLine: isWholeLine, canUnderline: hasParagraph && isInSameContainers)
    guard line != .rule, line != .delimiterRow, let length = markerLength() else { return false }
    var after = cursor
    for _ in 0..<length { after.advance() }
    let markerEnd = after.column
    after.skipBlanks()
    let isEmpty = after.byte == nil && isWholeLine
    if after.byte == nil, after.column == markerEnd, !isWholeLine { return false }
    guard after.column > markerEnd || isEmpty else { return false }
    if hasParagraph, isInSameContainers,
      isEmpty || (length > 1 && !(length == 2 && cursor.byte == UInt8(ascii: "1")))
    {
      return false
    }
    let isWide = after.column - markerEnd > 4 || isEmpty
    let content = isWide ? markerEnd + 1 : after.column
    lists = Array(lists[...quotes])
    lists[quotes].removeAll { $0 > cursor.column }
    lists[quotes].append(content)
    hasOpened = true
    while cursor.column < content, cursor.byte != nil { cursor.advance() }
    return true
  }

  /// The length of `-`, `12.` and the like at the cursor.
  private func markerLength() -> Int? {
    let rest = cursor.rest
    guard let first = rest.first else { return nil }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: "*") { return 1 }
    let digits = rest.prefix { $0.isASCIIDigit }
    guard (1...9).contains(digits.count), digits.endIndex < rest.endIndex else { return nil }
    let mark = rest[digits.endIndex]
    return mark == UInt8(ascii: ".") || mark == .closeParenthesis ? digits.count + 1 : nil
  }
}

/// Which leaf block the rest of a line opens.
enum LineShape: Equatable {
  case heading(Int)
  case fence(Int)
  /// A thematic break or the underline of a heading.
  case rule
  case delimiterRow
  case html
  /// A `[`, which may open a footnote.
  case label
  case text

  init(_ rest: ArraySlice<UInt8>, isWholeLine: Bool, canUnderline: Bool) {
    guard let first = rest.first else {
      self = .text
      return
    }
    let run = rest.prefix { $0 == first }.count
    let next = rest.dropFirst(run).first
    switch first {
    case UInt8(ascii: "#") where run <= 6 && (next.map(\.isSpaceOrTab) ?? isWholeLine): self = .heading(run)
    case .backtick where run >= 3, .tilde where run >= 3: self = .fence(run)
    case .lessThan: self = .html
    case .openBracket: self = .label
    case _: self = isWholeLine ? Self.whole(rest, first: first, run: run, canUnderline: canUnderline) : .text
    }
  }

  private static func whole(
    _ rest: ArraySlice<UInt8>, first: UInt8, run: Int, canUnderline: Bool
  ) -> LineShape {
    let isRuleByte = first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "_")
    let isRule =
      isRuleByte && rest.allSatisfy { $0 == first || $0.isSpaceOrTab } && rest.count { $0 == first } >= 3
    let isUnderline =
      canUnderline && (first == UInt8(ascii: "=") || first == UInt8(ascii: "-"))
      && rest.dropFirst(run).allSatisfy(\.isSpaceOrTab)
    if isRule || isUnderline { return .rule }
    let isRow =
      canUnderline && rest.contains(UInt8(ascii: "-"))
      && rest.allSatisfy {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == .pipe || $0.isSpaceOrTab
      } && (rest.contains(.pipe) || rest.contains(UInt8(ascii: ":")))
    return isRow ? .delimiterRow : .text
  }
}
