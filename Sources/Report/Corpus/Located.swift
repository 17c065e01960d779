package import Diagnostics

/// A value and the place in a file where its author wrote it.
package struct Located<Value> {
  package var value: Value
  package var span: Span

  package init(_ value: Value, _ span: Span) {
    self.value = value
    self.span = span
  }

  /// The same place with another value.
  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Located<Other> {
    Located<Other>(try transform(value), span)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
