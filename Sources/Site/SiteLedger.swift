package import Diagnostics
import Report

/// What a run has come to: the new manifest, the pages, what was written, what is wrong.
struct SiteLedger {
  private(set) var manifest = SiteManifest()
  private(set) var report = SiteReport()
  /// Pages that search engines may show.
  private var pages: [SitePage] = []

  init(state: SiteState, recordsKey: String) {
    manifest[SiteState.name] = state.entry
    manifest[SiteRun.records] = SiteManifest.Entry(key: recordsKey, files: [])
  }

  mutating func add(_ outcome: SiteOutcome, of unit: SiteUnit) throws(FileError) {
    switch outcome {
    case .kept(let entry): note(entry, of: unit)
    case .made(let entry, let written, let isRendered):
      note(entry, of: unit)
      report.written += written
      if isRendered { report.rendered.append(unit.name) } else { report.taken += 1 }
    case .refused(let diagnostics): report.diagnostics += diagnostics
    case .failed(let error): throw error
    }
  }

  private mutating func note(_ entry: SiteManifest.Entry, of unit: SiteUnit) {
    manifest[unit.name] = entry
    switch unit.kind {
    case .briefing(let plan):
      let changed = plan.contentChanged.value.latestDay
      pages += entry.files.map { SitePage($0.path, changed: changed) }
    case .record, .index, .alphabet, .list: pages += entry.files.map { SitePage($0.path) }
    case .moved, .notFound, .fixed: break
    }
  }

  /// Pages of which two units want the same.
  mutating func findCollisions() {
    var owners: [String: String] = [:]
    for (name, entry) in manifest.entries.sorted(by: { $0.key < $1.key }) {
      for file in entry.files {
        guard let owner = owners.updateValue(name, forKey: file.path) else { continue }
        report.diagnostics.append(.pageCollision(file.path, owner, name))
      }
    }
    report.diagnostics = report.diagnostics.sortedForPrinting()
  }

  /// Files of somebody else that the new site would replace.
  mutating func findForeignFiles(_ run: SiteRun) {
    let earlier = Set(run.previous.paths)
    // Of a list that cannot be read it is not known what it claims.
    guard !run.isOurs || !earlier.isEmpty else { return }
    let foreign = manifest.paths.filter { !earlier.contains($0) && run.staging.replaces($0) }.sorted()
    if let first = foreign.first {
      report.diagnostics.append(.foreignFile(first, besides: foreign.count - 1))
    }
  }

  /// The files that speak of the whole site; those that would become what they are stay.
  mutating func addFiles(_ files: [SiteFile], of run: SiteRun) async throws(FileError) {
    let builder = run.builder
    let contents = SiteContents(
      publication: builder.publication, book: builder.pipeline.book,
      pages: pages.sorted { $0.path < $1.path },
      drawings: builder.drawings)
    let hasAddress = builder.publication.corpus.project.url != nil
    if !hasAddress { report.diagnostics.append(.siteWithoutAddress(files)) }
    let keys = SiteFileKeys(builder, pages: contents.pages)
    let wanted = files.filter { hasAddress || !$0.needsAddress }
    // Those that are written in pieces take memory for one piece each.
    let results = await wanted.concurrentMap(window: 4) { file in
      Result { () throws(FileError) in try run.update(file, key: keys.key(of: file), from: contents) }
    }
    for (file, result) in zip(wanted, results) {
      let (entry, written) = try result.get()
      report.written += written
      if !entry.files.isEmpty { manifest[file.name] = entry }
    }
  }

  /// Writes the manifest and puts the new site in the place of the old one, when anything changed.
  mutating func publish(_ staging: Staging, after previous: SiteManifest) throws(FileError) {
    let paths = Set(manifest.paths)
    let stale = Set(previous.paths).subtracting(paths)
    report.files = paths.count
    report.removed = stale.count
    report.rendered.sort()
    let list = OutputFile(path: SiteManifest.fileName, bytes: Array(manifest.text.utf8))
    let isNew = try staging.write(list)
    if report.written > 0 || !stale.isEmpty || isNew {
      try staging.commit(removing: stale)
    } else {
      staging.discard()
    }
  }
}

extension Diagnostic {
  fileprivate static func pageCollision(_ path: String, _ first: String, _ second: String) -> Diagnostic {
    Diagnostic(
      .error, .pageCollision, "`\(first)` and `\(second)` would both be the page `\(path)`",
      helps: ["give one of them another `id`"])
  }

  fileprivate static func foreignFile(_ path: String, besides others: Int) -> Diagnostic {
    let more = others == 0 ? "" : others == 1 ? ", nor is 1 other" : ", nor are \(others) others"
    return Diagnostic(
      .error, .foreignFile, "the file `\(path)` in the site's folder is not of an earlier build\(more)",
      notes: ["the site has a page or file of that name, and nothing is overwritten that is not its own"],
      helps: ["move it away, or write the site elsewhere with `--output DIR`"])
  }

  /// - Parameter files: all that a site has beside its pages.
  static func siteWithoutAddress(_ files: [SiteFile] = SiteFile.all) -> Diagnostic {
    let files = files.filter(\.needsAddress)
    let names = files.map { "`\($0.path)`" }.joined(separator: ", ")
    return Diagnostic(
      .warning, .siteWithoutAddress, "the project has no `url`, so its pages name no address of their own",
      notes: files.isEmpty ? [] : ["for the same reason the site has no \(names)"],
      helps: ["write `url: https://…/` into `briefgen.yaml`"])
  }
}

extension DiagnosticCode {
  package static let pageCollision = DiagnosticCode(
    "page-collision",
    "Two parts of a site would be the same file: a briefing called `index` and the site's own front page, an "
      + "alias and a part of a long briefing. Each page needs a name of its own.")

  package static let foreignFile = DiagnosticCode(
    "foreign-file",
    "The folder of a site may hold other files. `.briefgen-site` lists those that are the site's own; where it "
      + "would write a file that is there and not in that list, it stops and leaves everything as it is.")

  package static let siteWithoutAddress = DiagnosticCode(
    "site-without-address",
    "Canonical links, feeds and the site map name absolute addresses. Without `url` in `briefgen.yaml` a site "
      + "works everywhere and has none of them.")
}

/// Every code that building a site can report.
package enum SiteCatalogue {
  package static let diagnosticCodes: [DiagnosticCode] = [.foreignFile, .pageCollision, .siteWithoutAddress]
}
