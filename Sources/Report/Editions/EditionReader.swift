import Diagnostics

/// Reads an edition, or says where it is not one.
///
/// As with the lock, JSON is read as the YAML that it also is: every value has its place, doubled keys are
/// found, size, depth and aliases are bounded. With one fault there is no edition, because a digest made
/// from half of one would call the other half new.
struct EditionReader {
  /// 16 MB hold some 60,000 records.
  static let maximumSize = 16 << 20
  /// More faults than this help nobody.
  private static let mostFaults = 20
  private static let mostParties = 1 << 20

  static func read(
    _ text: SourceText, name: String
  ) throws -> (edition: Edition?, diagnostics: [Diagnostic]) {
    guard !text.bytes.isEmpty else {
      return (nil, [.malformedEdition("the file holds nothing", at: Span(text, 0..<0))])
    }
    var limits = YAMLLimits()
    limits.fileSize = maximumSize
    limits.depth = 8
    let result = try YAMLReader.read(text, limits: limits)
    guard let root = result.document?.root, !result.diagnostics.hasErrors else {
      return (nil, result.diagnostics)
    }
    var reader = EditionReader(name: name)
    let edition = reader.edition(root)
    guard reader.diagnostics.isEmpty else {
      return (nil, result.diagnostics + reader.diagnostics.prefix(mostFaults))
    }
    return (edition, result.diagnostics)
  }

  private let name: String
  private var diagnostics: [Diagnostic] = []

  private init(name: String) {
    self.name = name
  }

  private mutating func edition(_ root: YAMLNode) -> Edition {
    let names = [
      "as_of", "briefings", "claims", "events", "number", "quotations", "sources", "version",
    ]
    let fields = fields(of: root, names, in: "an edition")
    if let version = fields["version"], version.scalar != String(EditionWriter.version) {
      fault("the edition is of another version than \(EditionWriter.version)", at: version.span)
    }
    var edition = Edition(
      name: name, number: number(fields, "number"), asOf: date(fields, "as_of"))
    edition.briefings = records(
      fields["briefings"], ["corrections", "edition", "title"], optional: ["withdrawn"]
    ) { reader, fields in
      Edition.Briefing(
        title: reader.text(fields, "title"), edition: reader.text(fields, "edition"),
        corrections: reader.texts(fields, "corrections"), isWithdrawn: reader.flag(fields, "withdrawn"))
    }
    edition.claims = records(
      fields["claims"], ["contested", "parties", "text"], optional: ["judgment", "mark"]
    ) { reader, fields in
      Edition.Claim(
        text: reader.text(fields, "text"), mark: fields["mark"].map { _ in reader.text(fields, "mark") },
        parties: reader.number(fields, "parties"), isContested: reader.flag(fields, "contested"),
        judgment: fields["judgment"].map { _ in reader.text(fields, "judgment") })
    }
    edition.events = records(fields["events"], ["claims", "date", "status"]) { reader, fields in
      Edition.Event(
        date: reader.date(fields, "date"), status: reader.choice(fields, "status", Event.Status.self),
        claims: reader.texts(fields, "claims"))
    }
    edition.quotations = records(fields["quotations"], ["sha256", "source", "speaker"]) { reader, fields in
      Edition.Quotation(
        speaker: reader.text(fields, "speaker"), source: reader.text(fields, "source"),
        hash: reader.text(fields, "sha256"))
    }
    edition.sources = records(fields["sources"], ["name", "status"]) { reader, fields in
      Edition.Source(
        name: reader.text(fields, "name"), status: reader.choice(fields, "status", Source.Status.self))
    }
    return edition
  }
}

// MARK: - Values

extension EditionReader {
  private mutating func fault(_ message: String, at span: Span) {
    diagnostics.append(.malformedEdition(message, at: span.firstLine))
  }

