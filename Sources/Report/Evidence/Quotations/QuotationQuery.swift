/// A quotation to be looked for.
package struct QuotationQuery: Hashable, Sendable {
  /// The words as the author prints them, with their brackets and ellipses.
  package var text: String
  /// The source it is cited to; `nil` asks for it anywhere.
  package var source: String?
  /// What stands before and after it in the source, to tell occurrences apart.
  package var prefix: String
  package var suffix: String
  /// Where in the source it is said to stand, in bytes.
  package var place: Range<Int>?

  package init(
    _ text: String, in source: String? = nil, prefix: String = "", suffix: String = "",
    place: Range<Int>? = nil
  ) {
    self.text = text
    self.source = source
    self.prefix = prefix
    self.suffix = suffix
    self.place = place
  }
}
