import Report

/// Files that say something of the whole site and are no pages: feeds, maps, pictures, data for other
/// programs.
struct SiteFile: Sendable {
  /// Where the first of them stands, relative to the root of the site.
  let path: String
  /// The name of its entry in the manifest.
  var name: String { "file/\(path)" }
  /// Whether they must name absolute addresses, so that a project without `url` cannot have them.
  let needsAddress: Bool
  /// The lists of the corpus that it is made from.
  let lists: Set<RecordKind>
  /// None when the corpus has nothing to put into them.
  let make: @Sendable (SiteContents) -> [PiecewiseFile]

  init(
    path: String, from lists: Set<RecordKind>, make: @escaping @Sendable (SiteContents) -> [UInt8]
  ) {
    self.path = path
    self.lists = lists
    needsAddress = false
    self.make = { contents in [PiecewiseFile(OutputFile(path: path, bytes: make(contents)))] }
  }

  init(_ export: SiteExport) {
    path = export.path
    lists = export.lists
    needsAddress = export.needsURL
    make = { export.files(ExportInput(publication: $0.publication, pages: $0.pages)) }
  }

  init(_ picture: SitePicture) {
    path = picture.path
    lists = picture.lists
    needsAddress = false
    make = { contents in
      contents.drawings.filter { $0.path == picture.path }.map {
        PiecewiseFile(OutputFile(path: $0.path, bytes: $0.file))
      }
    }
  }

  /// Every such file.
  static let all: [SiteFile] =
    [.search] + SiteExport.all.map(SiteFile.init) + SitePicture.all.map(SiteFile.init)
}

/// What files of the whole site are made from.
struct SiteContents: Sendable {
  var publication: Publication
  /// Knows everything that has a page.
  var book: RecordBook
  /// Every page that search engines may show, in order.
  var pages: [SitePage]
  var drawings: [Picture]
}
