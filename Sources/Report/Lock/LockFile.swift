package import Diagnostics

/// The lock on disk, beside `briefgen.yaml`.
package struct LockFile: Sendable {
  private let path: String
  private let name: String

  /// - Parameter name: how messages call the file.
  package init(_ path: String, shownAs name: String = Lock.fileName) {
    self.path = path
    self.name = name
  }

  /// The lock; an empty one when there is no file, nil when the file has faults.
  package func read() throws -> (lock: Lock?, diagnostics: [Diagnostic]) {
    guard FileSystem.kind(path) != .missing else { return (Lock(), []) }
    guard let bytes = FileSystem.read(path, limit: LockReader.maximumSize) else {
      throw FileError(action: "read", path: path, reason: "it is no plain file, or is too large")
    }
    let file = SourceText(name: name, bytes: bytes)
    var (lock, faults) = try LockReader.read(file)
    lock?.file = file
    return (lock, faults)
  }

  /// Puts the lock in place in one step; says whether the file changed.
  @discardableResult
  package func write(_ lock: Lock) throws(FileError) -> Bool {
    try WholeFile.write(LockWriter.json(lock), to: path)
  }
}
