/// A file that is there whole or not at all.
package enum WholeFile {
  /// Puts `bytes` into place in one step, with the folders above; says whether the file changed.
  @discardableResult
  package static func write(_ bytes: [UInt8], to path: String) throws(FileError) -> Bool {
    guard FileSystem.read(path) != bytes else { return false }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try FileSystem.makeAll(String(path[..<slash]))
    }
    if FileSystem.isFolder(path) {
      throw FileError(action: "write", path: path, reason: "it is a folder")
    }
    let temporary = path + ".new"
    if FileSystem.kind(temporary) == .file { try FileSystem.removeAll(temporary) }
    try FileSystem.write(bytes, to: temporary)
    try FileSystem.move(temporary, to: path)
    return true
  }
}
