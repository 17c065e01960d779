import Diagnostics
import Report

/// What one run over a site needs to know of each unit.
struct SiteRun: Sendable {
  let builder: SiteBuilder
  let staging: Staging
  /// Parts that other runs made.
  let parts: [SitePart]
  /// What the folder held before.
  let previous: SiteManifest

  init(builder: SiteBuilder, staging: Staging, parts: [SitePart]) {
    self.builder = builder
    self.staging = staging
    self.parts = parts
    previous = staging.current(SiteManifest.fileName).flatMap(SiteManifest.init) ?? SiteManifest()
  }

  /// What the folder holds of a unit, when it was made from what it is made from now.
  func kept(_ name: String, key: String) -> SiteManifest.Entry? {
    guard let before = previous[name], before.key == key,
      before.files.allSatisfy({ staging.holds($0.path, size: $0.size) })
    else { return nil }
    return before
  }

  /// Makes units in parallel; what they come to does not depend on how many run at once.
  func outcomes(of units: [SiteUnit]) async -> [SiteOutcome] {
    await units.concurrentMap { SiteOutcome($0, self) }
  }
}
