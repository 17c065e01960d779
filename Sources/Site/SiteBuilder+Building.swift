import Diagnostics
import Report

extension SiteBuilder {
  /// Brings the site in `folder` up to date, all of it or nothing.
  func build(
    into folder: String, share: SiteShare, joining parts: [SitePart], state: SiteState
  ) async throws(FileError) -> SiteReport {
    let staging = try Staging(replacing: folder)
    do {
      return try await build(share, SiteRun(builder: self, staging: staging, parts: parts), state)
    } catch {
      staging.discard()
      throw error
    }
  }

  private func build(
    _ share: SiteShare, _ run: SiteRun, _ state: SiteState
  ) async throws(FileError) -> SiteReport {
    var ledger = SiteLedger(state: state, recordsKey: run.builder.pipeline.recordsKey)
    let units = units.filter(share.holds)
    let outcomes = await run.outcomes(of: units)
    for (unit, outcome) in zip(units, outcomes) { try ledger.add(outcome, of: unit) }
    if share == .whole { try await ledger.addFiles(SiteFile.all, of: run) }
    ledger.findCollisions()
    ledger.findForeignFiles(run)
    if ledger.report.diagnostics.hasErrors {
      run.staging.discard()
    } else {
      try ledger.publish(run.staging, after: run.previous)
    }
    return ledger.report
  }
}
