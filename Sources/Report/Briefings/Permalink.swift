/// A name in the address of a place, made from the identifier of a record, and those that earlier identifiers gave it.
package struct Permalink: Sendable, Hashable {
  /// What the place is called now: `event-opening`.
  package var name: String
  /// What it was called under earlier identifiers, in the order of the record's aliases.
  package var earlier: [String]

  /// A place that always had this name.
  package init(_ name: String, earlier: [String] = []) {
    self.name = name
    self.earlier = earlier
  }

  /// `event-opening` for the kind `event` of the record `opening`, and so for its aliases.
  init(_ kind: String, _ id: String, _ aliases: [Located<String>]) {
    self.init("\(kind)-\(id)", earlier: aliases.map { "\(kind)-\($0.value)" })
  }

  /// Every name, the current one first.
  package var all: [String] { [name] + earlier }
}

extension Permalink: CustomStringConvertible {
  /// `event-opening`, and in brackets what it was before.
  package var description: String {
    earlier.isEmpty ? name : "\(name) (earlier \(earlier.joined(separator: ", ")))"
  }
}

extension StableBytes {
  /// In the order of the keys.
  mutating func append(_ places: [String: Permalink]) {
    append(places.count)
    for (key, place) in places.sorted(by: { $0.key < $1.key }) {
      append(key)
      append(place.all)
    }
  }

  /// In the order of the keys.
  mutating func append(_ places: [NoteReference: Permalink]) {
    append(places.count)
    for (key, place) in places.sorted(by: { $0.key < $1.key }) {
      append(key.label)
      append(key.occurrence)
      append(place.all)
    }
  }
}
