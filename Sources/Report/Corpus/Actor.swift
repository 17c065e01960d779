/// A state, a ministry, a company, an outlet or a person.
package struct Actor: Identified, Hashable {
  /// What sort of actor it is.
  package enum Kind: String, CaseIterable, Sendable {
    case state, government, agency, court, party, company, organisation, outlet, person
  }

  package var id: Located<String>
  package var kind: Located<Kind>
  package var name: LocalizedText
  /// Other names under which a source may speak of the actor; nothing else counts as an alias.
  package var aliases: [Located<String>]
  package var role: LocalizedText?
  /// The actor to which a person or an agency belongs.
  package var of: Located<String>?
  package var side: Located<String>?
  /// Outlets or bodies that speak for this actor and count as one party with it.
  package var controls: [Located<String>]
  package var note: LocalizedText?
  /// Earlier identifiers, whose pages lead to this record's.
  package var formerIDs: [Located<String>] = []
}
