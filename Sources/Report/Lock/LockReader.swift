package import Diagnostics

/// Reads a lock, or says where it is not one.
///
/// JSON is read as the YAML that it also is: the reader of corpus files knows the place of every value,
/// finds doubled keys, and bounds size, depth and aliases. Unknown fields are errors, because a lock is
/// written by this program and by nobody else.
package struct LockReader {
  /// The lock is nil when anything is wrong with it: half a lock would vouch for half the words.
  package static func read(_ text: SourceText) throws -> (lock: Lock?, diagnostics: [Diagnostic]) {
    if text.bytes.count <= maximumSize, let lock = LockScanner.read(text) { return (lock, []) }
    return try readWithCare(text)
  }

  /// The same for a lock that somebody may have changed.
  static func readWithCare(_ text: SourceText) throws -> (lock: Lock?, diagnostics: [Diagnostic]) {
    var limits = YAMLLimits()
    limits.fileSize = maximumSize
    limits.nodes = maximumNodes
    limits.depth = 8
    if let marker = conflictMarker(in: text) { return (nil, [.unmergedLock(at: Span(text, marker))]) }
    let result = try YAMLReader.read(text, limits: limits)
    guard let root = result.document?.root, !result.diagnostics.hasErrors else {
      // The helps are for what people write, and nobody writes a lock.
      return (
        nil,
        result.diagnostics.map { found in
          guard let span = found.primary?.span else { return found }
          return .malformedLock("the lock is broken here: \(found.message)", at: span)
        }
      )
    }
    var reader = LockReader()
    reader.readRoot(root)
    let lock = reader.diagnostics.isEmpty ? reader.lock : nil
    return (lock, result.diagnostics + reader.diagnostics.prefix(mostFaults))
  }

  /// The first line that git leaves where two versions of a file do not go together.
  private static func conflictMarker(in text: SourceText) -> Range<Int>? {
    var start = 0
    while start < text.bytes.count {
      let end = text.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.bytes.count
      if text.bytes[start..<end].starts(with: "<<<<<<< ".utf8) { return start..<end }
      start = end + 1
    }
    return nil
  }

  /// Some 300 bytes a receipt: 200,000 of them.
  static let maximumSize = 64 << 20
  /// Some 30 values a receipt.
  private static let maximumNodes = 6_000_000
  /// More faults than this help nobody.
  private static let mostFaults = 20
  /// Years beyond these are no days on which anybody checked.
  private static let mostScalars = 1 << 40

  private var lock = Lock()
  private var diagnostics: [Diagnostic] = []

  private mutating func readRoot(_ root: YAMLNode) {
    let fields = fields(
      of: root, ["receipts", "sources", "version"], optional: ["comparisons"], in: "the lock")
    guard let version = fields["version"], version.scalar == String(Lock.version) else {
      if fields["version"] != nil || diagnostics.isEmpty {
        fault("the lock is of another version than \(Lock.version)", at: (fields["version"] ?? root).span)
      }
      return
    }
    for entry in fields["sources"].map({ entries(of: $0, "a map of sources") }) ?? [] { readSource(entry) }
    for entry in fields["receipts"].map({ entries(of: $0, "a map of receipts") }) ?? [] { readReceipt(entry) }
    let comparisons = fields["comparisons"].map { entries(of: $0, "a map of comparisons") } ?? []
    for entry in comparisons { readComparison(entry) }
    let loose = lock.receipts.filter { lock.sources[$0.key.source] == nil }
    for (key, receipt) in loose.sorted(by: { $0.key < $1.key }) {
      needText(of: key.source, for: receipt.span)
    }
    for (key, receipt) in lock.comparisons.sorted(by: { $0.key < $1.key }) {
      needText(of: key.first, for: receipt.span)
      needText(of: key.second, for: receipt.span)
    }
  }

  private mutating func needText(of source: String, for span: Span?) {
    guard lock.sources[source] == nil, let span else { return }
    fault("the lock does not say in which text of `\(source)` it was", at: span)
  }

  private mutating func readSource(_ entry: YAMLEntry) {
    guard Identifier.isValid(entry.name) else { return fault("this names no source", at: entry.key.span) }
    let fields = fields(of: entry.value, ["bytes", "sha256"], in: "a source")
    guard let bytes = number(fields["bytes"], "bytes"), let hash = hash(fields["sha256"], "sha256") else {
      return
    }
    lock.sources[entry.name] = Lock.HeldText(hash: hash, bytes: bytes)
  }

  private mutating func readReceipt(_ entry: YAMLEntry) {
    guard let key = Receipt.Key(entry.name) else { return fault("this names no receipt", at: entry.key.span) }
    let names = [
      "by", "context_sha256", "exact_sha256", "folds", "matches", "omitted", "on", "profile", "range",
      "source",
    ]
    let fields = fields(of: entry.value, names, in: "a receipt")
    guard let source = text(fields["source"], "source"), let profile = text(fields["profile"], "profile"),
      let by = text(fields["by"], "by"), let day = day(fields["on"]),
      let exact = hash(fields["exact_sha256"], "exact_sha256"),
      let context = hash(fields["context_sha256"], "context_sha256"),
      let matches = number(fields["matches"], "matches"), let range = range(fields["range"]),
      let folds = folds(fields["folds"]), let omitted = number(fields["omitted"], "omitted")
    else { return }
    guard source == key.source else {
      return fault("the receipt is of `\(source)`, and its key of `\(key.source)`", at: entry.key.span)
    }
    guard matches > 0 else {
      return fault("a receipt is of words that were found, and `matches` is 0", at: fields["matches"]?.span)
    }
    if let held = lock.sources[source], range.upperBound > held.bytes {
      let span = fields["range"]?.span
      return fault("the words end at \(range.upperBound), and `\(source)` has \(held.bytes) bytes", at: span)
    }
    let observation = Receipt.Observation(
      source: source, range: range, matches: matches, exactHash: exact, contextHash: context, folds: folds,
      omitted: omitted, profile: profile)
    lock.receipts[key] = Receipt(observation: observation, on: day, by: by, span: entry.key.span)
  }
}

