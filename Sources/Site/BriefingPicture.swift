package import Report

/// Where the pictures stand: in every briefing that prints the part of the corpus that they show, beside the table
/// of its text that says the same, or before its first section.
package struct BriefingPicture: Sendable {
  let section: BriefingPlan.Section
  let picture: SitePicture

  /// Every picture, in the order in which they stand.
  static let all = [
    BriefingPicture(section: .principles, picture: .coverage),
    BriefingPicture(section: .chronology, picture: .timeline),
    BriefingPicture(section: .sourcing, picture: .dependence),
  ]

  /// The pictures as files beside the Markdown of the briefings that print their part of the corpus.
  ///
  /// - Parameter publication: asked for only where there is such a part.
  package static func figures(
    for corpus: Corpus, publication: @autoclosure () -> Publication
  ) -> [BriefingPlan.Section: [BriefingFigure]] {
    let wanted = printed(by: corpus)
    guard !wanted.isEmpty else { return [:] }
    let publication = publication()
    return wanted.reduce(into: [:]) { figures, entry in
      guard let picture = entry.picture.picture(of: publication) else { return }
      figures[entry.section, default: []].append(
        BriefingFigure(
          path: picture.path, words: "\(picture.title). \(picture.summary)", bytes: picture.file))
    }
  }

  /// The pictures as markup for the pages of the briefings that print their part of the corpus.
  static func markup(
    for corpus: Corpus, _ drawings: [Picture]
  ) -> [BriefingPlan.Section: [PagePicture]] {
    printed(by: corpus).reduce(into: [:]) { markup, entry in
      guard let picture = drawings.first(where: { $0.path == entry.picture.path }) else { return }
      markup[entry.section, default: []].append(picture.onPage)
    }
  }

  private static func printed(by corpus: Corpus) -> [BriefingPicture] {
    let sections = Set(corpus.briefings.records.flatMap(\.includes).map(\.value))
    return all.filter { sections.contains($0.section) }
  }
}
