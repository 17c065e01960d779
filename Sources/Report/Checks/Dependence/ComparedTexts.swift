/// Two held texts, and what comparing their wording came to.
package struct ComparedTexts: Hashable, Sendable {
  /// When they were compared, or why not.
  package enum State: Hashable, Sendable {
    /// In this build, and the lock does not say so yet.
    case compared
    /// By somebody earlier, in these very texts.
    case receipt(on: CalendarDay, by: String)
    case notExamined(Obstacle)
  }

  /// Why two texts were not compared.
  package enum Obstacle: String, Hashable, Sendable, CaseIterable {
    /// A text is not here, and the lock has no numbers for these two.
    case notHere = "not-here"
    case otherLanguage = "other-language"
    case noSpaces = "no-spaces"
    case tooLong = "too-long"
  }

  /// Pairs that were not looked at one by one, because there are more than a build may compare.
  package struct LeftOut: Hashable, Sendable {
    /// No run of eight words stands in both, as an index of all their wording shows.
    package var unalike = 0
    /// They share as many runs of five words as one of eight has, and so do more pairs than may be compared.
    package var tooMany = 0
    /// A text is not here or cannot be compared, the two are in different languages, or both have wording that
    /// stands in more texts than can be counted in pairs.
    package var unknown = 0

    package var isEmpty: Bool { self == LeftOut() }
  }

  /// Identifiers of sources, in the order of the corpus.
  package var first: String
  package var second: String
  package var state: State
  /// Nil when they were not compared. Its first side is the first text.
  package var wording: SharedWording?
  /// Whether the corpus declares that one was made from the other, or both from a third.
  package var isDeclared: Bool
  /// The waiver that lets an undeclared likeness stand.
  package var waiver: String?

  /// Whether the wording is so alike that one likely depends on the other, and nothing in the corpus says so.
  var isUndeclaredDependence: Bool { !isDeclared && wording?.relation == .derived }
}

extension ComparedTexts {
  /// The pair and what is known of it, on one line.
  package var line: String {
    let found = wording.map { "; \($0.relation.rawValue); \($0.words)" } ?? ""
    return "\(first) and \(second): \(state.words)\(found)"
  }
}

extension ComparedTexts.LeftOut {
  /// The numbers on one line.
  var line: String {
    "other pairs of texts, not compared: \(unalike) share no run of eight words; \(tooMany) share wording; \(unknown) not examined"
  }
}

extension ComparedTexts.State {
  fileprivate var words: String {
    switch self {
    case .compared: "compared in this build"
    case .receipt(let day, let person): "compared on \(DateWords.words(day)) by \(person)"
    case .notExamined(let obstacle): "not examined, \(obstacle.rawValue)"
    }
  }
}
