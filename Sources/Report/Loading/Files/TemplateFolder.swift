package import Diagnostics

/// The templates of a folder on disk, read whole and once.
///
/// Symbolic links and names that begin with a dot are passed over, so that a template cannot bring in
/// what lies outside its folder.
package struct TemplateFolder: Sendable {
  private static let maximumDepth = 16
  private static let maximumBytes = 16 * 1024 * 1024

  /// Path below the folder → text, named for messages with the folder in front.
  package private(set) var files: [String: SourceText] = [:]

  /// Reads `.liquid` and `.css` files below `folder`; a folder that does not exist is empty.
  package init(_ folder: String, shownAs name: String) throws(FileError) {
    var bytesLeft = Self.maximumBytes
    try read(folder, below: "", shownAs: name, depth: 0, bytesLeft: &bytesLeft)
  }

  private mutating func read(
    _ folder: String, below prefix: String, shownAs name: String, depth: Int, bytesLeft: inout Int
  ) throws(FileError) {
    guard depth < Self.maximumDepth, FileSystem.kind(folder) == .folder else { return }
    for entry in try FileSystem.names(folder) where !entry.hasPrefix(".") {
      let path = folder + "/" + entry
      switch FileSystem.kind(path) {
      case .folder:
        try read(path, below: prefix + entry + "/", shownAs: name, depth: depth + 1, bytesLeft: &bytesLeft)
      case .file where entry.hasSuffix(".liquid") || entry.hasSuffix(".css"):
        guard let bytes = FileSystem.read(path, limit: bytesLeft) else {
          throw FileError(
            action: "read", path: path, reason: "it cannot be opened, or the templates are too large")
        }
        bytesLeft -= bytes.count
        files[prefix + entry] = SourceText(name: name + "/" + prefix + entry, bytes: bytes)
      case .file, .other, .missing: break
      }
    }
  }

  /// One file by path, as a text named by that path.
  package static func file(_ path: String) throws(FileError) -> SourceText {
    try PlainFile.text(path, limit: maximumBytes)
  }
}
