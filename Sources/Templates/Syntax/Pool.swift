/// A row of elements in a `Pool`: where it begins and ends.
struct Row<Element>: Sendable {
  private let start: Int32
  private let end: Int32

  /// The row of none.
  init() { (start, end) = (0, 0) }

  fileprivate init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// The positions of its elements in the pool.
  var places: Range<Int> { Int(start)..<Int(end) }
  var count: Int { places.count }
  var isEmpty: Bool { start == end }
}

/// Rows of elements, laid out one after another.
///
/// Rows stand within rows, as blocks within blocks do. One that is being read waits aside, on top of those
/// around it, until it is closed.
struct Pool<Element: Sendable>: Sendable {
  private var elements: [Element] = []
  private var waiting: [Element] = []

  /// What `close` needs to know of where the next row begins.
  var mark: Int { waiting.count }

  subscript(place: Int) -> Element { elements[place] }

  /// Adds to the innermost row that is open.
  mutating func append(_ element: Element) { waiting.append(element) }

  /// Ends the row that began at `mark`.
  mutating func close(_ mark: Int) -> Row<Element> {
    guard waiting.count > mark else { return Row() }
    let start = elements.count
    for place in mark..<waiting.count { elements.append(waiting[place]) }
    waiting.removeLast(waiting.count - mark)
    return Row(start, elements.count)
  }

  /// Forgets the rows that are open.
  mutating func drop() { waiting.removeAll(keepingCapacity: true) }

  mutating func reserve(_ count: Int) {
    elements.reserveCapacity(elements.count + count)
    waiting.reserveCapacity(16)
  }
}
