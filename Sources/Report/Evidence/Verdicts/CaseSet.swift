/// An enumeration whose cases are numbered from 0, fewer than 32 of them.
protocol NumberedCases: CaseIterable {
  var number: UInt32 { get }
}

/// A set of the cases of an enumeration, as the bits of one number. Every place that is looked at has some,
/// hence nothing to be allocated and nothing to be hashed.
struct CaseSet<Case: NumberedCases & Sendable>: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt32 = 0

  init(_ cases: some Sequence<Case>) {
    for element in cases { insert(element) }
  }

  init(arrayLiteral cases: Case...) { self.init(cases) }

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }

  func contains(_ element: Case) -> Bool { bits >> element.number & 1 != 0 }

  mutating func insert(_ element: Case) { bits |= 1 << element.number }

  mutating func formUnion(_ other: CaseSet) { bits |= other.bits }

  func union(_ other: CaseSet) -> CaseSet {
    var result = self
    result.formUnion(other)
    return result
  }

  func intersection(_ other: CaseSet) -> CaseSet {
    var result = self
    result.bits &= other.bits
    return result
  }

  func isSubset(of other: CaseSet) -> Bool { bits & ~other.bits == 0 }

  /// Its members among `cases`, in their order.
  func members(in cases: [Case]) -> [Case] { isEmpty ? [] : cases.filter(contains) }
}
