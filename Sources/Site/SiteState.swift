import Report

/// What a folder holds when a run is over, known before anything is made: all inputs, and the share of them.
struct SiteState: Sendable {
  /// The hash of the inputs.
  let key: String
  let share: SiteShare

  /// Under this name the manifest keeps it; every unit has a `/` in its name.
  static let name = "inputs"

  var entry: SiteManifest.Entry { SiteManifest.Entry(key: "\(key)\(share.suffix)", files: []) }

  /// What a run would report that finds everything made; nil when there is something to do.
  func report(of folder: PublishedFolder, project: Project) -> SiteReport? {
    guard let manifest = folder.read(SiteManifest.fileName).flatMap(SiteManifest.init),
      manifest[Self.name] == entry
    else { return nil }
    var report = SiteReport()
    for entry in manifest.entries.values {
      report.files += entry.files.count
      for file in entry.files where folder.size(file.path) != file.size { return nil }
    }
    if share == .whole, project.url == nil { report.diagnostics.append(.siteWithoutAddress()) }
    return report
  }
}

extension SiteShare {
  fileprivate var suffix: String {
    switch self {
    case .whole: ""
    case .shard(let number, let count): "-\(number)-\(count)"
    }
  }
}
