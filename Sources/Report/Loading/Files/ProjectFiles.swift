import Diagnostics
import Glibc

/// The files of a project on disk: the only place where loading touches the file system.
///
/// Nothing outside the project is read. Sizes are known before memory is spent.
struct ProjectFiles {
  static let projectFile = "briefgen.yaml"
  static let maximumFiles = 10_000
  static let maximumDepth = 16

  private(set) var diagnostics: [Diagnostic] = []
  private let root: String
  /// The root without symbolic links; nil when there is no such folder.
  private let realRoot: String?
  private let limits: YAMLLimits
  private var bytesLeft: Int

  init(root: String, limits: YAMLLimits) throws {
    self.root = root
    self.limits = limits
    bytesLeft = limits.totalSize
    realRoot = root.utf8.contains(0) ? nil : try FileSystem.realPath(root)
  }

  /// `briefgen.yaml`; nil, and reported, when it is not there.
  mutating func project() throws -> SourceText? {
    guard realRoot != nil, exists(Self.projectFile) else {
      diagnostics.append(.missingProjectFile(root))
      return nil
    }
    return try read(Self.projectFile)
  }

  /// Every `.yaml` file below a folder, sorted by the bytes of its path.
  mutating func corpus(in folder: String, at span: Span?) throws -> [SourceText] {
    guard let real = Self.realPath(path(folder)), isFolder(folder) else {
      diagnostics.append(.missingFolder(folder, at: span))
      return []
    }
    guard isInside(real) else {
      diagnostics.append(.leavesProject(folder))
      return []
    }
    var names: [String] = []
    list(folder, depth: 0, into: &names)
    if names.isEmpty, !diagnostics.hasErrors { diagnostics.append(.emptyCorpus(folder)) }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var texts: [SourceText] = []
    for name in names {
      if let text = try read(name) { texts.append(text) }
    }
    return texts
  }

  // MARK: Listing

  private mutating func list(_ folder: String, depth: Int, into names: inout [String]) {
    guard depth < Self.maximumDepth else {
      return diagnostics.append(.tooManyFiles(folder, limit: Self.maximumFiles))
    }
    guard let stream = opendir(path(folder)) else {
      return diagnostics.append(.unreadableFile(folder, Self.reason(errno)))
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      guard names.count < Self.maximumFiles else {
        return diagnostics.append(.tooManyFiles(folder, limit: Self.maximumFiles))
      }
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard bytes.first != UInt8(ascii: ".") else { continue }
      guard UTF8Validity(of: bytes).fault == nil else {
        diagnostics.append(.nameNotUTF8(folder, bytes))
        continue
      }
      take(folder + "/" + String(decoding: bytes, as: UTF8.self), depth: depth, into: &names)
    }
  }

  private mutating func take(_ name: String, depth: Int, into names: inout [String]) {
    var status = stat()
    guard lstat(path(name), &status) == 0 else {
      return diagnostics.append(.unreadableFile(name, Self.reason(errno)))
    }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR {
      list(name, depth: depth + 1, into: &names)
    } else if name.hasSuffix(".yaml") {
      names.append(name)
    } else if name.hasSuffix(".yml") {
      diagnostics.append(.fileNotRead(name))
    } else if kind == S_IFLNK, isFolder(name) {
      diagnostics.append(.leavesProject(name))
    }
  }

  // MARK: Reading

  /// The bytes of a file; nil, and reported, when it cannot be read.
  private mutating func read(_ name: String) throws -> SourceText? {
    guard let real = Self.realPath(path(name)), isInside(real) else {
      diagnostics.append(.leavesProject(name))
      return nil
    }
    // Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
    let descriptor = open(real, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else {
      diagnostics.append(.unreadableFile(name, Self.reason(errno)))
      return nil
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      diagnostics.append(.unreadableFile(name, "it is not a plain file"))
      return nil
    }
    let size = Int(status.st_size)
    guard size <= limits.fileSize else {
      diagnostics.append(.sizeOfFile(name, size, limit: limits.fileSize))
      return nil
    }
    guard size <= bytesLeft else {
      diagnostics.append(.sizeOfCorpus(limit: limits.totalSize))
      bytesLeft = 0
      return nil
    }
    bytesLeft -= size
    return try bytes(of: descriptor, size: size, name: name).map { SourceText(name: name, bytes: $0) }
  }

  private mutating func bytes(of descriptor: Int32, size: Int, name: String) throws -> [UInt8]? {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let got = Glibc.read(descriptor, base + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
      }
    }
    guard failure == 0 else {
      diagnostics.append(.unreadableFile(name, Self.reason(failure)))
      return nil
    }
    return bytes
  }

  // MARK: Paths

  private func path(_ name: String) -> String { (realRoot ?? root) + "/" + name }

  private func exists(_ name: String) -> Bool {
    var status = stat()
    return lstat(path(name), &status) == 0
  }

  private func isFolder(_ name: String) -> Bool {
    var status = stat()
    return stat(path(name), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func isInside(_ real: String) -> Bool {
    guard let realRoot else { return false }
    return real == realRoot || real.hasPrefix(realRoot == "/" ? "/" : realRoot + "/")
  }

  private static func realPath(_ path: String) -> String? { (try? FileSystem.realPath(path)) ?? nil }

  private static func reason(_ code: Int32) -> String {
    code == 0 ? "unknown" : String(cString: strerror(code)).lowercased()
  }
}
