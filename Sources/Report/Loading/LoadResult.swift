package import Diagnostics

/// What loading a project came to.
package struct LoadResult: Sendable {
  /// The corpus, whole and free of errors; nil when there is any.
  package var corpus: Corpus?
  /// Every fault of every file, in the order in which it is printed.
  package var diagnostics: [Diagnostic]
  /// The files that were read, `briefgen.yaml` first, then the corpus by path.
  package var files: [SourceText]
}
