/// What changed from one edition to another: a pure function of the two.
package struct EditionDifference: Sendable {
  /// In the order in which they are told.
  package let changes: [EditionChange]

  package init(from old: Edition, to new: Edition) {
    let comparison = EditionComparison(old: old, new: new)
    changes = comparison.changes.sorted { left, right in
      (left.kind.rawValue, left.order, left.record) < (right.kind.rawValue, right.order, right.record)
    }
  }

  /// How many there are of each kind that occurs, in order.
  package var counts: [(kind: EditionChange.Kind, count: Int)] {
    EditionChange.Kind.allCases.compactMap { kind in
      let count = changes.count { $0.kind == kind }
      return count == 0 ? nil : (kind, count)
    }
  }
}
