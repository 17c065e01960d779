/// A date as the corpus holds it: an EDTF expression, whose clock it is on, and how it is known.
package struct CorpusDate: Hashable, Sendable {
  package var edtf: Located<EDTF>
  /// The clock of the date, as an offset from UTC.
  @Rare package var offset: Located<UTCOffset>? = nil
  /// The place whose local date it is.
  @Rare package var place: Located<String>? = nil
  /// How the date is known, in our words: "last month", resolved from an issue of 8 September.
  package var basis: LocalizedText?
  /// The date as the source prints it.
  @Rare package var printed: Located<String>? = nil
  /// The source from whose own date a relative one was resolved.
  @Rare package var resolvedFrom: Located<String>? = nil
}
