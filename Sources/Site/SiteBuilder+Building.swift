import Diagnostics
package import Report

extension SiteBuilder {
  /// Brings the site in `folder` up to date, all of it or nothing.
  ///
  /// - Parameters:
  ///   - share: the part of the site that this run makes.
  ///   - shards: folders with parts that other runs made; what they hold and is current is taken over.
  package func build(
    into folder: String, share: SiteShare = .whole, joining shards: [String] = []
  ) async throws(FileError) -> SiteReport {
    var parts: [SitePart] = []
    for shard in shards { parts.append(try SitePart(shard)) }
    let staging = try Staging(replacing: folder)
    do {
      return try await build(share, SiteRun(builder: self, staging: staging, parts: parts))
    } catch {
      staging.discard()
      throw error
    }
  }

  private func build(_ share: SiteShare, _ run: SiteRun) async throws(FileError) -> SiteReport {
    var ledger = SiteLedger()
    let units = units.filter(share.holds)
    let outcomes = await run.outcomes(of: units)
    for (unit, outcome) in zip(units, outcomes) { try ledger.add(outcome, of: unit) }
    if share == .whole { try ledger.addFiles(SiteFile.all, of: self, to: run.staging) }
    ledger.findCollisions()
    if ledger.report.diagnostics.hasErrors {
      run.staging.discard()
    } else {
      try ledger.publish(run.staging, after: run.previous)
    }
    return ledger.report
  }
}
