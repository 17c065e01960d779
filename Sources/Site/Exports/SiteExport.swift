package import Report

/// A file that the site publishes beside its pages, for other programs: the one list of them is `all`.
package struct SiteExport: Sendable {
  /// A short name, for messages and tests.
  package let name: String
  /// What a reader calls it.
  package let words: String
  /// Where it stands, relative to the root of the site.
  package let path: String
  package let mediaType: String
  /// Whether the format cannot do without absolute addresses, so that it is only written when the project
  /// says where it is published.
  package let needsURL: Bool
  /// Whether the format has no way to say that there are no events.
  let needsEvents: Bool
  /// The lists of the corpus that it is made from: while they stay, it stays.
  let lists: Set<RecordKind>
  private let write: @Sendable (ExportInput) -> [PiecewiseFile]

  /// An export of one file.
  init(
    _ name: String, _ words: String, path: String, mediaType: String, needsURL: Bool = false,
    needsEvents: Bool = false, from lists: Set<RecordKind>,
    write: @escaping @Sendable (ExportInput) -> [UInt8]
  ) {
    self.init(
      name, words, path: path, mediaType: mediaType, needsURL: needsURL,
      needsEvents: needsEvents, from: lists,
      files: { input in
        [PiecewiseFile(path: path) { drain throws(FileError) in try drain(write(input)) }]
      })
  }

  /// An export of one file of JSON, which is written while it is made.
  init(
    _ name: String, _ words: String, path: String, mediaType: String, needsURL: Bool = false,
    from lists: Set<RecordKind>,
    json: @escaping @Sendable (ExportInput) -> JSON
  ) {
    self.init(
      name, words, path: path, mediaType: mediaType, needsURL: needsURL, from: lists,
      files: { input in
        [PiecewiseFile(path: path) { drain throws(FileError) in try json(input).writeFile(to: drain) }]
      })
  }

  /// An export that may need more files than the one at `path`, which leads to the others.
  init(
    _ name: String, _ words: String, path: String, mediaType: String, needsURL: Bool = false,
    needsEvents: Bool = false, from lists: Set<RecordKind>,
    files: @escaping @Sendable (ExportInput) -> [PiecewiseFile]
  ) {
    self.name = name
    self.words = words
    self.path = path
    self.mediaType = mediaType
    self.needsURL = needsURL
    self.needsEvents = needsEvents
    self.lists = lists
    write = files
  }

  /// Whether a project can have the export.
  func isWritten(for corpus: Corpus) -> Bool {
    (!needsURL || corpus.project.url != nil) && (!needsEvents || !corpus.events.records.isEmpty)
  }

  /// The files, the one at `path` first; none when the project lacks what the format needs.
  package func files(_ input: ExportInput) -> [PiecewiseFile] {
    isWritten(for: input.publication.corpus) ? write(input) : []
  }

  /// What every page announces.
  static let feeds: [SiteExport] = [.atom, .jsonFeed]

  /// What readers put into programs of their own, in the order in which pages link to them.
  static let data: [SiteExport] = [
    .chronologyCalendar, .chronologyCSV, .chronologyJSON, .bibliographyCSL, .bibliographyBibTeX,
    .bibliographyRIS, .evidence,
  ]

  /// Every export; the last are for crawlers alone.
  package static let all: [SiteExport] = feeds + data + [.sitemap, .robots]
}

/// What the exports are made from.
package struct ExportInput: Sendable {
  package let publication: Publication
  /// The pages of the site, for the sitemap.
  package let pages: [SitePage]

  package init(publication: Publication, pages: [SitePage]) {
    self.publication = publication
    self.pages = pages
  }

  var corpus: Corpus { publication.corpus }

  /// The absolute address of a page or file; relative to the root of the site without a `url`.
  ///
  /// The first page goes by the address of the site, as its own canonical address says.
  func address(_ path: String) -> String {
    corpus.project.url.map { $0.value + (path == "index.html" ? "" : path) } ?? path
  }

  /// The address of the first page.
  var home: String { address("index.html") }
}
