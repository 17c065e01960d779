import Glibc

/// A plain file that is compared with pieces of another one while those are made.
struct FileComparison: ~Copyable {
  /// Negative when there is no file, or when it has turned out to differ.
  private var descriptor: CInt

  init(_ path: String) {
    descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) != 0 || status.st_mode & S_IFMT != S_IFREG else {
      return
    }
    stop()
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  private mutating func stop() {
    close(descriptor)
    descriptor = -1
  }

  /// Reads as many bytes as the piece has.
  mutating func compare(_ piece: [UInt8]) {
    guard descriptor >= 0 else { return }
    let own = FileSystem.read(descriptor, piece.count)
    if own != piece { stop() }
  }

  /// Whether the pieces so far were the whole file.
  mutating func isSame() -> Bool {
    guard descriptor >= 0 else { return false }
    return FileSystem.read(descriptor, 1)?.isEmpty == true
  }
}
