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
    case tooMany = "too-many"
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
}

extension ComparedTexts {
  /// The pair and what is known of it, on one line.
  package var line: String {
    let found = wording.map { "; \($0.relation.rawValue); \($0.words)" } ?? ""
    return "\(first) and \(second): \(state.words)\(found)"
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
