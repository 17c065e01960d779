/// Something that happened on a date.
///
/// A class of constants: a copy counts one reference, and not one a field.
package final class Event: Identified {
  /// What sort of event it is.
  package enum Kind: String, CaseIterable, Sendable { case statement, meeting, measure, document, report }
  /// Whether it took place.
  package enum Status: String, CaseIterable, Sendable { case happened, scheduled, reported, cancelled }

  package let id: Located<String>
  package let date: CorpusDate
  package var place: Located<String>? { _place.wrappedValue }
  private let _place: Rare<Located<String>>
  /// A side of `briefgen.yaml`.
  package let side: Located<String>
  package let kind: Located<Kind>
  package let status: Status
  package let actors: [Located<String>]
  /// What happened: the sentences of the row.
  package let claims: [Located<String>]
  package let principles: [Located<String>]
  package let note: LocalizedText?
  /// Earlier identifiers, whose pages lead to this record's.
  package let aliases: [Located<String>]

  init(
    id: Located<String>, date: CorpusDate, place: Located<String>? = nil, side: Located<String>,
    kind: Located<Kind>, status: Status, actors: [Located<String>], claims: [Located<String>],
    principles: [Located<String>], note: LocalizedText?, aliases: [Located<String>] = []
  ) {
    self.id = id
    self.date = date
    _place = Rare(wrappedValue: place)
    self.side = side
    self.kind = kind
    self.status = status
    self.actors = actors
    self.claims = claims
    self.principles = principles
    self.note = note
    self.aliases = aliases
  }
}
