package import Report

/// A kind of picture that the site draws from the corpus: the one list of them is `all`.
package struct SitePicture: Sendable {
  package let name: String
  /// Where the file stands, relative to the root of the site.
  package var path: String { Picture.path(of: name) }
  /// The lists of the corpus that it shows.
  let lists: Set<RecordKind>
  private let compose: @Sendable (Publication) -> Picture?

  init(_ name: String, of lists: Set<RecordKind>, compose: @escaping @Sendable (Publication) -> Picture?) {
    self.name = name
    self.lists = lists
    self.compose = compose
  }

  /// The picture; nil when the corpus has nothing to show in it.
  package func picture(of publication: Publication) -> Picture? { compose(publication) }

  /// The chronology, one lane a side.
  package static let timeline = SitePicture("timeline", of: [.event, .claim, .source, .actor]) {
    TimelinePicture($0)?.picture
  }

  /// Which source says what of each principle.
  package static let coverage = SitePicture("coverage", of: [.principle, .source, .actor]) {
    CoveragePicture($0)?.picture
  }

  /// From whom the sources have what they say.
  package static let dependence = SitePicture("dependence", of: [.claim, .source, .actor]) {
    DependencePicture($0)?.picture
  }

  /// Every picture.
  package static let all: [SitePicture] = [.timeline, .coverage, .dependence]
}
