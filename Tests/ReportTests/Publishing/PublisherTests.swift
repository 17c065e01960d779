import Foundation
import Testing

@testable import Report

@Suite struct PublisherTests {
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "publisher-" + UUID().uuidString)
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  private var folder: String { root.path(percentEncoded: false) + "/output" }

  private func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }

  private func read(_ path: String) -> String? {
    FileSystem.read(folder + "/" + path).map { String(decoding: $0, as: UTF8.self) }
  }

  private func inode(_ path: String) throws -> UInt64? {
    try FileManager.default.attributesOfItem(atPath: folder + "/" + path)[.systemFileNumber] as? UInt64
  }

  private func remove() { try? FileManager.default.removeItem(at: root) }

  @Test func foldersAboveAreMade() throws {
    defer { remove() }
    try Publisher(folder: root.path(percentEncoded: false) + "/a/b/output").publish([file("x.md", "x")])
    #expect(FileSystem.read(root.path(percentEncoded: false) + "/a/b/output/x.md") == Array("x".utf8))
  }

  @Test func whatComesInPiecesIsOneFile() throws {
    defer { remove() }
    func publish(_ pieces: [String]) throws -> Bool {
      let staging = try Staging(replacing: folder)
      let whole = pieces.joined()
      let file = PiecewiseFile(path: "deep/x.md") { drain throws(FileError) in
        for piece in pieces { try drain(Array(piece.utf8)) }
      }
      let (size, isChange) = try staging.write(file)
      #expect(size == whole.utf8.count)
      if isChange { try staging.commit() } else { staging.discard() }
      #expect(read("deep/x.md") == whole)
      return isChange
    }
    #expect(try publish(["a", "", "bc"]))
    let first = try inode("deep/x.md")
    #expect(try !publish(["ab", "c"]))
    #expect(try inode("deep/x.md") == first)
    for changed in [["a", "bd"], ["ab"], ["abc", "d"], [], ["", ""]] as [[String]] {
      #expect(try publish(changed) == (changed != ["", ""]))
    }
  }

  @Test func aFileThatFailsInTheMiddleIsNotThere() throws {
    defer { remove() }
    try Publisher(folder: folder).publish([file("x.md", "x")])
    let staging = try Staging(replacing: folder)
    let file = PiecewiseFile(path: "x.md") { drain throws(FileError) in
      try drain(Array("y".utf8))
      throw FileError(action: "read", path: "y", reason: "it is broken")
    }
    #expect(throws: FileError.self) { try staging.write(file) }
    staging.discard()
    #expect(read("x.md") == "x")
  }

  private static func mount(_ folder: String) -> Bool { run("mount", "-t", "tmpfs", "tmpfs", folder) }
  private static func unmount(_ folder: String) -> Bool { run("umount", folder) }

  private static func run(_ tool: String, _ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/" + tool)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// Whether the test may mount a folder: it takes rights that few users have.
  private static let mayMount: Bool = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mount-" + UUID().uuidString)
    let path = folder.path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return mount(path) && unmount(path)
  }()

  /// A folder that is mounted, as the folders of containers are, can neither be swapped nor be renamed into.
  @Test(.enabled(if: mayMount, "nothing may be mounted here"))
  func aMountedFolderIsWrittenFileByFile() throws {
    defer { remove() }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try #require(Self.mount(folder))
    defer { _ = Self.unmount(folder) }
    try "mine".write(toFile: folder + "/mine.txt", atomically: true, encoding: .utf8)
    let publisher = Publisher(folder: folder)
    for text in ["x", "y"] {
      try publisher.publish([file("x.md", text), file("deep/down/z.md", text), file(".list", text)])
      #expect(read("x.md") == text && read("deep/down/z.md") == text && read(".list") == text)
    }
    #expect(try FileSystem.names(folder) == [".list", "deep", "mine.txt", "x.md"])
    let staging = try Staging(replacing: folder)
    try staging.write(file("x.md", "z"))
    try staging.commit(removing: ["deep/down/z.md"])
    #expect(try FileSystem.names(folder) == [".list", "mine.txt", "x.md"] && read("x.md") == "z")
    #expect(try FileSystem.names(root.path(percentEncoded: false)) == ["output"])
  }

  @Test func foreignFilesStay() throws {
    defer { remove() }
    try Publisher(folder: folder).publish([file("x.md", "x")])
    try "mine".write(toFile: folder + "/mine.txt", atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(atPath: folder + "/deep/down", withIntermediateDirectories: true)
    try "mine".write(toFile: folder + "/deep/down/too.txt", atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "/nowhere")
    try Publisher(folder: folder).publish([file("x.md", "y")])
    #expect(read("x.md") == "y")
    #expect(read("mine.txt") == "mine")
    #expect(read("deep/down/too.txt") == "mine")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "/nowhere")
    #expect(try FileSystem.names(root.path(percentEncoded: false)) == ["output"])
  }

  /// A folder that has the name of a file of ours, or a file that has the name of a folder, is not thrown away.
  @Test func nothingForeignGivesWay() throws {
    defer { remove() }
    try FileManager.default.createDirectory(atPath: folder + "/x.md", withIntermediateDirectories: true)
    try "mine".write(toFile: folder + "/x.md/mine.txt", atomically: true, encoding: .utf8)
    try "mine".write(toFile: folder + "/deep", atomically: true, encoding: .utf8)
    for path in ["x.md", "deep/z.md"] {
      #expect(throws: FileError.self) {
        try Publisher(folder: folder).publish([file("a.md", "a"), file(path, "x")])
      }
      #expect(read("x.md/mine.txt") == "mine" && read("deep") == "mine" && read("a.md") == nil)
      #expect(try FileSystem.names(root.path(percentEncoded: false)) == ["output"])
    }
  }

  @Test func whatDidNotChangeIsNotWritten() throws {
    defer { remove() }
    try Publisher(folder: folder).publish([file("same.md", "x"), file("other.md", "x")])
    let before = try inode("same.md")
    let changed = try Publisher(folder: folder).publish([file("same.md", "x"), file("other.md", "y")])
    #expect(changed.map(\.path) == ["other.md"])
    #expect(try inode("same.md") == before)
  }

  @Test func aHardLinkOfAnOldFileKeepsItsBytes() throws {
    defer { remove() }
    try Publisher(folder: folder).publish([file("x.md", "old")])
    try FileManager.default.linkItem(
      atPath: folder + "/x.md", toPath: root.path(percentEncoded: false) + "/kept.md")
    try Publisher(folder: folder).publish([file("x.md", "new")])
    #expect(FileSystem.read(root.path(percentEncoded: false) + "/kept.md") == Array("old".utf8))
  }

  @Test func leftoversOfAKilledBuildAreRemoved() throws {
    defer { remove() }
    try FileManager.default.createDirectory(
      atPath: root.path(percentEncoded: false) + "/.output.briefgen-1/deep", withIntermediateDirectories: true
    )
    try Publisher(folder: folder).publish([file("x.md", "x")])
    #expect(try FileSystem.names(root.path(percentEncoded: false)) == ["output"])
  }

  @Test func aSymbolicLinkToAFolderIsFollowed() throws {
    defer { remove() }
    try FileManager.default.createDirectory(
      at: root.appending(path: "real"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: folder, withDestinationPath: "real")
    try Publisher(folder: folder).publish([file("x.md", "x")])
    #expect(FileSystem.kind(folder) == .other)
    #expect(FileSystem.read(root.path(percentEncoded: false) + "/real/x.md") == Array("x".utf8))
  }

  @Test func aFileInTheWayIsAnError() throws {
    defer { remove() }
    try "mine".write(toFile: folder, atomically: true, encoding: .utf8)
    #expect(throws: FileError.self) { try Publisher(folder: folder).publish([file("x.md", "x")]) }
    #expect(FileSystem.read(folder) == Array("mine".utf8))
  }

  @Test func aNewProjectIsNotWrittenOverAnything() throws {
    defer { remove() }
    #expect(try NewProject(folder: folder).write().count == ExampleProject.files.count)
    #expect(throws: FileError.self) { try NewProject(folder: folder).write() }
  }
}
