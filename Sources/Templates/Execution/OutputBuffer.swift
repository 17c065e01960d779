/// The text that a render has written: bytes that grow at their end and nowhere else.
///
/// Beside `ValueStack` it is the one place in the machine with a raw pointer. `[UInt8]` pays for a uniqueness
/// check and a call at each append, and a page is a thousand short ones. Every read is checked.
struct OutputBuffer: ~Copyable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var end = 0
  /// Where what can be seen begins: what stands before it waits for the end of a capture.
  private var floor = 0

  init(capacity: Int = 64) {
    self.capacity = max(capacity, 64)
    bytes = .allocate(capacity: self.capacity)
  }

  deinit { bytes.deallocate() }

  // MARK: - Reading

  var count: Int {
    @inline(__always)
    get { end - floor }
  }

  /// All bytes, those that a capture hides included.
  var total: Int { end }

  var last: UInt8? {
    @inline(__always)
    get { end > floor ? bytes[end - 1] : nil }
  }

  subscript(position: Int) -> UInt8 {
    @inline(__always)
    get {
      precondition(position >= 0 && position < end - floor, "a byte beyond the output")
      return bytes[floor + position]
    }
  }

  /// Runs `body` over the bytes from `start` on. The pointer must not leave it.
  @inline(__always)
  func withBytes<Result, Failure>(
    from start: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(start >= 0 && start <= end - floor, "a part beyond the output")
    return try body(UnsafeBufferPointer(start: bytes + floor + start, count: end - floor - start))
  }

  /// A copy of the bytes from `start` on.
  func bytes(from start: Int) -> [UInt8] { withBytes(from: start) { Array($0) } }

  /// The position after the last line end, or 0.
  var lineStart: Int {
    var position = end
    while position > floor, bytes[position - 1] != .newline { position -= 1 }
    return position - floor
  }

  // MARK: - Writing

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if end == capacity { grow(by: 1) }
    bytes[end] = byte
    end += 1
  }

  @inline(__always)
  mutating func append(contentsOf more: UnsafeBufferPointer<UInt8>) {
    guard let start = more.baseAddress else { return }
    if capacity - end < more.count { grow(by: more.count) }
    (bytes + end).update(from: start, count: more.count)
    end += more.count
  }

  mutating func append(contentsOf more: [UInt8]) {
    more.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  mutating func append(contentsOf more: ArraySlice<UInt8>) {
    more.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  mutating func append(contentsOf more: String.UTF8View) {
    for byte in more { append(byte) }
  }

  /// Appends a part of a value.
  @inline(__always)
  mutating func append(_ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if !range.isEmpty { append(contentsOf: UnsafeBufferPointer(rebasing: value[range])) }
  }

  /// Appends the characters of a literal.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends what `change` makes of each byte.
  @inline(__always)
  mutating func append(_ value: UnsafeBufferPointer<UInt8>, changedBy change: (UInt8) -> UInt8) {
    if capacity - end < value.count { grow(by: value.count) }
    let target = bytes + end
    for position in 0..<value.count { target[position] = change(value[position]) }
    end += value.count
  }

  /// Appends what `write` puts where there is room for `count` bytes. It returns how many these are.
  @inline(__always)
  mutating func append(atMost count: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    if capacity - end < count { grow(by: count) }
    let written = write(bytes + end)
    precondition(written >= 0 && written <= count, "more was written than there is room for")
    end += written
  }

  @discardableResult
  mutating func removeLast() -> UInt8 {
    precondition(end > floor, "the output is empty")
    end -= 1
    return bytes[end]
  }

  /// Takes everything from `start` on away.
  @inline(__always)
  mutating func truncate(to start: Int) {
    precondition(start >= 0 && start <= end - floor, "a part beyond the output")
    end = floor + start
  }

  private mutating func grow(by more: Int) {
    let larger = max(capacity * 2, end + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: bytes, count: end)
    bytes.deallocate()
    (bytes, capacity) = (moved, larger)
  }

  // MARK: - Captures

  /// Hides all that was written and returns what `show` needs to bring it back.
  mutating func hide() -> Int {
    defer { floor = end }
    return floor
  }

  /// Drops what was written since `hide` and brings back what it hid.
  mutating func show(_ hidden: Int) {
    precondition(hidden >= 0 && hidden <= floor, "nothing was hidden")
    end = floor
    floor = hidden
  }
}

extension OutputBuffer {
  mutating func appendReplacementCharacter() { append("\u{FFFD}" as StaticString) }

  /// Appends `&#n;`.
  mutating func appendEntity(_ scalar: UInt32) {
    append("&#" as StaticString)
    append(decimal: Int(scalar))
    append(UInt8(ascii: ";"))
  }

  /// Appends `%XX`.
  mutating func appendPercentEncoded(_ byte: UInt8) {
    append(UInt8(ascii: "%"))
    append((byte >> 4).hexDigit)
    append((byte & 15).hexDigit)
  }

  /// Appends a whole number in decimal digits.
  @inline(__always)
  mutating func append(decimal number: Int) {
    if number >= 0, number < 100 {
      if number >= 10 { append(48 &+ UInt8(truncatingIfNeeded: number / 10)) }
      append(48 &+ UInt8(truncatingIfNeeded: number % 10))
    } else {
      appendDigits(number)
    }
  }

  private mutating func appendDigits(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var divisor: UInt = 1
    while rest / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(48 &+ UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }
}
