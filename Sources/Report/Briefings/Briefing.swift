package import Templates

/// One briefing as a plain value: everything that a template can see, decided.
///
/// Selection, order, numbers, anchors, notes, marks and dates in words are fixed here. A template lays
/// them out and never counts, sorts or judges.
package struct Briefing: Sendable, Hashable {
  package var id: String
  package var language: String
  package var title: String
  package var standfirst: String
  /// The template, without its ending.
  package var template: String
  package var contentChanged: EDTF
  /// Nil where the corpus does not know it.
  package var firstPublished: EDTF?
  package var asOf: EDTF
  /// How many notes there are; they are labelled 1 to this.
  package var noteCount: Int
  /// Mark of a note, numbered as printed → permalink of the place where it stands.
  package var anchors: [NoteReference: Permalink]
  /// Note number as printed → a name made from the identifier of what the note is on: `claim-adherents`.
  package var noteNames: [String: Permalink]
  /// Words of a date → the same date for a machine, for `<time>`.
  package var times: [String: String]
  /// The sources behind the notes, for the page's metadata.
  package var citations: [Citation]
  /// The `briefing` object of the templates.
  package var data: TemplateValue

  /// One source behind the notes, as the page's metadata names it.
  package struct Citation: Sendable, Hashable {
    package var title: String
    package var publisher: String
    /// The day, in ISO 8601; nil when no single day is known, since who reads metadata asks for one.
    package var date: String?
    package var url: String?
  }
}
