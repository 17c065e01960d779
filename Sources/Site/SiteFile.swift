package import Report

/// A file that says something of the whole site and is no page: a feed, a map, data for other programs.
///
/// To add one, write it as a function of `SiteContents` and put it into `all`.
package struct SiteFile: Sendable {
  /// Relative to the root of the site.
  package let path: String
  /// Whether it must name absolute addresses, so that a project without `url` cannot have it.
  package let needsAddress: Bool
  package let make: @Sendable (SiteContents) -> [UInt8]

  package init(path: String, needsAddress: Bool = false, make: @escaping @Sendable (SiteContents) -> [UInt8])
  {
    self.path = path
    self.needsAddress = needsAddress
    self.make = make
  }

  /// Every such file, in the order of the paths.
  package static let all: [SiteFile] = [.search]
}

/// What files of the whole site are made from.
package struct SiteContents: Sendable {
  package var corpus: Corpus
  package var verdicts: Verdicts
  /// Everything that has a page.
  package var entries: [SiteEntry]
  /// Every page that search engines may show, relative to the root and in order.
  package var pages: [String]
}
