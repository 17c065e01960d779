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

  /// How many units may be under way at once: enough for any number of cores, few enough that memory does not
  /// grow with the site.
  private static let window = 64

  /// Makes units in parallel; what they come to does not depend on how many run at once.
  func outcomes(of units: [SiteUnit]) async -> [SiteOutcome] {
    var outcomes = [SiteOutcome?](repeating: nil, count: units.count)
    await withTaskGroup(of: (Int, SiteOutcome).self) { group in
      var next = 0
      while next < min(Self.window, units.count) {
        let index = next
        group.addTask { (index, SiteOutcome(units[index], self)) }
        next += 1
      }
      while let (done, outcome) = await group.next() {
        outcomes[done] = outcome
        guard next < units.count else { continue }
        let index = next
        group.addTask { (index, SiteOutcome(units[index], self)) }
        next += 1
      }
    }
    return outcomes.compactMap(\.self)
  }
}
