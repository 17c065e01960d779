package import Diagnostics

/// What a build of a site did.
package struct SiteReport: Sendable {
  /// Files of the site.
  package var files = 0
  /// Files whose bytes are new.
  package var written = 0
  /// Files of an earlier build that are gone.
  package var removed = 0
  /// Units that were taken over from parts.
  package var taken = 0
  /// The units that were rendered, in order of their names.
  package var rendered: [String] = []
  package var diagnostics: [Diagnostic] = []
}
