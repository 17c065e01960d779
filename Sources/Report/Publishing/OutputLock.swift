import Glibc

/// A folder that nobody else may replace while this value lives.
final class OutputLock: Sendable {
  /// The real path of the folder, which exists.
  let target: String
  let parent: String
  let name: String
  /// Whether the folder was missing.
  let isNew: Bool
  private let descriptor: Int32

  /// Makes the folder when it is missing, waits for whoever is replacing it, and removes what a killed build
  /// left behind.
  init(_ folder: String) throws(FileError) {
    isNew = FileSystem.kind(folder) == .missing
    target = try Self.resolved(folder)
    (parent, name) = Self.split(target)
    descriptor = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }
    removeLeftovers(in: parent)
    removeLeftovers(in: target)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Whether the caller works in the folder or below it: were it swapped for another, he would stand nowhere.
  var holdsCaller: Bool {
    guard let here = realpath(".", nil) else { return false }
    defer { free(here) }
    return (String(cString: here) + "/").hasPrefix(target + "/")
  }

  /// The beginning of the names of folders in which new files are gathered.
  var prefix: String { ".\(name).briefgen-" }

  private func removeLeftovers(in folder: String) {
    for name in (try? FileSystem.names(folder)) ?? [] where name.hasPrefix(prefix) {
      try? FileSystem.removeAll(folder + "/" + name)
    }
  }

  private static func resolved(_ folder: String) throws(FileError) -> String {
    switch FileSystem.kind(folder) {
    case .missing: try FileSystem.makeAll(folder)
    case .folder: break
    case .file, .other:
      guard FileSystem.isFolder(folder) else {
        throw FileError(action: "write into", path: folder, reason: "it is not a folder")
      }
    }
    guard let path = try FileSystem.realPath(folder) else { throw FileSystem.failure("find", folder) }
    guard path != "/" else {
      throw FileError(action: "write into", path: folder, reason: "it is the root of the file system")
    }
    return path
  }

  static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = path[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
  }
}
