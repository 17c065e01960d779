/// What all pages of a site share around their own words.
package struct SiteFrame: Sendable, Hashable {
  /// A page that the head of every page leads to.
  package struct Link: Sendable, Hashable {
    /// Relative to the root of the site.
    package var path: String
    package var words: String

    package init(path: String, words: String) {
      self.path = path
      self.words = words
    }
  }

  /// A file beside the pages that readers or their programs may want.
  package struct File: Sendable, Hashable {
    /// Relative to the root of the site.
    package var path: String
    package var words: String
    package var mediaType: String

    package init(path: String, words: String, mediaType: String) {
      self.path = path
      self.words = words
      self.mediaType = mediaType
    }
  }

  /// The shared style sheet, relative to the root.
  package var style: String
  /// The icon, relative to the root.
  package var icon: String
  package var links: [Link]
  /// The feeds, which every page announces.
  package var feeds: [File]
  /// Bytes that a page may weigh with everything that it asks for.
  package var weight = 60_000
  /// Bytes of what a page asks for beside itself.
  package var sharedWeight: Int

  package init(style: String, icon: String, links: [Link], feeds: [File], sharedWeight: Int) {
    self.style = style
    self.icon = icon
    self.links = links
    self.feeds = feeds
    self.sharedWeight = sharedWeight
  }

  /// What leads from a page back to the root: `../` for each folder above it.
  package static func root(from path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }
}
