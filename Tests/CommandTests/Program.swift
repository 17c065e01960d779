import Foundation

/// The built program, run in a folder of its own with a clean environment.
struct Program {
  struct Result {
    var output: Data
    var talk: String
    var status: Int32
  }

  /// Beside the test bundle, where SwiftPM puts every product of one build.
  static let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path(percentEncoded: false)

  let directory: URL

  /// A fresh folder, removed by `remove()`.
  init() throws {
    let name = "briefgen-test-" + UUID().uuidString
    directory = FileManager.default.temporaryDirectory.appending(path: name).resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: directory) }

  /// A shell line with `briefgen` on its path.
  func shell(_ line: String) throws -> Result {
    let process = process(line)
    let (output, talk) = (directory.appending(path: ".stdout"), directory.appending(path: ".stderr"))
    for file in [output, talk] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: talk)
    try process.run()
    process.waitUntilExit()
    defer { for file in [output, talk] { try? FileManager.default.removeItem(at: file) } }
    return Result(
      output: try Data(contentsOf: output), talk: String(decoding: try Data(contentsOf: talk), as: UTF8.self),
      status: process.terminationStatus)
  }

  /// The same, not yet started.
  func process(_ line: String) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = directory
    process.environment = ["PATH": Self.folder + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    return process
  }

  func read(_ path: String) -> Data? { try? Data(contentsOf: directory.appending(path: path)) }
}
