import Report

/// A folder with a part of a site that another run made.
struct SitePart: Sendable {
  private let folder: PublishedFolder
  private let manifest: SiteManifest

  init(_ path: String) throws(FileError) {
    folder = PublishedFolder(path)
    guard let manifest = folder.read(SiteManifest.fileName).flatMap(SiteManifest.init) else {
      throw FileError(
        action: "join", path: path, reason: "it holds no part of a site that this version made")
    }
    self.manifest = manifest
  }

  /// The files of a unit, when they were made from what it is made from now.
  func files(of name: String, key: String) -> [OutputFile]? {
    guard let entry = manifest[name], entry.key == key else { return nil }
    let files = entry.files.compactMap { file in
      folder.read(file.path).flatMap { bytes in
        bytes.count == file.size ? OutputFile(path: file.path, bytes: bytes) : nil
      }
    }
    return files.count == entry.files.count ? files : nil
  }
}
