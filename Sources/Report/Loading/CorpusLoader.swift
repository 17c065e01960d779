package import Diagnostics

/// Reads the files of a project into a corpus and reports every fault of all of them.
///
/// A broken record never keeps the others from being read, and nothing is filled in for what is broken:
/// with a single error there is no corpus.
package struct CorpusLoader {
  /// What `briefgen.yaml` and the files of the corpus folder hold.
  package static func load(
    project: SourceText, corpus: [SourceText], limits: YAMLLimits = YAMLLimits()
  ) throws -> LoadResult {
    var loader = CorpusLoader(limits: limits)
    try loader.readProject(project)
    try loader.read(corpus)
    return try loader.finish()
  }

  /// Every text in our words is looked up in the list of languages; nobody writes in more.
  private static let maximumLanguages = 32

  let context = LoadContext()
  private let limits: YAMLLimits
  private var project: Project?
  /// Where the corpus is, and where that was written; nil when it was written wrongly.
  private(set) var corpusFolder: (value: String, span: Span?)?
  private var records = CorpusRecords()
  private var files: [SourceText] = []
  private var hashes = ListHashes()
  /// False when a file could not be read to its end, so that identifiers may be missing.
  private var isComplete = true

  init(limits: YAMLLimits) {
    self.limits = limits
  }

  /// A file that has a place in the corpus and could not be read.
  mutating func skip(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { isComplete = false }
    context.report(diagnostic)
  }

  /// Reads `briefgen.yaml`. Its languages and sides are taken even from a broken one, so that the records
  /// that use them are not blamed for it.
  mutating func readProject(_ text: SourceText) throws {
    guard let root = take(try YAMLReader.read(text, limits: limits), of: text) else { return }
    hashes.project = SHA256.digest(of: text.bytes)
    let entries = root.entries ?? []
    // Without the sides, those who refer to them would be blamed.
    let sides = entries.first { $0.name == ProjectFields.sides.name }?.value
    if root.entries == nil || (sides != nil && sides?.items == nil) { isComplete = false }
    let languages = entries.first { $0.name == ProjectFields.languages.name }?.value.items ?? []
    context.languages = languages.prefix(Self.maximumLanguages).compactMap(\.scalar).filter(
      LanguageTag.isWellFormed)
    for side in sides?.items ?? [] {
      if let id = side.value(of: "id"), let name = id.scalar { context.define(.side, name, at: id.span) }
    }
    let folder = entries.first { $0.name == ProjectFields.corpus.name }?.value
    let name = folder.map { $0.scalar ?? "" } ?? ProjectFields.corpus.absent ?? ""
    corpusFolder = ProjectPath.staysInside(name) ? (name, folder?.span) : nil
    project = ProjectFields.shape.read(root, context)
  }

  /// Bytes of files whose records are made at once.
  private static let readAtOnce = 1 << 20

  /// Reads files of the corpus, several at once on all cores.
  mutating func read(_ texts: [SourceText]) throws {
    var batch: [SourceText] = []
    var size = 0
    for (index, text) in texts.enumerated() {
      batch.append(text)
      size += text.bytes.count
      guard size >= Self.readAtOnce || index == texts.count - 1 else { continue }
      let part = context.part
      let read = batch.parallelMap { [limits] text in
        Result { try CorpusFile.read(text, part, limits: limits) }
      }
      for file in read { add(try file.get()) }
      (batch, size) = ([], 0)
    }
  }

  private mutating func add(_ file: CorpusFile) {
    files.append(file.text)
    isComplete = isComplete && file.isComplete
    file.definitions.forEach { context.define($0.kind, $0.id.value, at: $0.id.span) }
    context.add(file.findings)
    for list in CorpusList.all { list.append(file.records, &records) }
    hashes.add(file.hashes)
  }

  /// Checks what no single record can show, and gives the corpus when there was no error.
  func finish() throws -> LoadResult {
    let places = try placesOfWaived()
    var waivers = WaiverFilter(records.waivers.records, places: places)
    if isComplete {
      context.checkReferences { records.presentNames($0) }
      let subject = CheckSubject(
        records: records, project: project, counts: context.counts, broken: context.findings.broken)
      for found in CheckTable.all.parallelMap({ $0.run(subject) }) { context.report(waivers.kept(found)) }
    }
    var corpus = context.hasErrors ? nil : project.map(records.corpus)
    corpus?.places = places
    corpus?.hashes = hashes
    corpus?.usedWaivers = waivers.used
    return LoadResult(corpus: corpus, diagnostics: context.sorted, files: files)
  }

  /// Takes note of what reading a file came to.
  private mutating func take(_ result: YAMLReader.Result, of text: SourceText) -> YAMLNode? {
    files.append(text)
    context.report(result.diagnostics)
    if result.document == nil { isComplete = false }
    return result.document?.root
  }

  /// Where the records are written that waivers name: their files are parsed once more, so that the trees of all
  /// files need not be kept for the few that have any.
  private func placesOfWaived() throws -> RecordPlaces {
    var places = RecordPlaces()
    let names = RecordPlaces.names(in: records.waivers.records)
    let texts = Set(names.compactMap { context.definition($0.kind, $0.id)?.text })
    for text in files where texts.contains(text) {
      for entry in try YAMLReader.read(text, limits: limits).document?.root?.entries ?? [] {
        guard let list = CorpusList.all.first(where: { $0.name == entry.name }) else { continue }
        entry.value.forEachItem { item in
          guard let id = item.value(of: "id")?.scalar, names.contains(.init(kind: list.kind, id: id)) else {
            return
          }
          places.add(item, as: "\(list.kind.rawValue)/\(id)")
        }
      }
    }
    return places
  }
}
