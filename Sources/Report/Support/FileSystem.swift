import Glibc

/// The few things that loading and publishing ask of the file system.
enum FileSystem {
  static func make(_ path: String, mode: mode_t = 0o777) throws(FileError) {
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw failure("make the folder", path) }
  }

  /// Makes `path` and every folder above it.
  static func makeAll(_ path: String) throws(FileError) {
    if path.isEmpty || kind(path) == .folder { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeAll(String(path[..<slash])) }
    try make(path)
  }

  enum Kind { case folder, file, other, missing }

  /// What stands at `path`, without following a symbolic link.
  static func kind(_ path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .missing }
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file
    case _: .other
    }
  }

  /// The path without symbolic links; nil when nothing is there.
  ///
  /// - Throws: when a name in it is not UTF-8. Repaired, it would be the path of something else.
  static func realPath(_ path: String) throws(FileError) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    guard let real = String(validatingCString: resolved) else {
      throw FileError(
        action: "find", path: path, reason: "a folder on the way to it has a name that is not UTF-8")
    }
    return real
  }

  /// Whether a folder stands at `path` or where its symbolic link leads.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The size of a plain file; nil for anything else. Symbolic links are not followed.
  static func size(_ path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  static func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0o777
  }

  /// The names in a folder in byte order, without `.` and `..`.
  static func names(_ path: String) throws(FileError) -> [String] { try entries(path).map(\.name).sorted() }

  /// The names in a folder in no order, and which of them are folders; symbolic links are not followed.
  static func entries(_ path: String) throws(FileError) -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(path) else { throw failure("list", path) }
    defer { closedir(stream) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      // Not every file system says what its entries are.
      let isFolder =
        switch Int(entry.pointee.d_type) {
        case Int(DT_UNKNOWN): kind(path + "/" + name) == .folder
        case let type: type == Int(DT_DIR)
        }
      entries.append((name, isFolder))
    }
    return entries
  }

  /// The bytes of a plain file of at most `limit` bytes; nil when there is none or it cannot be read.
  static func read(_ path: String, limit: Int = .max) -> [UInt8]? {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = Int(status.st_size)
    guard size <= limit else { return nil }
    return read(descriptor, size).flatMap { $0.count == size ? $0 : nil }
  }

  /// The next bytes of an open file, fewer at its end; nil when it cannot be read.
  static func read(_ descriptor: CInt, _ size: Int) -> [UInt8]? {
    var filled = 0
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while filled < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, size - filled)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        guard got > 0 else { break }
        filled += got
      }
      count = filled
    }
    return failed ? nil : bytes
  }

  /// Writes a new file; there must be none.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try write(to: path) { put throws(FileError) in try put(bytes) }
  }

  /// Writes a new file in pieces; there must be none, and there is none when that fails.
  static func write(to path: String, pieces: (PiecewiseFile.Drain) throws(FileError) -> Void)
    throws(FileError)
  {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("write", path) }
    do throws(FileError) {
      try pieces { bytes throws(FileError) in try put(bytes, descriptor, path) }
    } catch {
      close(descriptor)
      unlink(path)
      throw error
    }
    guard close(descriptor) == 0 else {
      let failure = failure("write", path)
      unlink(path)
      throw failure
    }
  }

  private static func put(_ bytes: [UInt8], _ descriptor: CInt, _ path: String) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("write", path) }
      written += count
    }
  }

  static func move(_ path: String, to target: String) throws(FileError) {
    guard rename(path, target) == 0 else { throw failure("move into place", target) }
  }

  /// A folder as it was listed.
  struct Folder: Sendable {
    /// Its way from the root, `/a/b`; empty for the root itself.
    let path: String
    /// The names of what is in it and is no folder.
    var files: [String] = []
    var isEmpty = true
  }

  /// A folder and those below it, each before what is in it; symbolic links are not followed.
  ///
  /// - Parameter enter: told the path of each below the root; whether to look into it.
  static func folders(
    of root: String, enter: (_ path: String) throws(FileError) -> Bool = { _ in true }
  ) throws(FileError) -> [Folder] {
    var folders: [Folder] = []
    var pending = [""]
    while let path = pending.popLast() {
      var folder = Folder(path: path)
      for (name, isFolder) in try entries(root + path) {
        folder.isEmpty = false
        if !isFolder {
          folder.files.append(name)
        } else if try enter(path + "/" + name) {
          pending.append(path + "/" + name)
        }
      }
      folders.append(folder)
    }
    return folders
  }

  /// Removes a folder with all that is in it, several folders at a time. Symbolic links are removed, not followed.
  static func removeAll(_ path: String) throws(FileError) {
    guard kind(path) == .folder else { return try check(unlink(path), path) }
    let folders = try folders(of: path)
    let emptied = folders.parallelMap { folder in
      Result { () throws(FileError) in
        // A folder in which nothing may be written cannot be emptied either.
        if access(path + folder.path, W_OK) != 0 { chmod(path + folder.path, 0o700) }
        for file in folder.files.map({ path + folder.path + "/" + $0 }) { try check(unlink(file), file) }
      }
    }
    for result in emptied { try result.get() }
    for folder in folders.reversed().map({ path + $0.path }) { try check(rmdir(folder), folder) }
  }

  /// What is gone already needs no removal.
  private static func check(_ removal: CInt, _ path: String) throws(FileError) {
    guard removal == 0 || errno == ENOENT else { throw failure("remove", path) }
  }

  static func failure(_ action: String, _ path: String) -> FileError {
    FileError(action: action, path: path, reason: String(cString: strerror(errno)))
  }
}
