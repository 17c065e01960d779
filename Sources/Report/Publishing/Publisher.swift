import CLinux
import Glibc

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
/// A sibling folder is filled with hard links to everything that is there, the new files replace
/// theirs, and the two folders are swapped in one system call. Files that we do not write stay; a file
/// whose bytes did not change keeps its inode and its time. Where folders cannot be swapped (a mount
/// point, a parent that is not ours), each file is renamed into place by itself.
package struct Publisher {
  private let folder: String

  /// `folder` is made when it is missing, with the folders above it.
  package init(folder: String) {
    self.folder = folder
  }

  /// Writes `files` and returns those that changed.
  @discardableResult
  package func publish(_ files: [OutputFile]) throws(FileError) -> [OutputFile] {
    let target = try resolved()
    let (parent, name) = Self.split(target)
    let lock = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if lock >= 0 { close(lock) } }
    if lock >= 0 { while flock(lock, LOCK_EX) != 0, errno == EINTR {} }

    let prefix = ".\(name).briefgen-"
    removeLeftovers(in: parent, prefix: prefix)
    let changed = files.filter { FileSystem.read(target + "/" + $0.path) != $0.bytes }
    guard !changed.isEmpty else { return [] }
    let staging = parent + "/" + prefix + String(getpid())
    do {
      try stage(changed, of: target, in: staging)
    } catch {
      try? FileSystem.removeAll(staging)
      try rename(changed, into: target)
      return changed
    }
    guard clinux_exchange(staging, target) == 0 else {
      try? FileSystem.removeAll(staging)
      try rename(changed, into: target)
      return changed
    }
    rescue(from: staging, to: target)
    try? FileSystem.removeAll(staging)
    return changed
  }

  /// The real path of the folder, which exists afterwards.
  private func resolved() throws(FileError) -> String {
    switch FileSystem.kind(folder) {
    case .missing: try FileSystem.makeAll(folder)
    case .folder: break
    case .file, .other:
      var status = stat()
      guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw FileError(action: "write into", path: folder, reason: "it is not a folder")
      }
    }
    guard let real = realpath(folder, nil) else { throw FileSystem.failure("find", folder) }
    defer { free(real) }
    return String(cString: real)
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = path[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
  }

  /// Folders that a killed build left behind. The lock says that nobody is using them.
  private func removeLeftovers(in parent: String, prefix: String) {
    for name in (try? FileSystem.names(parent)) ?? [] where name.hasPrefix(prefix) {
      try? FileSystem.removeAll(parent + "/" + name)
    }
  }

  /// Fills `staging` with what `target` shall be.
  private func stage(_ files: [OutputFile], of target: String, in staging: String) throws(FileError) {
    try FileSystem.make(staging, mode: FileSystem.mode(target))
    chmod(staging, FileSystem.mode(target))
    try mirror(target, in: staging)
    for file in files {
      let path = staging + "/" + file.path
      try FileSystem.makeAll(Self.split(path).parent)
      if FileSystem.kind(path) != .missing { try FileSystem.removeAll(path) }
      try FileSystem.write(file.bytes, to: path)
    }
  }

  private func mirror(_ folder: String, in copy: String) throws(FileError) {
    for name in try FileSystem.names(folder) {
      let (from, to) = (folder + "/" + name, copy + "/" + name)
      if FileSystem.kind(from) == .folder {
        try FileSystem.make(to, mode: FileSystem.mode(from))
        try mirror(from, in: to)
      } else {
        guard link(from, to) == 0 else { throw FileSystem.failure("link", to) }
      }
    }
  }

  /// Brings over what somebody put into the old folder while the new one was being filled.
  private func rescue(from old: String, to new: String) {
    for name in (try? FileSystem.names(old)) ?? [] {
      let (from, to) = (old + "/" + name, new + "/" + name)
      switch (FileSystem.kind(from), FileSystem.kind(to)) {
      case (_, .missing): try? FileSystem.move(from, to: to)
      case (.folder, .folder): rescue(from: from, to: to)
      case _: break
      }
    }
  }

  /// One file at a time, each whole: the way for folders that cannot be swapped.
  private func rename(_ files: [OutputFile], into target: String) throws(FileError) {
    for file in files {
      let path = target + "/" + file.path
      let temporary = Self.split(path).parent + "/." + Self.split(path).name + ".briefgen-" + String(getpid())
      try FileSystem.makeAll(Self.split(path).parent)
      if FileSystem.kind(temporary) != .missing { try FileSystem.removeAll(temporary) }
      try FileSystem.write(file.bytes, to: temporary)
      do { try FileSystem.move(temporary, to: path) } catch {
        try? FileSystem.removeAll(temporary)
        throw error
      }
    }
  }
}
