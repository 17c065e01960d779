import CLinux
import Glibc

/// The next state of a folder while it is being written, file by file and from any number of threads.
///
/// New files gather in a folder beside the target. `commit` adds hard links to everything of the target that
/// stays and swaps the two folders in one system call, so that a reader sees all of the old or all of the new.
/// Where folders cannot be swapped (a mount point, a parent that is not ours, the folder in which the caller works),
/// each file is renamed into place by itself.
package final class Staging: Sendable {
  private let lock: OutputLock
  private let folder: String

  /// Waits until nobody else is replacing the folder.
  package convenience init(replacing folder: String) throws(FileError) {
    try self.init(OutputLock(folder))
  }

  init(_ lock: OutputLock) throws(FileError) {
    self.lock = lock
    let name = lock.prefix + String(getpid())
    let mode = FileSystem.mode(lock.target)
    if let beside = try? Self.make(lock.parent + "/" + name, mode) {
      folder = beside
    } else {
      folder = try Self.make(lock.target + "/" + name, mode)
    }
  }

  private static func make(_ path: String, _ mode: mode_t) throws(FileError) -> String {
    try FileSystem.make(path, mode: mode)
    chmod(path, mode)
    return path
  }

  /// The bytes of a file as it is before the change; nil when there is none.
  package func current(_ path: String) -> [UInt8]? { FileSystem.read(lock.target + "/" + path) }

  /// Whether the folder holds a plain file of that size before the change.
  package func holds(_ path: String, size: Int) -> Bool {
    FileSystem.size(lock.target + "/" + path) == size
  }

  /// Whether the next state has another file where the folder has one already.
  package func replaces(_ path: String) -> Bool {
    FileSystem.kind(lock.target + "/" + path) != .missing && FileSystem.kind(folder + "/" + path) != .missing
  }

  /// Writes a file of the next state, unless the folder holds these bytes already.
  ///
  /// - Returns: whether it is a change.
  @discardableResult
  package func write(_ file: OutputFile) throws(FileError) -> Bool {
    if holds(file.path, size: file.bytes.count), current(file.path) == file.bytes { return false }
    try FileSystem.write(file.bytes, to: place(of: file.path))
    return true
  }

  /// Writes a file of the next state while it is made, and takes it back when the folder holds these bytes
  /// already.
  ///
  /// - Returns: its size, and whether it is a change.
  package func write(_ file: PiecewiseFile) throws(FileError) -> (size: Int, isChange: Bool) {
    let path = try place(of: file.path)
    var present = FileComparison(lock.target + "/" + file.path)
    var size = 0
    try FileSystem.write(to: path) { put throws(FileError) in
      try file.pieces { piece throws(FileError) in
        try put(piece)
        present.compare(piece)
        size += piece.count
      }
    }
    guard present.isSame() else { return (size, true) }
    try FileSystem.removeAll(path)
    return (size, false)
  }

  /// Where a file of the next state is written: its folder is there, and nothing stands in its place.
  private func place(of file: String) throws(FileError) -> String {
    let path = folder + "/" + file
    let parent = OutputLock.split(path).parent
    if parent != folder { try FileSystem.makeAll(parent) }
    if FileSystem.kind(path) != .missing { try FileSystem.removeAll(path) }
    return path
  }

  /// Puts the next state in the place of the present one, without the files of `removed`.
  package func commit(removing removed: Set<String> = []) throws(FileError) {
    try checkPlaces("", without: removed)
    do {
      guard folder.hasPrefix(lock.parent + "/" + lock.prefix), !lock.holdsCaller else {
        throw FileSystem.failure("swap", folder)
      }
      try mirror(without: removed)
      guard clinux_exchange(folder, lock.target) == 0 else { throw FileSystem.failure("swap", folder) }
    } catch {
      // A killed build must not leave behind what the new state no longer knows of.
      for path in removed { remove(path) }
      try moveFiles("")
      discard()
      return
    }
    rescue("", without: removed)
    discard()
  }

  /// Leaves the folder as it was.
  package func discard() {
    try? FileSystem.removeAll(folder)
    // A folder that has anything in it stays.
    if lock.isNew { rmdir(lock.target) }
  }

  /// Nothing that somebody else put there gives way: no folder to a file, and no file to a folder.
  private func checkPlaces(_ path: String, without removed: Set<String>) throws(FileError) {
    for (name, isFolder) in try FileSystem.entries(folder + path) {
      let relative = path + "/" + name
      switch (isFolder, FileSystem.kind(lock.target + relative)) {
      case (true, .folder): try checkPlaces(relative, without: removed)
      case (true, .file) where !removed.contains(String(relative.dropFirst())):
        throw FileError(action: "write into", path: lock.target + relative, reason: "it is not a folder")
      case (false, .folder):
        throw FileError(action: "write", path: lock.target + relative, reason: "a folder has that name")
      case _: break
      }
    }
  }

  // MARK: - The swap

  /// Hard links for everything of the target that is neither new nor removed, several folders at a time.
  private func mirror(without removed: Set<String>) throws(FileError) {
    var added: Set<String> = []
    let folders = try FileSystem.folders(of: lock.target) { path throws(FileError) in
      switch FileSystem.kind(folder + path) {
      case .missing:
        try FileSystem.make(folder + path, mode: FileSystem.mode(lock.target + path))
        added.insert(path)
        return true
      case .folder: return true
      case .file, .other: return false
      }
    }
    let linked = folders.parallelMap { found in
      Result { () throws(FileError) in
        for file in found.files.map({ found.path + "/" + $0 })
        where !removed.contains(String(file.dropFirst())) {
          // What is there already is the new file.
          guard link(lock.target + file, folder + file) == 0 || errno == EEXIST else {
            throw FileSystem.failure("link", folder + file)
          }
        }
      }
    }
    for result in linked { try result.get() }
    // A folder that held nothing but what is removed goes with it; any other stays, so this may fail.
    for found in folders.reversed() where added.contains(found.path) && !found.isEmpty {
      rmdir(folder + found.path)
    }
  }

  /// Brings over what somebody put into the old folder while the new one was being filled.
  private func rescue(_ path: String, without removed: Set<String>) {
    let present = Set(((try? FileSystem.entries(lock.target + path)) ?? []).map(\.name))
    for (name, isFolder) in (try? FileSystem.entries(folder + path)) ?? []
    where isFolder || !present.contains(name) {
      let relative = path + "/" + name
      guard !removed.contains(String(relative.dropFirst())) else { continue }
      let (from, to) = (folder + relative, lock.target + relative)
      switch (isFolder, FileSystem.kind(to)) {
      case (true, .folder): rescue(relative, without: removed)
      case (true, .missing) where isGone(relative, without: removed): break
      case (_, .missing): try? FileSystem.move(from, to: to)
      case _: break
      }
    }
  }

  /// Whether a folder of the old state holds only what was removed.
  private func isGone(_ path: String, without removed: Set<String>) -> Bool {
    guard let names = try? FileSystem.names(folder + path), !names.isEmpty else { return false }
    return names.allSatisfy { name in
      let relative = path + "/" + name
      return FileSystem.kind(folder + relative) == .folder
        ? isGone(relative, without: removed) : removed.contains(String(relative.dropFirst()))
    }
  }

  /// One file at a time, each whole: the way for folders that cannot be swapped.
  ///
  /// Names that begin with a dot come last. What a site's folder says of itself has such a name, and a build that
  /// was killed must not have said it before it was so.
  private func moveFiles(_ path: String) throws(FileError) {
    for name in try FileSystem.names(folder + path).reversed() {
      let relative = path + "/" + name
      let (from, to) = (folder + relative, lock.target + relative)
      if FileSystem.kind(from) == .folder {
        try moveFiles(relative)
      } else {
        try FileSystem.makeAll(OutputLock.split(to).parent)
        try moveFile(from, to: to)
      }
    }
  }

  /// Removes a file and the folders that held nothing else.
  private func remove(_ path: String) {
    // A folder under that name is somebody else's.
    unlink(lock.target + "/" + path)
    var folders = path.split(separator: "/").dropLast()
    while !folders.isEmpty, rmdir(lock.target + "/" + folders.joined(separator: "/")) == 0 {
      folders.removeLast()
    }
  }

  /// Renames a file, or where the folder is mounted from elsewhere, a copy of it that was written there.
  private func moveFile(_ path: String, to target: String) throws(FileError) {
    guard rename(path, target) != 0 else { return }
    guard errno == EXDEV, let bytes = FileSystem.read(path) else {
      throw FileSystem.failure("move into place", target)
    }
    let copy = lock.target + "/" + lock.prefix + "\(getpid())-file"
    try FileSystem.write(bytes, to: copy)
    try FileSystem.move(copy, to: target)
  }
}
