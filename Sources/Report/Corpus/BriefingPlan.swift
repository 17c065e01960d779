/// What a briefing shall hold: the author's selection, before anything is computed.
package struct BriefingPlan: Identified, Hashable {
  /// Where the edition stands towards earlier ones.
  package enum Status: String, CaseIterable, Sendable { case new, updated, corrected, withdrawn }

  package var id: Located<String>
  /// At most 65 characters.
  package var title: LocalizedText
  /// At most 160 characters.
  package var standfirst: LocalizedText
  package var status: Located<Status>
  package var edition: Located<String>
  package var contentChanged: Located<EDTF>
  /// The day on which it was first published, where the corpus says so.
  package var published: Located<EDTF>?
  /// The template, without `.md.liquid`; the identifier unless said.
  package var template: Located<String>?
  /// What the briefing prints of the whole corpus, beside the selections below.
  package var includes: [Located<Section>]
  /// Claims, three to five, that stand first.
  package var glance: [Located<String>]
  /// A table of label and claim.
  package var facts: [Fact]
  package var quotations: [Located<String>]
  package var positions: [Position]
  package var disagreements: [Located<String>]
  package var questions: [Located<String>]
  package var judgments: [Located<String>]
  /// Events.
  package var keyDates: [Located<String>]
  /// What is covered and by which rule it was chosen.
  package var scope: LocalizedText?
  package var excluded: [Exclusion]
  /// Paragraphs on method and limits: the only words of the sourcing notes that are typed.
  package var method: [LocalizedText]
  package var corrections: [Correction]
  /// Earlier identifiers, whose pages lead to this record's.
  package var aliases: [Located<String>] = []
}

extension BriefingPlan {
  /// The template by which it is laid out, without its ending.
  var templateName: String { template?.value ?? id.value }

  /// The day on which it was first published; of a briefing that is new, the day of its content. Of any other that
  /// does not say it, nobody knows.
  package var firstPublished: EDTF? {
    published?.value ?? (status.value == .new ? contentChanged.value : nil)
  }

  /// A part of a briefing that is made from the whole corpus.
  package enum Section: String, CaseIterable, Sendable {
    /// One line a principle.
    case outline
    /// Every principle with its wording, coverage and questions.
    case principles
    /// Every event in order.
    case chronology
    /// The computed sourcing notes.
    case sourcing
  }

  /// A row of the table of facts.
  package struct Fact: Hashable, Sendable {
    package var label: LocalizedText
    package var claim: Located<String>
  }

  /// Where an actor stands.
  package struct Position: Hashable, Sendable {
    /// Where an actor stands towards the initiative.
    package enum Stand: String, CaseIterable, Sendable {
      case proposes, supports, opposes
      case nonCommittal = "non-committal"
      case silent
      case notExamined = "not-examined"
    }

    package var actor: Located<String>
    package var stand: Located<Stand>
    package var asOf: Located<EDTF>
    /// The claim that shows it; absent where the actor is silent or was not examined.
    package var claim: Located<String>?
  }

  /// Something that was left out on purpose.
  package struct Exclusion: Hashable, Sendable {
    package var what: LocalizedText
    package var why: LocalizedText
  }

  /// Something that an earlier edition had wrong.
  package struct Correction: Hashable, Sendable {
    package var on: Located<EDTF>
    package var what: LocalizedText
    package var why: LocalizedText
  }
}
