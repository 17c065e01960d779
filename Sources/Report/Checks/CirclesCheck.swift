import Diagnostics

extension Check {
  /// No record rests on itself, however long the way.
  static let circles = Check(name: "circles", codes: [.circularReference]) { subject in
    let records = subject.records
    return derivations(records.sources) + belonging(records.actors) + control(records.actors)
      + bases(records.claims) + records.claims.records.flatMap(transmissions)
  }

  private static func derivations(_ sources: Table<Source>) -> [Diagnostic] {
    circles(in: sources, verb: "derives from") { $0.derivedFrom.map(\.source) }
  }

  private static func belonging(_ actors: Table<Actor>) -> [Diagnostic] {
    circles(in: actors, verb: "belongs to") { $0.of.map { [$0] } ?? [] }
  }

  private static func control(_ actors: Table<Actor>) -> [Diagnostic] {
    circles(in: actors, verb: "controls") { $0.controls }
  }

  private static func bases(_ claims: Table<Claim>) -> [Diagnostic] {
    circles(in: claims, verb: "rests on") { $0.basis }
  }

  /// Within one claim, sources that have it from each other.
  private static func transmissions(of claim: Claim) -> [Diagnostic] {
    guard claim.evidence.contains(where: \.isTakenOver) else { return [] }
    var steps: [String: [Located<String>]] = [:]
    var sources: [String] = []
    for evidence in claim.evidence {
      guard case .via(let via) = evidence.origin else { continue }
      sources.append(evidence.source.value)
      steps[evidence.source.value, default: []].append(via)
    }
    return Circle.all(in: sources) { (steps[$0] ?? []).map(\.value) }.compactMap { circle in
      diagnostic(circle, verb: "has it from") { steps[$0] ?? [] }
    }
  }

  private static func circles<Element>(
    in table: Table<Element>, verb: String, next: @escaping (Element) -> [Located<String>]
  ) -> [Diagnostic] {
    // Most records refer to no other of their kind, and those are in no circle.
    let nodes = table.records.filter { !next($0).isEmpty }.map(\.id.value)
    let steps = { (id: String) in table[id].map(next) ?? [] }
    return Circle.all(in: nodes) { steps($0).map(\.value) }.compactMap { circle in
      diagnostic(circle, verb: verb, steps: steps)
    }
  }

  private static func diagnostic(
    _ circle: [String], verb: String, steps: (String) -> [Located<String>]
  ) -> Diagnostic? {
    let marks = circle.indices.compactMap { index -> Mark? in
      let target = circle[(index + 1) % circle.count]
      return steps(circle[index]).first { $0.value == target }.map {
        Mark($0.span, "`\(circle[index])` \(verb) `\(target)`")
      }
    }
    guard let last = marks.last else { return nil }
    let first = circle[0]
    return Diagnostic(
      .error, .circularReference,
      circle.count == 1
        ? "`\(first)` \(verb) itself" : "`\(first)` \(verb) itself by way of \(circle.count - 1) more",
      at: last.span, label: last.label, related: Array(marks.dropLast().prefix(8)),
      helps: ["take one of these references out"])
  }
}

extension Evidence {
  fileprivate var isTakenOver: Bool { if case .via = origin { true } else { false } }
}

extension DiagnosticCode {
  static let circularReference = DiagnosticCode(
    "circular-reference",
    """
    Records refer to each other in a circle: sources that derive from each other, actors that belong to \
    each other, judgments that rest on each other, sources that have a claim from each other. Origins are \
    counted by following such references to their root, and a circle has none.
    """)
}
