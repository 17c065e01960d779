/// Why a small difference is not a small matter.
package enum DifferenceFlag: String, Hashable, Sendable, CaseIterable {
  /// A word of denial was lost or added.
  case negation
  /// A figure, sign or unit differs.
  case number
  /// A name differs.
  case name
  /// What may, must, will or could happen differs.
  case modal
  /// A full stop was lost, added or moved, so that one sentence reads as two or two as one.
  case sentenceBoundary = "sentence-boundary"
}
