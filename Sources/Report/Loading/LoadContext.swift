import Diagnostics

/// What is gathered while files of one project are read: faults, identifiers and references.
///
/// It has identity because every reader of a file adds to the same one.
final class LoadContext {
  /// More faults than this help nobody, and a hostile file could make millions.
  static let maximumFaults = 1000

  struct Reference {
    var kind: RecordKind
    var id: Located<String>
  }

  /// What reading comes to, beside the records.
  struct Findings: Sendable {
    fileprivate(set) var diagnostics: [Diagnostic] = []
    fileprivate(set) var references: [Reference] = []
    fileprivate(set) var broken: Set<RecordKind> = []
    /// How many candidates were compared with mistyped names.
    fileprivate var comparisons = 0
    fileprivate var dropped = 0
  }

  private(set) var findings = Findings()
  private(set) var hasErrors = false
  /// How many of each severity were reported: warnings never push errors out.
  private var reported: [Severity: Int] = [:]
  private var definitions: [RecordKind: [String: Span]] = [:]
  /// How many candidates may be compared with mistyped names.
  private let maximumComparisons: Int

  /// The languages of the project, once `briefgen.yaml` has been read; empty when it is broken.
  var languages: [String] = []

  init() { maximumComparisons = 200_000 }

  /// For a file that is read beside others, whose findings are then added to those of the whole.
  init(_ part: Part) {
    languages = part.languages
    maximumComparisons = part.comparisonsLeft
  }

  /// What the reader of one file must know of the whole.
  struct Part: Sendable {
    fileprivate let languages: [String]
    fileprivate let comparisonsLeft: Int
  }

  var part: Part {
    Part(languages: languages, comparisonsLeft: max(0, maximumComparisons - findings.comparisons))
  }

  func add(_ part: Findings) {
    report(part.diagnostics)
    findings.references += part.references
    findings.broken.formUnion(part.broken)
    findings.comparisons += part.comparisons
    findings.dropped += part.dropped
  }

  func report(_ diagnostic: Diagnostic) {
    hasErrors = hasErrors || diagnostic.severity == .error
    reported[diagnostic.severity, default: 0] += 1
    guard reported[diagnostic.severity, default: 0] <= Self.maximumFaults else {
      findings.dropped += 1
      return
    }
    findings.diagnostics.append(diagnostic.clipped)
  }

  func report(_ diagnostics: [Diagnostic]) { diagnostics.forEach(report) }

  func refer(to kind: RecordKind, _ id: Located<String>) {
    findings.references.append(Reference(kind: kind, id: id))
  }

  /// Remembers where a record is; a second one of the same name is a fault.
  func define(_ kind: RecordKind, _ id: String, at span: Span) {
    if let first = definitions[kind]?[id] {
      report(.duplicateIdentifier(kind, id, at: span, first: first))
    } else {
      definitions[kind, default: [:]][id] = span
    }
  }

  /// Remembers that a record of the kind could not be made, so that no check may count on all of them.
  func breakRecord(of kind: RecordKind) { findings.broken.insert(kind) }

  /// Where the identifier of a record is written.
  func definition(_ kind: RecordKind, _ id: String) -> Span? { definitions[kind]?[id] }

  func isDefined(_ kind: RecordKind, _ id: String) -> Bool { definitions[kind]?[id] != nil }

  /// How many records of each kind were written, broken ones included.
  var counts: [RecordKind: Int] { definitions.mapValues(\.count) }

  func nearest(_ name: String, among candidates: [String]) -> String? {
    guard findings.comparisons < maximumComparisons else { return nil }
    findings.comparisons += candidates.count
    return NearestName.of(name, among: candidates)
  }

