import Glibc

/// Answers as they come, to be written in the order of the questions. What is more than some megabytes
/// lies in a file without a name beside the output.
struct AnswerStore: ~Copyable {
  private static let mostHeld = 16 << 20

  /// Where an answer lies: an offset, and in the lowest 24 bits a length.
  private var places: [UInt64]
  /// The ends of those answers that got one later.
  private var endings: [Int: UInt64] = [:]
  private var held: [UInt8] = []
  private var written = 0
  private var descriptor: Int32 = -1
  private let target: String

  init(count: Int, besides target: String) {
    places = [UInt64](repeating: 0, count: count)
    self.target = target
    // Room that is not used takes no memory, and what has room is not moved as it grows.
    held.reserveCapacity(Self.mostHeld)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Takes answers that lie one after another in `bytes`; a later answer to a question replaces the former.
  mutating func add(_ answers: [(question: Int, length: Int)], _ bytes: [UInt8]) throws(Failure) {
    var offset = try append(bytes)
    for answer in answers {
      places[answer.question] = Self.place(offset, answer.length)
      offset += answer.length
    }
  }

  /// Takes what is to stand at the end of an answer.
  mutating func add(ending bytes: [UInt8], to question: Int) throws(Failure) {
    endings[question] = Self.place(try append(bytes), bytes.count)
  }

  /// Writes all answers, each closed and on a line of its own.
  borrowing func write(to path: String) throws(Failure) {
    let output = try OutputBytes(path)
    let closing = Array("}\n".utf8)[...]
    for (question, place) in places.enumerated() {
      try output.add(answer(at: place))
      if let ending = endings[question] { try output.add(answer(at: ending)) }
      try output.add(closing)
    }
    try output.finish()
  }

  private static func place(_ offset: Int, _ length: Int) -> UInt64 { UInt64(offset) << 24 | UInt64(length) }

  private mutating func append(_ bytes: [UInt8]) throws(Failure) -> Int {
    let offset = written + held.count
    held += bytes
    if held.count > Self.mostHeld { try spill() }
    return offset
  }

  private mutating func spill() throws(Failure) {
    if descriptor < 0 {
      let path = target + "~answers"
      descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw OutputBytes.failure(path) }
      unlink(path)
    }
    try OutputBytes.write(held, to: descriptor, target)
    written += held.count
    held.removeAll(keepingCapacity: true)
  }

  private borrowing func answer(at place: UInt64) throws(Failure) -> ArraySlice<UInt8> {
    let (offset, length) = (Int(place >> 24), Int(place & 0xFF_FFFF))
    if offset >= written { return held[offset - written..<offset - written + length] }
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { memory, count in
      count = max(pread(descriptor, memory.baseAddress, length, off_t(offset)), 0)
    }
    guard bytes.count == length else { throw OutputBytes.failure(target + "~answers") }
    return bytes[...]
  }
}
