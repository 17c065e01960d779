package import Report

/// A page that search engines may show.
package struct SitePage: Hashable, Sendable {
  /// Relative to the root of the site.
  package let path: String
  /// The day on which its content last changed, where the corpus says it.
  package let changed: CalendarDay?

  package init(_ path: String, changed: CalendarDay? = nil) {
    self.path = path
    self.changed = changed
  }
}
