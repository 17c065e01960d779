/// One thing that is not as it was in an earlier edition, in words that can be printed.
package struct EditionChange: Hashable, Sendable {
  /// What happened, in the order in which a reader is told: corrections before news.
  package enum Kind: Int, CaseIterable, Comparable, Sendable {
    /// A correction that a briefing declares.
    case corrected
    /// The publisher has withdrawn, corrected or updated a source.
    case source
    /// Fewer parties stand behind a claim.
    case weakened
    case newlyContested
    /// The words of a claim, an event's date, a quotation, a judgment.
    case reworded
    case removed
    case newEvent
    /// More parties stand behind a claim, or nobody contests it any more.
    case strengthened
    case newStatement
    case newSource
    case updatedBriefing
    case newBriefing

    /// Whether something that readers were told does not hold as it was told.
    package var isCorrection: Bool { self <= .removed }

    /// Over the changes of this kind.
    package var heading: String {
      switch self {
      case .corrected: "Corrected"
      case .source: "Sources that their publishers changed"
      case .weakened: "Weaker than we said"
      case .newlyContested: "Newly contested"
      case .reworded: "Said differently"
      case .removed: "No longer stated"
      case .newEvent: "New events"
      case .strengthened: "Better supported"
      case .newStatement: "New statements"
      case .newSource: "New sources"
      case .updatedBriefing: "Updated briefings"
      case .newBriefing: "New briefings"
      }
    }

    /// As in `2 new events`.
    package func counted(_ count: Int) -> String {
      let (one, many) =
        switch self {
        case .corrected: ("correction", "corrections")
        case .source: ("changed source", "changed sources")
        case .weakened: ("weakened claim", "weakened claims")
        case .newlyContested: ("newly contested claim", "newly contested claims")
        case .reworded: ("thing said differently", "things said differently")
        case .removed: ("removal", "removals")
        case .newEvent: ("new event", "new events")
        case .strengthened: ("strengthened claim", "strengthened claims")
        case .newStatement: ("new statement", "new statements")
        case .newSource: ("new source", "new sources")
        case .updatedBriefing: ("updated briefing", "updated briefings")
        case .newBriefing: ("new briefing", "new briefings")
        }
      return "\(count) \(count == 1 ? one : many)"
    }

    package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// The page on which a reader finds more.
  package enum Page: Hashable, Sendable {
    case briefing(String)
    case event(String)
    case source(String)
  }

  package var kind: Kind
  /// `claim/announced`.
  package var record: String
  /// How it reads now; how it read, when it was removed.
  package var text: String
  /// The mark that belongs to the text.
  package var mark: String?
  /// What was said before, where that differs: whole sentences.
  package var before: [String]
  package var page: Page?
  /// By which changes of one kind are ordered, before the record.
  var order = ""
}
