import Glibc

/// A file that appears under its name when it is complete, and not before. What is no file, such as a
/// pipe, is written to as it is.
final class OutputBytes {
  private let path: String
  private let draft: String
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var isComplete = false

  init(_ path: String) throws(Failure) {
    self.path = path
    draft = Self.isOther(path) ? path : path + ".new"
    descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure(draft) }
  }

  deinit {
    close(descriptor)
    if !isComplete, draft != path { unlink(draft) }
  }

  func add(_ piece: ArraySlice<UInt8>) throws(Failure) {
    bytes += piece
    guard bytes.count >= 1 << 18 else { return }
    try Self.write(bytes, to: descriptor, draft)
    bytes.removeAll(keepingCapacity: true)
  }

  func finish() throws(Failure) {
    try Self.write(bytes, to: descriptor, draft)
    guard draft == path || rename(draft, path) == 0 else { throw Self.failure(path) }
    isComplete = true
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      written += count
    }
  }

  static func failure(_ path: String) -> Failure {
    Failure("cannot write `\(path)`: \(String(cString: strerror(errno)))")
  }

  private static func isOther(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }
}