  /// Reports every reference to a record that nobody wrote.
  ///
  /// - Parameter present: what the records of a kind are called now, by the names that they had before.
  func checkReferences(present: (RecordKind) -> [String: String]) {
    var names: [RecordKind: KnownNames] = [:]
    for reference in findings.references where !isDefined(reference.kind, reference.id.value) {
      let kind = reference.kind
      let known = names[kind] ?? KnownNames((definitions[kind] ?? [:]).keys.sorted(), present: present(kind))
      names[kind] = known
      report(.danglingReference(reference, help: help(for: reference, among: known)))
    }
  }

  /// The names of the records of one kind.
  private struct KnownNames {
    /// Those that are names at all.
    let valid: [String]
    /// What is written as a name and is none, by what it should be.
    let misspelt: [String: String]
    /// Present names by earlier ones.
    let present: [String: String]

    init(_ known: [String], present: [String: String]) {
      valid = known.filter(Identifier.isValid)
      let pairs = known.lazy.filter { !Identifier.isValid($0) }.compactMap { name in
        Identifier.suggestion(for: name).map { ($0, name) }
      }
      misspelt = Dictionary(pairs) { first, _ in first }
      self.present = present
    }
  }

  /// What to write for a name that nothing has.
  private func help(for reference: Reference, among known: KnownNames) -> String {
    let (kind, id) = (reference.kind, reference.id.value)
    if let name = known.present[id] { return "write `\(name)`, as that \(kind.rawValue) is called now" }
    if let written = known.misspelt[id] { return "correct the `id` of the \(kind.rawValue) `\(written)`" }
    if let nearest = nearest(id, among: known.valid) { return "write `\(nearest)`" }
    if kind == .side, !known.valid.isEmpty {
      let names = known.valid.prefix(20).map { "`\($0)`" }.joined(separator: ", ")
      return "the sides of `briefgen.yaml` are \(names); write one or add another"
    }
    return "add \(kind.phrase) with this `id` to `\(kind.list)`"
  }

  /// Everything that was reported, in the order in which it is printed.
  var sorted: [Diagnostic] {
    let dropped = findings.dropped
    guard dropped > 0 else { return findings.diagnostics.sortedForPrinting() }
    let rest = Diagnostic(
      hasErrors ? .error : .warning, .tooManyFaults,
      "\(dropped) more \(dropped == 1 ? "fault is" : "faults are") not shown",
      helps: ["correct the first ones; the others may go with them"])
    return (findings.diagnostics + [rest]).sortedForPrinting()
  }
}

extension Diagnostic {
  /// The same with no more than 500 characters of any text: what an author wrote may be megabytes long.
  fileprivate var clipped: Diagnostic {
    var clipped = self
    clipped.message = Self.clip(message)
    clipped.notes = notes.map(Self.clip)
    clipped.helps = helps.map(Self.clip)
    return clipped
  }

  private static func clip(_ text: String) -> String {
    text.utf8.count <= 500 ? text : text.unicodeScalars.count <= 500 ? text : String(text.prefix(499)) + "…"
  }

  fileprivate static func duplicateIdentifier(
    _ kind: RecordKind, _ id: String, at span: Span, first: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, .duplicateIdentifier, "there are two \(kind.list) called `\(id)`", at: span, label: "second",
      related: [Mark(first, "first")], helps: ["give one of them another `id`"])
  }

  fileprivate static func danglingReference(
    _ reference: LoadContext.Reference, help: String
  ) -> Diagnostic {
    Diagnostic(
      .error, .danglingReference, "there is no \(reference.kind.rawValue) `\(reference.id.value)`",
      at: reference.id.span, helps: [help])
  }
}

extension DiagnosticCode {
  static let duplicateIdentifier = DiagnosticCode(
    "duplicate-identifier",
    """
    Two records of one kind have the same identifier, so a reference could mean either. Identifiers are \
    unique among the records of a kind, across all files.
    """)
  static let danglingReference = DiagnosticCode(
    "dangling-reference",
    "A record refers to another by an identifier that no record has. The nearest existing name is suggested, or the one "
      + "that the record has now.")
  static let tooManyFaults = DiagnosticCode(
    "too-many-faults", "After a thousand faults the rest are only counted.")
}
