import Report

/// The keys of the files that speak of the whole site, known before any is made.
///
/// A file is made from lists of the corpus, which are hashed as they are written; so a comment in one of them
/// counts as a change, and the file is then made and found to be the same.
struct SiteFileKeys {
  private let common: StableBytes
  private let hashes: ListHashes

  /// - Parameter pages: every page that search engines may show.
  init(_ builder: SiteBuilder, pages: [SitePage]) {
    var common = StableBytes(builder.fileInputs)
    common.append(SHA256.digest(of: Array(pages.map(\.path).joined(separator: "\n").utf8)))
    self.common = common
    hashes = builder.publication.corpus.hashes
  }

  /// SHA-256, in hexadecimal, of everything that the file depends on.
  func key(of file: SiteFile) -> String {
    var bytes = common
    bytes.append(file.path)
    for kind in RecordKind.allCases where file.lists.contains(kind) {
      bytes.append(kind.rawValue)
      bytes.append(hashes[kind])
    }
    return SHA256.digest(of: bytes.bytes).hexadecimal
  }
}
