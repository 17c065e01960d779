import Diagnostics
import Report

/// What one run over a site needs to know of each unit.
struct SiteRun: Sendable {
  /// Under this name the manifest keeps the key of all pages of records; every unit has a `/` in its name.
  static let records = "records"

  let builder: SiteBuilder
  let staging: Staging
  /// Parts that other runs made.
  let parts: [SitePart]
  /// What the folder held before.
  let previous: SiteManifest
  /// Whether the folder has a list of what earlier runs wrote, readable or not.
  let isOurs: Bool
  /// Whether every page of records that the folder held is what it would become.
  private let recordsStay: Bool

  init(builder: SiteBuilder, staging: Staging, parts: [SitePart]) {
    self.builder = builder
    self.staging = staging
    self.parts = parts
    let list = staging.current(SiteManifest.fileName)
    isOurs = list != nil
    previous = list.flatMap(SiteManifest.init) ?? SiteManifest()
    recordsStay = previous[Self.records]?.key == builder.pipeline.recordsKey
  }

  /// What the folder holds of a unit, when it was made from what it is made from now.
  func kept(_ name: String, key: String) -> SiteManifest.Entry? {
    held(name).flatMap { $0.key == key ? $0 : nil }
  }

  /// What the folder holds of a page of records, when nothing has changed from which any of them is made.
  func keptPage(_ unit: SiteUnit) -> SiteManifest.Entry? {
    unit.isOfRecords && recordsStay ? held(unit.name) : nil
  }

  private func held(_ name: String) -> SiteManifest.Entry? {
    previous[name].flatMap { $0.files.allSatisfy { staging.holds($0.path, size: $0.size) } ? $0 : nil }
  }

  /// What the folder is to hold of a file that speaks of the whole site, and how many files were written for it.
  func update(
    _ file: SiteFile, key: String, from contents: SiteContents
  ) throws(FileError) -> (entry: SiteManifest.Entry, written: Int) {
    if let before = kept(file.name, key: key) { return (before, 0) }
    var entry = SiteManifest.Entry(key: key, files: [])
    var written = 0
    for made in file.make(contents) {
      let (size, isChange) = try staging.write(made)
      if isChange { written += 1 }
      entry.files.append(.init(path: made.path, size: size))
    }
    return (entry, written)
  }

  /// Makes units in parallel; what they come to does not depend on how many run at once.
  func outcomes(of units: [SiteUnit]) async -> [SiteOutcome] {
    await units.concurrentMap { SiteOutcome($0, self) }
  }
}
