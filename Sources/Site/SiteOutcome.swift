import Diagnostics
import Report
import Templates

/// What became of one unit of a run.
enum SiteOutcome: Sendable {
  /// Its files are what they would become.
  case kept(SiteManifest.Entry)
  case made(SiteManifest.Entry, written: Int, isRendered: Bool)
  /// The documents have errors.
  case refused([Diagnostic])
  /// The machine would not.
  case failed(FileError)

  /// Keeps, takes over or renders one unit, and writes its files.
  init(_ unit: SiteUnit, _ run: SiteRun) {
    if let before = run.keptPage(unit) {
      self = .kept(before)
      return
    }
    let work = SiteWork(unit, run.builder)
    if let before = run.kept(unit.name, key: work.key) {
      self = .kept(before)
      return
    }
    let taken = run.parts.lazy.compactMap { $0.files(of: unit.name, key: work.key) }.first
    let files: [OutputFile]
    do throws(TemplateErrors) {
      if let taken { files = taken } else { files = try work.files() }
    } catch {
      self = .refused(error.diagnostics)
      return
    }
    do throws(FileError) {
      var written = 0
      for file in files where try run.staging.write(file) { written += 1 }
      let entry = SiteManifest.Entry(
        key: work.key, files: files.map { .init(path: $0.path, size: $0.bytes.count) })
      self = .made(entry, written: written, isRendered: taken == nil)
    } catch {
      self = .failed(error)
    }
  }
}
