import Diagnostics
import Testing

@testable import Report

@Suite struct LockTests {
  static let yaml = """
    claims:
      - id: ports
        kind: fact
        text: Ports joined.
        evidence:
          - {source: wire, stance: supports, mode: paraphrase, exact: Fourteen ports have joined, origin: {kind: unknown}}
          - {source: copy, stance: supports, mode: paraphrase, exact: fourteen ports, origin: {kind: unknown}}

    """
  static let wire = "Fourteen ports have joined the pact.\n"
  static let copy = "The wire says that fourteen ports joined.\n"

  static func report(
    _ yaml: String = yaml, wire: String? = wire, copy: String? = copy, lock: Lock = Lock()
  ) throws -> EvidenceReport {
    var texts: [String: SourceText] = [:]
    for (id, text) in [("wire", wire), ("copy", copy)] {
      texts[id] = text.map { SourceText(name: "sources/\(id).txt", text: $0) }
    }
    let sources = SourceTexts(folder: "sources", texts: texts)
    return EvidenceGate(corpus: try .fixture(Corpus.outlets + yaml), texts: sources, lock: lock).report()
  }

  static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(isoDay: text)) }

  static func first() throws -> Lock {
    Lock().updated(with: try report(), on: try day("2031-06-01"), by: "Ada")
  }

  static func read(_ bytes: [UInt8]) throws -> Lock? {
    try LockReader.read(SourceText(name: "briefgen.lock", bytes: bytes)).lock
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let lock = try Self.first()
    #expect(lock.receipts.count == 2)
    let bytes = LockWriter.json(lock)
    let again = try #require(try Self.read(bytes))
    #expect(LockWriter.json(again) == bytes)
    #expect(again.sources == lock.sources)
    #expect(again.receipts.mapValues(\.observation) == lock.receipts.mapValues(\.observation))
    let empty = try #require(try Self.read(LockWriter.json(Lock())))
    #expect(empty.receipts.isEmpty && empty.sources.isEmpty)
  }

  /// What is scanned byte by byte is what the reader of YAML finds in it, whatever was changed.
  @Test func bothReadersAgree() throws {
    var lock = try Self.first()
    for (key, receipt) in lock.receipts {
      lock.receipts[key]?.observation.folds = [.outerQuotes, .omission]
      lock.receipts[key]?.by = receipt.observation.source == "wire" ? "Ada Müller" : "张三"
    }
    let bytes = LockWriter.json(lock)
    #expect(LockScanner.read(SourceText(name: "briefgen.lock", bytes: bytes)) != nil)
    var random = SplitMix(state: 2033)
    var scanned = 0
    for round in 0..<10_000 {
      var mutant = bytes
      if round > 0 { Self.mutate(&mutant, &random) }
      let text = SourceText(name: "briefgen.lock", bytes: mutant)
      guard let quick = LockScanner.read(text) else { continue }
      scanned += 1
      let careful = try LockReader.readWithCare(text)
      #expect(careful.diagnostics.isEmpty)
      #expect(careful.lock?.receipts == quick.receipts)
      #expect(careful.lock?.sources == quick.sources)
      #expect(careful.lock?.comparisons == quick.comparisons)
    }
    #expect(scanned > 1)
  }

  @Test func oneReceiptStandsOnOneLine() throws {
    let text = String(decoding: LockWriter.json(try Self.first()), as: UTF8.self)
    let lines = text.split(separator: "\n").filter { $0.contains("exact_sha256") }
    #expect(lines.count == 2)
    #expect(lines == lines.sorted())
    #expect(!text.contains("ourteen ports"))
  }

  @Test func anUnchangedReceiptKeepsItsDayAndItsPerson() throws {
    let edited = Self.yaml.replacing("exact: fourteen ports", with: "exact: that fourteen ports")
    let lock = try Self.first().updated(
      with: try Self.report(edited), on: try Self.day("2031-07-01"), by: "Ben")
    let people = Dictionary(uniqueKeysWithValues: lock.receipts.map { ($0.key.source, $0.value.by) })
    #expect(people == ["wire": "Ada", "copy": "Ben"])
  }

  @Test func receiptsOfWordsThatAreGoneAreDropped() throws {
    let shorter = Self.yaml.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
    let lock = try Self.first().updated(
      with: try Self.report(shorter), on: try Self.day("2031-07-01"), by: "Ben")
    #expect(lock.receipts.keys.map(\.source) == ["wire"])
    // The two texts were compared, so the lock says which they were.
    #expect(Set(lock.sources.keys) == ["wire", "copy"])
    #expect(lock.comparisons.count == 1)
  }

  @Test func receiptsOfTextsThatAreNotHereAreKept() throws {
    let first = try Self.first()
    let report = try Self.report(copy: nil, lock: first)
    #expect(!report.diagnostics.hasErrors)
    #expect(report.verdicts.counts == .init(checked: 1, receipts: 1, notChecked: 0, withoutWords: 0))
    let lock = first.updated(with: report, on: try Self.day("2031-07-01"), by: "Ben")
    #expect(LockWriter.json(lock) == LockWriter.json(first))
    #expect(!first.lacks(report))
  }

  /// A changed text gives new receipts, even where the words stand at the same place.
  @Test func anotherTextMakesNewReceipts() throws {
    let report = try Self.report(wire: Self.wire + "More will follow.\n")
    let first = try Self.first()
    #expect(first.lacks(report))
    let lock = first.updated(with: report, on: try Self.day("2031-07-01"), by: "Ben")
    #expect(lock.receipts.first { $0.key.source == "wire" }?.value.by == "Ben")
    #expect(lock.receipts.first { $0.key.source == "copy" }?.value.by == "Ada")
  }

  @Test func otherRulesMakeReceiptsStale() throws {
    var lock = try Self.first()
    for key in lock.receipts.keys { lock.receipts[key]?.observation.profile = "n0" }
    let report = try Self.report(wire: nil, copy: nil, lock: lock)
    #expect(report.diagnostics.map(\.code) == [.staleReceipt])
    #expect(report.diagnostics.first?.notes.count == lock.receipts.count)
  }

  /// Whatever is asked of the words belongs to the receipt.
  @Test(arguments: [
    ("mode: paraphrase, exact: F", "mode: quote, exact: F"),
    ("exact: Fourteen ports have joined,", "exact: Fourteen ports have joined, suffix: the pact,"),
    ("exact: Fourteen ports have joined,", "exact: Fourteen ports have joined, locator: {lines: 1},"),
    ("exact: Fourteen ports have joined,", "exact: Fourteen ports have joined the,"),
  ])
  func anotherQuestionNeedsAnotherReceipt(_ old: String, _ new: String) throws {
    let edited = Self.yaml.replacing(old, with: new, maxReplacements: 1)
    #expect(edited != Self.yaml)
    let report = try Self.report(edited, wire: nil, copy: nil, lock: try Self.first())
    #expect(report.diagnostics.map(\.code) == [.staleReceipt])
    #expect(report.hasFaults == false)
  }

  /// Ten thousand locks with bytes changed, dropped, doubled and cut: no crash, and what is accepted is whole.
  @Test func hostileLocksAreRefusedOrWhole() throws {
    let bytes = LockWriter.json(try Self.first())
    var random = SplitMix(state: 2031)
    var accepted = 0
    for _ in 0..<10_000 {
      var mutant = bytes
      for _ in 0...random.next() % 3 { Self.mutate(&mutant, &random) }
      let (lock, diagnostics) = try LockReader.read(SourceText(name: "briefgen.lock", bytes: mutant))
      #expect((lock == nil) == diagnostics.hasErrors)
      guard let lock else { continue }
      accepted += 1
      let written = LockWriter.json(lock)
      #expect(try Self.read(written).map(LockWriter.json) == written)
    }
    #expect(accepted > 0 && accepted < 5_000)
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    guard !bytes.isEmpty else { return }
    let place = Int(random.next() % UInt64(bytes.count))
    let length = min(Int(random.next() % 40), bytes.count - place)
    switch random.next() % 5 {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 1: bytes.removeSubrange(place..<place + length)
    case 2: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
    case 3: bytes.removeSubrange(place...)
    case _: bytes.insert(contentsOf: Array("{}[]\",:&*!<".utf8).shuffled(using: &random).prefix(2), at: place)
    }
  }
}
