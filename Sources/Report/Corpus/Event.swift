/// Something that happened on a date.
package struct Event: Identified, Hashable {
  /// What sort of event it is.
  package enum Kind: String, CaseIterable, Sendable { case statement, meeting, measure, document, report }
  /// Whether it took place.
  package enum Status: String, CaseIterable, Sendable { case happened, scheduled, reported, cancelled }

  package var id: Located<String>
  package var date: CorpusDate
  @Rare package var place: Located<String>? = nil
  /// A side of `briefgen.yaml`.
  package var side: Located<String>
  package var kind: Located<Kind>
  package var status: Status
  package var actors: [Located<String>]
  /// What happened: the sentences of the row.
  package var claims: [Located<String>]
  package var principles: [Located<String>]
  package var note: LocalizedText?
  /// Earlier identifiers, whose pages lead to this record's.
  package var aliases: [Located<String>] = []
}
