/// A field that most records of a kind do not have: a reference, and nothing where it is absent.
///
/// Records are copied often and kept by the ten thousand. Written inline, the optional fields of a piece of evidence
/// would take a kilobyte of it.
@propertyWrapper
package struct Rare<Value: Hashable & Sendable>: Hashable, Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var box: Box?

  package init(wrappedValue: Value?) { box = wrappedValue.map(Box.init) }

  package var wrappedValue: Value? {
    get { box?.value }
    set { box = newValue.map(Box.init) }
  }

  package static func == (left: Rare, right: Rare) -> Bool {
    left.box === right.box || left.wrappedValue == right.wrappedValue
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

/// A property that is kept in another way than it is read, for those who look into values by reflection.
package protocol Kept {
  /// What a reader of the property sees.
  var seen: Any { get }
}

extension Rare: Kept {
  package var seen: Any { wrappedValue as Any }
}
