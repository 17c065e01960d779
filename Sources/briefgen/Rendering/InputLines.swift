import Glibc

/// The lines of standard input as they come, without their line ends.
struct InputLines {
  enum Line {
    case bytes([UInt8])
    /// Longer than the limit; the rest of it is read and dropped.
    case tooLong
  }

  /// Bytes of one line: more than the limits of a template leave useful.
  static let limit = 64 << 20

  private var buffer: [UInt8] = []
  /// Where the first line that was not given yet starts.
  private var start = 0
  /// How far the buffer holds no line end.
  private var searched = 0
  private var hasEnded = false

  /// Whether `next()` can answer without waiting for input.
  var hasWaitingLine: Bool {
    mutating get { hasEnded || lineEnd() != nil }
  }

  /// The next line, or nil at the end of the input.
  mutating func next() throws -> Line? {
    var isTooLong = false
    while true {
      if let end = lineEnd() {
        let line = buffer[start..<end]
        start = end + 1
        searched = start
        return isTooLong || line.count > Self.limit ? .tooLong : .bytes(Array(line))
      }
      if hasEnded {
        let rest = Array(buffer[start...])
        start = buffer.count
        if isTooLong { return .tooLong }
        return rest.isEmpty ? nil : .bytes(rest)
      }
      if buffer.count - start > Self.limit {
        isTooLong = true
        start = buffer.count
      }
      try fill()
    }
  }

  private mutating func lineEnd() -> Int? {
    let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n"))
    searched = end ?? buffer.count
    return end
  }

  /// Reads what there is, and waits for it if there is nothing.
  private mutating func fill() throws {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    let piece = 1 << 16
    let bytes = try [UInt8](unsafeUninitializedCapacity: piece) { memory, count in
      var result: Int
      repeat { result = read(STDIN_FILENO, memory.baseAddress, piece) } while result < 0 && errno == EINTR
      guard result >= 0 else {
        throw Failure("cannot read standard input: \(String(cString: strerror(errno)))")
      }
      count = result
    }
    hasEnded = bytes.isEmpty
    buffer += bytes
  }
}
