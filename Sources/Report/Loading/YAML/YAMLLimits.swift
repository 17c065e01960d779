/// What a file may ask of the reader. Each limit is checked before memory is spent on what exceeds it.
///
/// They are far above any corpus that a person writes: the largest file of such a corpus has a few
/// thousand lines, nests eight deep and has no aliases.
package struct YAMLLimits: Sendable {
  /// Bytes of one file.
  package var fileSize = 16 << 20
  /// Bytes of all files of a project together.
  package var totalSize = 256 << 20
  /// Lists and maps inside each other. libyaml itself has no bound and needs quadratic time.
  package var depth = 64
  /// Scalars, lists and maps of one file, each counted as often as aliases repeat it, and a text once more
  /// for every 64 bytes.
  package var nodes = 2_000_000

  /// The limits that hold unless a test lowers them.
  package init() {}
}
