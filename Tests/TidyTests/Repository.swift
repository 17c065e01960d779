import Foundation

/// The files of this repository, found from the place of this file.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  struct File {
    /// Relative to the root.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// The Swift files under a folder, in the order of their paths.
  static func swiftFiles(under folder: String) throws -> [File] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path(percentEncoded: false))
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let path = folder + "/" + name
      return File(path: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
    }
  }
}