// MARK: - Comparisons

extension LockReader {
  private mutating func readComparison(_ entry: YAMLEntry) {
    guard let key = WordingReceipt.Key(entry.name) else {
      return fault("this names no two sources", at: entry.key.span)
    }
    let names = ["by", "first", "on", "run", "second", "shared"]
    let fields = fields(of: entry.value, names, in: "a comparison")
    guard let by = text(fields["by"], "by"), let day = day(fields["on"]),
      let first = side(fields["first"], "first"), let second = side(fields["second"], "second"),
      let shared = number(fields["shared"], "shared"), let run = number(fields["run"], "run")
    else { return }
    guard shared <= min(first.grams, second.grams) else {
      return fault("more is shared than there is", at: entry.key.span)
    }
    lock.comparisons[key] = WordingReceipt(
      wording: SharedWording(first: first, second: second, shared: shared, longestRun: run), on: day, by: by,
      span: entry.key.span)
  }

  private mutating func side(_ node: YAMLNode?, _ name: String) -> SharedWording.Side? {
    guard let node else { return nil }
    let numbers = (node.items ?? []).compactMap { number($0, name) }
    if numbers.count == 3, node.items?.count == 3, numbers[2] <= numbers[1] {
      return SharedWording.Side(grams: numbers[0], sentences: numbers[1], aligned: numbers[2])
    }
    fault("`\(name)` is three numbers: runs, sentences, and those that are alike", at: node.span)
    return nil
  }
}

// MARK: - Values

extension LockReader {
  private mutating func fault(_ message: String, at span: Span?) {
    guard let span else { return }
    diagnostics.append(.malformedLock(message, at: span.firstLine))
  }

  private mutating func entries(of node: YAMLNode, _ expected: String) -> [YAMLEntry] {
    if let entries = node.entries { return entries }
    fault("\(expected) should stand here", at: node.span)
    return []
  }

