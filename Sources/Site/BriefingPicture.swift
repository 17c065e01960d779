import Report

/// Where the pictures stand: in every briefing that prints the part of the corpus that they show, before its
/// first section.
struct BriefingPicture: Sendable {
  let section: BriefingPlan.Section
  let picture: SitePicture

  /// Every picture, in the order in which they stand.
  static let all = [
    BriefingPicture(section: .principles, picture: .coverage),
    BriefingPicture(section: .chronology, picture: .timeline),
    BriefingPicture(section: .sourcing, picture: .dependence),
  ]

  /// The pictures of each part of the corpus that some briefing prints, drawn once.
  static func drawn(for publication: Publication) -> [BriefingPlan.Section: [String]] {
    let wanted = Set(publication.corpus.briefings.records.flatMap(\.includes).map(\.value))
    var drawn: [BriefingPlan.Section: [String]] = [:]
    for entry in all where wanted.contains(entry.section) {
      guard let picture = entry.picture.picture(of: publication) else { continue }
      drawn[entry.section, default: []].append(String(decoding: picture.figure(), as: UTF8.self))
    }
    return drawn
  }
}
