/// `briefgen.yaml`: what holds for the whole project.
package struct Project: Hashable, Sendable {
  package var title: Located<String>
  package var publisher: Located<String>
  /// The day on which the corpus was last brought up to date.
  package var asOf: Located<EDTF>
  /// BCP 47 tags; the first is the language of the briefings.
  package var languages: [Located<String>]
  /// Where the pages will be published, ending in `/`; `nil` when not decided.
  package var url: Located<String>?
  package var authors: [Located<String>]
  package var reviewedBy: Located<String>?
  package var licence: Located<String>?
  /// The sides of the story, in the order of the chronology's lanes.
  package var sides: [Side]
  /// Folders relative to `briefgen.yaml`.
  package var corpusFolder: String
  package var templatesFolder: String
  package var sourcesFolder: String
  package var outputFolder: String
  /// The mailing list of the digests; nil when there is none.
  package var mail: Mail?

  /// The language of the briefings.
  package var language: String { languages.first?.value ?? "en" }
}

extension Project {
  /// The mailing list that digests go to.
  package struct Mail: Hashable, Sendable {
    /// RFC 2919: a name under a domain of one's own, such as `briefings.example.org`.
    package var listID: Located<String>?
    /// The https address at which one click ends a subscription (RFC 8058).
    package var unsubscribe: Located<String>?
  }
}

/// A party to the story that events are sorted by, with its clock.
package struct Side: Identified, Hashable {
  /// When the side's clock is one hour ahead.
  package enum DaylightRule: String, CaseIterable, Sendable {
    /// The clock never changes.
    case none
    /// United States since 2007: second Sunday of March to first Sunday of November, 02:00 local.
    case us
    /// European Union since 1996: last Sunday of March to last Sunday of October, 01:00 UTC.
    case eu
  }

  package var id: Located<String>
  package var name: LocalizedText
  /// The city whose clock counts; absent for a side without one clock.
  package var place: Located<String>?
  /// Its offset from UTC in winter.
  package var offset: Located<UTCOffset>?
  package var daylight: DaylightRule
}