  /// The fields of a map that has all of `names` and no others.
  private mutating func fields(
    of node: YAMLNode, _ names: [String], optional: [String] = [], in place: String
  ) -> [String: YAMLNode] {
    guard node.entries != nil else {
      fault(
        "\(place) is a map with the fields \(names.map { "`\($0)`" }.joined(separator: ", "))", at: node.span)
      return [:]
    }
    var fields: [String: YAMLNode] = [:]
    for entry in node.entries ?? [] {
      if !(names + optional).contains(entry.name) {
        fault("\(place) has no field `\(entry.name)`", at: entry.key.span)
      }
      fields[entry.name] = entry.value
    }
    for name in names where fields[name] == nil { fault("\(place) lacks `\(name)`", at: node.span) }
    return fields
  }

  private mutating func text(_ node: YAMLNode?, _ name: String) -> String? {
    guard let node else { return nil }
    if let text = node.scalar, Receipt.isPerson(text) { return text }
    fault("`\(name)` is a text on one line, at most 500 bytes", at: node.span)
    return nil
  }

  private mutating func hash(_ node: YAMLNode?, _ name: String) -> String? {
    guard let node else { return nil }
    if let text = node.scalar, text.utf8.count == 64, text.utf8.allSatisfy(\.isHexadecimalDigit) {
      return text
    }
    fault("`\(name)` is 64 hexadecimal digits", at: node.span)
    return nil
  }

  private mutating func number(_ node: YAMLNode?, _ name: String) -> Int? {
    guard let node else { return nil }
    if let text = node.scalar, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
      number <= Self.mostScalars
    {
      return number
    }
    fault("`\(name)` is a whole number", at: node.span)
    return nil
  }

  private mutating func range(_ node: YAMLNode?) -> Range<Int>? {
    guard let node else { return nil }
    if let items = node.items, items.count == 2, let start = number(items[0], "range"),
      let end = number(items[1], "range"), start < end
    {
      return start..<end
    }
    fault("`range` is two numbers, the second larger", at: node.span)
    return nil
  }

  private mutating func folds(_ node: YAMLNode?) -> [FoldingKind]? {
    guard let node else { return nil }
    let kinds = node.items?.map { $0.scalar.flatMap(FoldingKind.init) }
    if let kinds, kinds.count <= FoldingKind.allCases.count, !kinds.contains(nil) {
      return kinds.compactMap(\.self)
    }
    fault("`folds` is a list of foldings by name", at: node.span)
    return nil
  }

  private mutating func day(_ node: YAMLNode?) -> CalendarDay? {
    guard let node else { return nil }
    if let day = node.scalar.flatMap(CalendarDay.init(isoDay:)) { return day }
    fault("`on` is a day such as 2026-11-22", at: node.span)
    return nil
  }
}

extension CalendarDay {
  /// Reads `2026-11-22`; nil for anything that is not one certain, whole day.
  package init?(isoDay text: String) {
    guard let point = EDTF.Point(plainDay: text) else { return nil }
    self = point.firstDay
  }
}

extension Diagnostic {
  fileprivate static func unmergedLock(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .malformedLock, "the lock holds two versions that were not put together", at: span,
      helps: [
        "keep the lines of both, in their order, and delete the lines that begin with `<<<<<<<`, `=======` and "
          + "`>>>>>>>`; of two receipts of one name keep one"
      ])
  }

  fileprivate static func malformedLock(_ message: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .malformedLock, message, at: span,
      helps: [
        "take back the change by hand, or delete the file and run "
          + "`briefgen check --sources DIR --update --on DATE --by NAME` where the texts are"
      ])
  }
}

extension DiagnosticCode {
  static let malformedLock = DiagnosticCode(
    "malformed-lock",
    """
    `briefgen.lock` is not what this program writes. It vouches for words whose texts are not here, so \
    nothing in it is guessed or passed over: with one fault the whole lock counts for nothing.
    """)
}
