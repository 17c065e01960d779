package import Report

/// Where the pictures stand: in every briefing that prints the part of the corpus that they show, before its
/// first section.
package struct BriefingPicture: Sendable {
  let section: BriefingPlan.Section
  let picture: SitePicture

  /// Every picture, in the order in which they stand.
  static let all = [
    BriefingPicture(section: .principles, picture: .coverage),
    BriefingPicture(section: .chronology, picture: .timeline),
    BriefingPicture(section: .sourcing, picture: .dependence),
  ]

  /// The pictures of each part of the corpus that some briefing prints, drawn once.
  ///
  /// - Parameter publication: asked for only where there is such a part.
  package static func drawn(
    for corpus: Corpus, publication: @autoclosure () -> Publication
  ) -> [BriefingPlan.Section: [BriefingFigure]] {
    let printed = Set(corpus.briefings.records.flatMap(\.includes).map(\.value))
    let wanted = all.filter { printed.contains($0.section) }
    guard !wanted.isEmpty else { return [:] }
    let publication = publication()
    return wanted.reduce(into: [:]) { drawn, entry in
      guard let picture = entry.picture.picture(of: publication) else { return }
      drawn[entry.section, default: []].append(picture.briefingFigure)
    }
  }
}

extension Picture {
  fileprivate var briefingFigure: BriefingFigure {
    BriefingFigure(
      path: path, words: "\(title). \(summary)", html: String(decoding: figure(), as: UTF8.self), bytes: file)
  }
}
