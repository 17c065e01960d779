/// The text of a source, as the caller holds it.
package struct EvidenceText: Hashable, Sendable {
  package var id: String
  /// The original UTF-8. Bytes that are not UTF-8 match nothing.
  package var bytes: [UInt8]
  /// What the corpus declares of the page; `nil` leaves it to ``RegionProposer``.
  package var regions: [PageRegion]?

  package init(id: String, bytes: [UInt8], regions: [PageRegion]? = nil) {
    self.id = id
    self.bytes = bytes
    self.regions = regions
  }
}
