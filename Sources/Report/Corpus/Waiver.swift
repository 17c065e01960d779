/// One finding about one record that a person has looked at and lets stand, for a time.
package struct Waiver: Identified, Hashable {
  package var id: Located<String>
  /// What is silenced.
  package var code: Located<WaivableCode>
  /// The record that is excused, as `kind/id`.
  package var record: Located<String>
  /// Where the record speaks of several sources, the one that is meant.
  package var source: Located<String>?
  package var reason: LocalizedText
  /// The person or desk that answers for it.
  package var by: Located<String>
  package var on: Located<EDTF>
  /// The last day on which it holds.
  package var until: Located<EDTF>
}
