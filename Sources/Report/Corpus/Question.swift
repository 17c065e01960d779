/// What the sources do not say.
package struct Question: Identified, Hashable {
  package var id: Located<String>
  package var text: LocalizedText
  /// What it is about, as `kind/id`: `principle/p6`, `claim/adherents`.
  package var about: [Located<String>]
}
