package import Report
import Templates

/// Everything that a site is made from, before anything of it is compiled or composed.
package struct SiteInputs: Sendable {
  let corpus: Corpus
  let verdicts: Verdicts
  let lock: Lock
  let library: TemplateLibrary
  let receipt: BuildReceipt
  private let lockHash: [UInt8]
  let linked: Set<RecordPage>

  /// - Parameter linked: the kinds of record that get pages.
  package init(
    corpus: Corpus, verdicts: Verdicts, lock: Lock, library: TemplateLibrary, receipt: BuildReceipt,
    linked: Set<RecordPage> = Set(RecordPage.allCases)
  ) {
    self.corpus = corpus
    self.verdicts = verdicts
    self.lock = lock
    self.library = library
    self.receipt = receipt
    self.linked = linked
    var hash = StableBytes()
    hash.append(lock)
    lockHash = SHA256.digest(of: hash.bytes)
  }

  /// SHA-256, in hexadecimal, of all of it: a site with this key holds what would be made now.
  ///
  /// Records, the project and the tool are in the build's receipt; the lock and the texts of the sources show
  /// in what checking found, and in the places that exports give.
  var key: String {
    var hash = StableBytes()
    hash.append("briefgen site inputs 1")
    hash.append(receipt.toolVersion)
    hash.append(receipt.corpusHash)
    hash.append(library)
    for kind in RecordPage.allCases where linked.contains(kind) { hash.append(kind.rawValue) }
    hash.append(verdicts, of: corpus)
    hash.append(lockHash)
    return SHA256.digest(of: hash.bytes).hexadecimal
  }
}

extension SiteInputs {
  /// What every file beside the pages may depend on: the tool, the project, the kinds of page, and the places of
  /// which the lock knows. What checking found shows in none.
  var ofEveryFile: [UInt8] {
    var bytes = StableBytes()
    bytes.append("briefgen site files 1")
    bytes.append(receipt.toolVersion)
    bytes.append(corpus.hashes.project)
    for kind in RecordPage.allCases where linked.contains(kind) { bytes.append(kind.rawValue) }
    bytes.append(lockHash)
    return bytes.bytes
  }

  /// Brings the site in `folder` up to date, all of it or nothing.
  ///
  /// - Parameters:
  ///   - share: the part of the site that this run makes.
  ///   - shards: folders with parts that other runs made; what they hold and is current is taken over.
  /// - Throws: `TemplateErrors` for templates that do not compile, `FileError` for what the machine would not do.
  package func build(
    into folder: String, share: SiteShare = .whole, joining shards: [String] = []
  ) async throws -> SiteReport {
    var parts: [SitePart] = []
    for shard in shards { parts.append(try SitePart(shard)) }
    let state = SiteState(key: key, share: share)
    if let report = state.report(of: PublishedFolder(folder), project: corpus.project) { return report }
    return try await SiteBuilder(self).build(into: folder, share: share, joining: parts, state: state)
  }
}
