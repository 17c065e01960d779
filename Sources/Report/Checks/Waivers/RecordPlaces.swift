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

  /// The places of what some waivers name: the others are never asked for.
  init(of waivers: [Waiver], among records: [(kind: RecordKind, id: String, node: YAMLNode)]) {
    guard !waivers.isEmpty else { return }
    let names = Set(
      waivers.flatMap { waiver in
        [waiver.record.value] + (waiver.source.map { ["source/" + $0.value] } ?? [])
      })
    for record in records {
      let name = "\(record.kind.rawValue)/\(record.id)"
      if names.contains(name), places[name] == nil { add(record.node, as: name) }
    }
  }

  private mutating func add(_ node: YAMLNode, as name: String) {
    let lists = (node.entries ?? []).compactMap(\.value.items).joined()
    let parts = lists.compactMap { item in
      item.entries?.first { $0.name == "source" }?.value.scalar.map { (source: $0, span: item.span) }
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
