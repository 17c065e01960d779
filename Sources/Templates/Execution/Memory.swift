// The one file of this module with raw pointers. Everywhere else bytes are arrays, or buffers that are lent to a
// closure and check every index in debug builds.

/// A growing row of plain values that belongs to one render.
///
/// An array pays for a uniqueness check and a call at each write, and a page is a thousand short ones. Every access
/// is checked.
struct Stack<Element: BitwiseCopyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 8)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  subscript(position: Int) -> Element {
    @inline(__always)
    get {
      precondition(position >= 0 && position < count, "a place beyond the stack")
      return start[position]
    }
    @inline(__always)
    set {
      precondition(position >= 0 && position < count, "a place beyond the stack")
      start[position] = newValue
    }
  }

  /// Runs `body` over the elements from `first` on. The buffer must not leave it.
  @inline(__always)
  func withElements<Result, Failure>(
    from first: Int, _ body: (UnsafeBufferPointer<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(first >= 0 && first <= count, "a part beyond the stack")
    return try body(UnsafeBufferPointer(start: start + first, count: count - first))
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    (start + count).initialize(to: element)
    count += 1
  }

  @inline(__always)
  mutating func append(contentsOf more: UnsafeBufferPointer<Element>) {
    guard let first = more.baseAddress else { return }
    if capacity - count < more.count { grow(by: more.count) }
    (start + count).initialize(from: first, count: more.count)
    count += more.count
  }

  mutating func append(repeating element: Element, count number: Int) {
    if capacity - count < number { grow(by: number) }
    (start + count).initialize(repeating: element, count: number)
    count += number
  }

  /// Appends what `write` puts at the start of `number` free places. It returns how many these are.
  @inline(__always)
  mutating func append(atMost number: Int, _ write: (UnsafeMutableBufferPointer<Element>) -> Int) {
    if capacity - count < number { grow(by: number) }
    let written = write(UnsafeMutableBufferPointer(start: start + count, count: number))
    precondition(written >= 0 && written <= number, "more was written than there is room for")
    count += written
  }

  @inline(__always)
  @discardableResult
  mutating func removeLast() -> Element {
    precondition(count > 0, "the stack is empty")
    count -= 1
    return start[count]
  }

  @inline(__always)
  mutating func removeLast(_ number: Int) {
    precondition(number >= 0 && number <= count, "the stack is shorter")
    count -= number
  }

  private mutating func grow(by number: Int) {
    let larger = max(capacity * 2, count + number)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    moved.moveInitialize(from: start, count: count)
    start.deallocate()
    (start, capacity) = (moved, larger)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes from `index` on as the machine reads them.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    assert(index >= 0 && index + 8 <= count, "a word beyond the bytes")
    return UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// The sixteen bytes from `index` on.
  @inline(__always)
  func block(at index: Int) -> SIMD16<UInt8> {
    assert(index >= 0 && index + 16 <= count, "a block beyond the bytes")
    return UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes sixteen bytes from `index` on.
  @inline(__always)
  func set(_ block: SIMD16<UInt8>, at index: Int) {
    assert(index >= 0 && index + 16 <= count, "a block beyond the bytes")
    UnsafeMutableRawBufferPointer(self).storeBytes(of: block, toByteOffset: index, as: SIMD16<UInt8>.self)
  }
}

extension StaticString {
  /// The bytes of a literal, which stay where they are.
  @inline(__always)
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
