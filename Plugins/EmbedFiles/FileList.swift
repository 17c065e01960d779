import Foundation

/// The files that the build depends on.
enum FileList {
  static func files(under folder: URL) throws -> [URL] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
    return try names.sorted().map { folder.appending(path: $0) }.filter { file in
      try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
    }
  }
}
