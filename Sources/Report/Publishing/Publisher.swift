/// One file of the output, named relative to the output folder.
package struct OutputFile: Hashable, Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Puts files into a folder so that a reader sees all of the old ones or all of the new ones.
///
/// Files that we do not write stay; a file whose bytes did not change keeps its inode and its time; when none
/// did, nothing is touched. How the change is made whole is `Staging`'s.
package struct Publisher {
  private let folder: String

  /// `folder` is made when it is missing, with the folders above it.
  package init(folder: String) {
    self.folder = folder
  }

  /// Writes `files` and returns those that changed.
  @discardableResult
  package func publish(_ files: [OutputFile]) throws(FileError) -> [OutputFile] {
    let lock = try OutputLock(folder)
    let changed = files.filter { FileSystem.read(lock.target + "/" + $0.path) != $0.bytes }
    guard !changed.isEmpty else { return [] }
    let staging = try Staging(lock)
    do {
      for file in changed { try staging.write(file) }
      try staging.commit()
    } catch {
      staging.discard()
      throw error
    }
    return changed
  }
}
