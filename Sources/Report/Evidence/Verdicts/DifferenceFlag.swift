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

extension DifferenceFlag: NumberedCases {
  var number: UInt32 {
    switch self {
    case .negation: 0
    case .number: 1
    case .name: 2
    case .modal: 3
    case .sentenceBoundary: 4
    }
  }

  fileprivate static let byName = allCases.sorted { $0.rawValue < $1.rawValue }
}

extension CaseSet<DifferenceFlag> {
  /// By their names.
  func sorted() -> [DifferenceFlag] { members(in: DifferenceFlag.byName) }
}
