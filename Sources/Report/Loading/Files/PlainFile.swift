package import Diagnostics

/// A file that a person names on the command line.
package enum PlainFile {
  /// The file as a text named by its path; refused when it is no plain file or has more than `limit` bytes.
  package static func text(_ path: String, limit: Int) throws(FileError) -> SourceText {
    guard !path.utf8.contains(0), let bytes = FileSystem.read(path, limit: limit) else {
      let isMissing = FileSystem.kind(path) == .missing
      throw FileError(
        action: "read", path: path,
        reason: isMissing ? "there is no such file" : "it is no plain file, or is too large")
    }
    return SourceText(name: path, bytes: bytes)
  }
}
