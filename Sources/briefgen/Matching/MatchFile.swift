import Glibc

/// A file that is read more than once and never held, unless it is small.
final class MatchFile: Sendable {
  private static let smallest = 8 << 20

  let path: String
  let size: Int
  private let descriptor: Int32
  private let held: [UInt8]?

  init(_ path: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path) }
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    guard isFile else {
      close(descriptor)
      throw Failure("cannot read `\(path)`: it is read more than once, and is not a file")
    }
    self.path = path
    self.descriptor = descriptor
    size = Int(status.st_size)
    held = size <= Self.smallest ? try Self.bytes(descriptor, 0..<size, path) : nil
  }

  deinit { close(descriptor) }

  /// The bytes of a range; an error when the file has become shorter.
  func bytes(_ range: Range<Int>) throws(Failure) -> [UInt8] {
    if let held { return Array(held[range]) }
    return try Self.bytes(descriptor, range, path)
  }

  func withBytes<Result>(
    _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) throws(Failure) -> Result {
    let piece = if let held { held[range] } else { try Self.bytes(descriptor, range, path)[...] }
    return piece.withUnsafeBufferPointer(body)
  }

  private static func bytes(
    _ descriptor: Int32, _ range: Range<Int>, _ path: String
  ) throws(Failure) -> [UInt8] {
    var isShort = false
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { memory, count in
      while count < range.count {
        let result = pread(
          descriptor, memory.baseAddress.map { $0 + count }, range.count - count,
          off_t(range.lowerBound + count))
        if result < 0, errno == EINTR { continue }
        guard result > 0 else {
          isShort = true
          return
        }
        count += result
      }
    }
    guard !isShort else { throw failure(path) }
    return bytes
  }

  private static func failure(_ path: String) -> Failure {
    let reason = errno == 0 ? "it changes while it is read" : String(cString: strerror(errno))
    return Failure("cannot read `\(path)`: \(reason)")
  }
}
