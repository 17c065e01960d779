import Glibc
import Report

/// A file that messages are written into: the few calls that delivery needs.
struct DeliveryFile {
  let path: String
  let descriptor: Int32

  /// - Parameter flags: in addition to those that keep links and children away.
  init(_ path: String, flags: Int32) throws(FileError) {
    self.path = path
    descriptor = open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o666)
    guard descriptor >= 0 else { throw Self.failure("write", path) }
  }

  func close() { _ = Glibc.close(descriptor) }

  /// The size; throws when it is no plain file.
  func size() throws(FileError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure("write", path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(action: "write", path: path, reason: "it is no plain file")
    }
    return Int(status.st_size)
  }

  /// Writes all bytes at an offset, or takes back what was written of them.
  func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset + written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = Self.failure("write", path)
        _ = ftruncate(descriptor, off_t(offset))
        throw error
      }
      written += count
    }
  }

  /// At most `limit` bytes from an offset; fewer only at the end of the file.
  func read(at offset: Int, limit: Int) throws(FileError) -> [UInt8] {
    var filled = 0
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while filled < limit, let base = buffer.baseAddress {
        let got = pread(descriptor, base + filled, limit - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { break }
        filled += got
      }
      count = filled
    }
    errno = failure
    guard failure == 0 else { throw Self.failure("read", path) }
    return bytes
  }

  static func failure(_ action: String, _ path: String) -> FileError {
    FileError(action: action, path: path, reason: String(cString: strerror(errno)))
  }
}
