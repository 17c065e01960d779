import Diagnostics

/// Loads a project from its folder on disk.
package enum ProjectLoader {
  /// Reads `briefgen.yaml` and the corpus folder that it names.
  ///
  /// What the author got wrong, a missing folder or an unreadable file included, is in the diagnostics;
  /// only what the machine got wrong is thrown.
  package static func load(root: String, limits: YAMLLimits = YAMLLimits()) throws -> LoadResult {
    var files = try ProjectFiles(root: root, limits: limits)
    var loader = CorpusLoader(limits: limits)
    guard let project = try files.project() else {
      return LoadResult(corpus: nil, diagnostics: files.diagnostics.sortedForPrinting(), files: [])
    }
    try loader.readProject(project)
    if let folder = loader.corpusFolder {
      try loader.read(files.corpus(in: folder.value, at: folder.span))
    }
    files.diagnostics.forEach { loader.skip($0) }
    return try loader.finish()
  }
}
