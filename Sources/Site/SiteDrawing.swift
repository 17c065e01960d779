import Report

/// A picture as a file of the site.
struct SiteDrawing: Sendable {
  let title: String
  let file: OutputFile

  /// Nil when the corpus has nothing to show in it.
  init?(_ kind: SitePicture, of publication: Publication) {
    guard let picture = kind.picture(of: publication) else { return nil }
    title = picture.title
    file = OutputFile(path: picture.path, bytes: picture.file)
  }
}
