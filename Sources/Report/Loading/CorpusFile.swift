import Diagnostics

/// What one file of the corpus holds, read without regard to the others.
struct CorpusFile: Sendable {
  let text: SourceText
  private(set) var records = CorpusRecords()
  private(set) var findings = LoadContext.Findings()
  /// The records that are written in it, broken ones included, in order.
  private(set) var definitions: [(kind: RecordKind, id: Located<String>)] = []
  private(set) var hashes: [(kind: RecordKind, hash: [UInt8])] = []
  /// False when it could not be read to its end, so that identifiers may be missing.
  private(set) var isComplete = true

  static func read(
    _ text: SourceText, _ part: LoadContext.Part, limits: YAMLLimits
  ) throws -> CorpusFile {
    let context = LoadContext(part)
    var file = CorpusFile(text: text)
    let result = try YAMLReader.read(text, limits: limits)
    context.report(result.diagnostics)
    if let root = result.document?.root { file.read(root, context) } else { file.isComplete = false }
    file.findings = context.findings
    return file
  }

  private init(text: SourceText) { self.text = text }

  private mutating func read(_ root: YAMLNode, _ context: LoadContext) {
    guard let entries = root.entries else {
      FieldPlace(name: "the file", context: context).wrongType(
        root, expected: "a map of lists", help: "begin with `claims:` and write the records below it")
      isComplete = false
      return
    }
    var found: [(kind: RecordKind, key: YAMLNode)] = []
    for entry in entries {
      guard let list = CorpusList.all.first(where: { $0.name == entry.name }) else {
        context.report(
          .unknownList(entry.key, nearest: context.nearest(entry.name, among: CorpusList.all.map(\.name))))
        continue
      }
      found.append((list.kind, entry.key))
      guard entry.value.kind == .sequence else {
        FieldPlace(name: entry.name, context: context).wrongType(
          entry.value, expected: "a list", help: "begin each record with `- `")
        isComplete = false
        continue
      }
      entry.value.forEachItem { item in
        if let id = item.value(of: "id"), let name = id.scalar {
          definitions.append((list.kind, Located(name, id.span)))
        }
        list.read(item, context, &records)
      }
    }
    hashes = ListHashes.hashes(of: root.document, found)
  }
}

extension Diagnostic {
  fileprivate static func unknownList(_ key: YAMLNode, nearest: String?) -> Diagnostic {
    Diagnostic(
      .error, .unknownField, "a corpus file has no list `\(key.scalar ?? "")`", at: key.span,
      notes: nearest == nil
        ? ["the lists are " + CorpusList.all.map { "`\($0.name)`" }.joined(separator: ", ")] : [],
      helps: [nearest.map { "write `\($0)`" } ?? "delete it"])
  }
}