  private mutating func records<Record>(
    _ node: YAMLNode?, _ names: [String], optional: [String] = [],
    read: (inout EditionReader, [String: YAMLNode]) -> Record
  ) -> [String: Record] {
    guard let node else { return [:] }
    guard let entries = node.entries else {
      fault("a map from identifiers to records should stand here", at: node.span)
      return [:]
    }
    var records: [String: Record] = [:]
    for entry in entries {
      guard Identifier.isValid(entry.name) else {
        fault("`\(entry.name)` is no identifier", at: entry.key.span)
        continue
      }
      let fields = fields(of: entry.value, names, optional: optional, in: "a record")
      if names.allSatisfy({ fields[$0] != nil }) { records[entry.name] = read(&self, fields) }
    }
    return records
  }

  private mutating func fields(
    of node: YAMLNode, _ names: [String], optional: [String] = [], in place: String
  ) -> [String: YAMLNode] {
    guard let entries = node.entries else {
      fault(
        "\(place) is a map with the fields \(names.map { "`\($0)`" }.joined(separator: ", "))", at: node.span)
      return [:]
    }
    var fields: [String: YAMLNode] = [:]
    for entry in entries {
      if !names.contains(entry.name), !optional.contains(entry.name) {
        fault("\(place) has no field `\(entry.name)`", at: entry.key.span)
      }
      fields[entry.name] = entry.value
    }
    let missing = names.filter { fields[$0] == nil }.map { "`\($0)`" }
    if !missing.isEmpty { fault("\(place) lacks \(missing.joined(separator: ", "))", at: node.span) }
    return fields
  }

  private mutating func text(_ fields: [String: YAMLNode], _ name: String) -> String {
    guard let node = fields[name] else { return "" }
    if let text = node.scalar, !text.isEmpty { return text }
    fault("`\(name)` is a text", at: node.span)
    return ""
  }

  private mutating func texts(_ fields: [String: YAMLNode], _ name: String) -> [String] {
    guard let node = fields[name] else { return [] }
    let texts = node.items?.map(\.scalar)
    if let texts, !texts.contains(nil) { return texts.compactMap(\.self) }
    fault("`\(name)` is a list of texts", at: node.span)
    return []
  }

  private mutating func number(_ fields: [String: YAMLNode], _ name: String) -> Int {
    guard let node = fields[name] else { return 0 }
    if let text = node.scalar, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
      number <= Self.mostParties
    {
      return number
    }
    fault("`\(name)` is a whole number", at: node.span)
    return 0
  }

  private mutating func flag(_ fields: [String: YAMLNode], _ name: String) -> Bool {
    guard let node = fields[name] else { return false }
    switch node.scalar {
    case "true": return true
    case "false": return false
    case _:
      fault("`\(name)` is `true` or `false`", at: node.span)
      return false
    }
  }

  private mutating func date(_ fields: [String: YAMLNode], _ name: String) -> String {
    guard let node = fields[name] else { return "" }
    if let text = node.scalar, (try? EDTF(text)) != nil { return text }
    fault("`\(name)` is a date", at: node.span)
    return ""
  }

  private mutating func choice<Choice>(
    _ fields: [String: YAMLNode], _ name: String, _ choices: Choice.Type
  ) -> String where Choice: RawRepresentable<String> & CaseIterable {
    guard let node = fields[name] else { return "" }
    if let text = node.scalar, Choice(rawValue: text) != nil { return text }
    fault(
      "`\(name)` is one of \(Choice.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))",
      at: node.span)
    return ""
  }
}

extension Diagnostic {
  fileprivate static func malformedEdition(_ message: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .malformedEdition, message, at: span,
      helps: ["take the file back from your version control; `briefgen edition` writes it and nobody else"])
  }
}

extension DiagnosticCode {
  static let malformedEdition = DiagnosticCode(
    "malformed-edition",
    """
    A file in `editions` is not what `briefgen edition` writes. A digest says what changed since an edition, \
    so nothing in it is guessed or passed over: what is not known would be called new.
    """)
}
