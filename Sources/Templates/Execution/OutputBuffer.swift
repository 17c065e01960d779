/// The text that a render has written: bytes that grow at their end and nowhere else.
///
/// A capture hides what stands before it until it ends.
struct OutputBuffer: ~Copyable {
  private var bytes: Stack<UInt8>
  /// Where what can be seen begins.
  private var floor = 0

  init(capacity: Int = 64) { bytes = Stack(capacity: max(capacity, 64)) }

  // MARK: - Reading

  var count: Int {
    @inline(__always)
    get { bytes.count - floor }
  }

  /// All bytes, those that a capture hides included.
  var total: Int { bytes.count }

  var last: UInt8? {
    @inline(__always)
    get { bytes.count > floor ? bytes[bytes.count - 1] : nil }
  }

  subscript(position: Int) -> UInt8 {
    @inline(__always)
    get {
      precondition(position >= 0, "a byte before the output")
      return bytes[floor + position]
    }
  }

  /// Runs `body` over the bytes from `start` on. The buffer must not leave it.
  @inline(__always)
  func withBytes<Result, Failure>(
    from start: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(start >= 0, "a part before the output")
    return try bytes.withElements(from: floor + start, body)
  }

  /// A copy of the bytes from `start` on.
  func bytes(from start: Int) -> [UInt8] { withBytes(from: start) { Array($0) } }

  /// The position after the last line end, or 0.
  var lineStart: Int {
    var position = bytes.count
    while position > floor, bytes[position - 1] != .newline { position -= 1 }
    return position - floor
  }

  // MARK: - Writing

  @inline(__always)
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  @inline(__always)
  mutating func append(contentsOf more: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: more) }

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
  mutating func append(_ text: StaticString) { bytes.append(contentsOf: text.bytes) }

  /// Appends what `change` makes of each byte.
  @inline(__always)
  mutating func append(_ value: UnsafeBufferPointer<UInt8>, changedBy change: (UInt8) -> UInt8) {
    bytes.append(atMost: value.count) { target in
      for position in 0..<value.count { target[position] = change(value[position]) }
      return value.count
    }
  }

  /// Appends what `write` puts at the start of room for `count` bytes. It returns how many these are.
  @inline(__always)
  mutating func append(atMost count: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    bytes.append(atMost: count, write)
  }

  @discardableResult
  mutating func removeLast() -> UInt8 {
    precondition(count > 0, "the output is empty")
    return bytes.removeLast()
  }

  /// Takes everything from `start` on away.
  @inline(__always)
  mutating func truncate(to start: Int) {
    precondition(start >= 0, "a part before the output")
    bytes.removeLast(count - start)
  }

  // MARK: - Captures

  /// Hides all that was written and returns what `show` needs to bring it back.
  mutating func hide() -> Int {
    defer { floor = bytes.count }
    return floor
  }

  /// Drops what was written since `hide` and brings back what it hid.
  mutating func show(_ hidden: Int) {
    precondition(hidden >= 0 && hidden <= floor, "nothing was hidden")
    bytes.removeLast(count)
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
