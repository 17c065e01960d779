import Diagnostics

/// Where each record is written: the whole, and those of its parts that speak of one source.
///
/// A finding belongs to the record inside which it is marked, so no check has to say whose its findings are.
package struct RecordPlaces: Sendable, CustomStringConvertible {
  private struct Place {
    var whole: Span
    var parts: [(source: String, span: Span)]
  }

  private var places: [String: Place] = [:]

  init() {}

  struct Name: Hashable {
    let kind: RecordKind
    let id: String
  }

  /// The records that some waivers name: of the others no place is ever asked for.
  static func names(in waivers: [Waiver]) -> Set<Name> {
    var names: Set<Name> = []
    for waiver in waivers {
      let parts = waiver.record.value.split(separator: "/", maxSplits: 1).map(String.init)
      if parts.count == 2, let kind = RecordKind(rawValue: parts[0]) {
        names.insert(Name(kind: kind, id: parts[1]))
      }
      if let source = waiver.source { names.insert(Name(kind: .source, id: source.value)) }
    }
    return names
  }

  /// Remembers where a record is written, unless one of its name is known already.
  mutating func add(_ node: YAMLNode, as name: String) {
    guard places[name] == nil else { return }
    let lists = (node.entries ?? []).compactMap(\.value.items).joined()
    let parts = lists.compactMap { item in
      item.value(of: "source")?.scalar.map { (source: $0, span: item.span) }
    }
    places[name] = Place(whole: node.span, parts: parts)
  }

  /// Whether a finding is marked inside a record and, where a source is named, inside what the record says of it.
  ///
  /// A finding that relates a source to the record from outside, by a mark at that source's own record, is of
  /// it as well.
  func contain(_ diagnostic: Diagnostic, record: String, source: String?) -> Bool {
    guard let place = places[record], let primary = diagnostic.primary?.span else { return false }
    guard let source else { return place.whole.contains(primary) }
    if place.parts.contains(where: { $0.source == source && $0.span.contains(primary) }) { return true }
    guard let other = places["source/" + source]?.whole else { return false }
    let related = diagnostic.related.map(\.span)
    // Which of two sources is marked first is no matter to the author.
    return place.whole.contains(primary) && related.contains(where: other.contains)
      || other.contains(primary) && related.contains(where: place.whole.contains)
  }

  package var description: String { "\(places.count) records" }
}

extension Span {
  fileprivate func contains(_ other: Span) -> Bool {
    text.name == other.text.name && range.lowerBound <= other.range.lowerBound
      && other.range.lowerBound < range.upperBound
  }
}
