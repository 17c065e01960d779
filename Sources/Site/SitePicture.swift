package import Report

/// A picture that stands in every briefing which prints a part of the corpus, before its first section.
///
/// To add one, write it as a function of corpus and verdicts and put it into `all`.
package struct SitePicture: Sendable {
  /// The part of the corpus that the picture shows.
  package let section: BriefingPlan.Section
  /// A whole `figure` element with its `svg`.
  package let draw: @Sendable (Corpus, Verdicts) -> String

  package init(section: BriefingPlan.Section, draw: @escaping @Sendable (Corpus, Verdicts) -> String) {
    self.section = section
    self.draw = draw
  }

  /// Every picture, in the order in which they stand.
  package static let all: [SitePicture] = []

  /// The pictures of each part of the corpus that some briefing prints, drawn once.
  static func drawn(for corpus: Corpus, _ verdicts: Verdicts) -> [BriefingPlan.Section: [String]] {
    let wanted = Set(corpus.briefings.records.flatMap(\.includes).map(\.value))
    var drawn: [BriefingPlan.Section: [String]] = [:]
    for picture in all where wanted.contains(picture.section) {
      drawn[picture.section, default: []].append(picture.draw(corpus, verdicts))
    }
    return drawn
  }
}
