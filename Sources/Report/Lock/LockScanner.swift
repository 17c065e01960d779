import Diagnostics

/// Reads a lock that is written as `LockWriter` writes it, byte for byte.
///
/// That is how nearly every lock is, and reading it as YAML would take longer than reading the corpus. Whatever is
/// otherwise, down to a space, gives nil: `LockReader` then reads it with care and says what is wrong with it.
struct LockScanner {
  private let text: SourceText
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var lock = Lock()
  // A lock has few persons, days and sets of rules, each on thousands of lines.
  private var persons = Repeated<String>()
  private var days = Repeated<CalendarDay>()
  private var profiles = Repeated<String>()

  static func read(_ text: SourceText) -> Lock? {
    guard UTF8Validity(of: text.bytes).fault == nil else { return nil }
    return text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = LockScanner(text: text, bytes: bytes)
      do throws(Otherwise) {
        try scanner.readLock()
        return scanner.lock
      } catch {
        return nil
      }
    }
  }

  private init(text: SourceText, bytes: UnsafeBufferPointer<UInt8>) {
    self.text = text
    self.bytes = bytes
    lock.receipts.reserveCapacity(bytes.count / Self.typicalReceipt)
  }

  /// About as many bytes has the line of a receipt.
  private static let typicalReceipt = 400

  /// The lock is not as this program writes it.
  private struct Otherwise: Error {}

  private mutating func readLock() throws(Otherwise) {
    try take("{\n\"comparisons\": ")
    try readObject { scanner, key throws(Otherwise) in try scanner.readComparison(key) }
    try take(",\n\"receipts\": ")
    try readObject { scanner, key throws(Otherwise) in try scanner.readReceipt(key) }
    try take(",\n\"sources\": ")
    try readObject { scanner, key throws(Otherwise) in try scanner.readSource(key) }
    try take(",\n\"version\": 1\n}\n")
    let compared = lock.comparisons.keys.allSatisfy {
      lock.sources[$0.first] != nil && lock.sources[$0.second] != nil
    }
    // No text has more characters than bytes.
    let arePossible = lock.receipts.allSatisfy { key, receipt in
      lock.sources[key.source].map { receipt.observation.range.upperBound <= $0.bytes } ?? false
    }
    guard index == bytes.count, compared, arePossible else { throw Otherwise() }
  }

  /// An object with an entry a line; the keys ascend, so that none stands twice.
  private mutating func readObject(
    _ readEntry: (inout LockScanner, Range<Int>) throws(Otherwise) -> Void
  ) throws(Otherwise) {
    try take("{")
    if next == UInt8(ascii: "}") { return index += 1 }
    try take("\n")
    var last: Range<Int>?
    while true {
      let key = try string()
      if let last, !bytes[last].lexicographicallyPrecedes(bytes[key]) { throw Otherwise() }
      last = key
      try take(": {")
      try readEntry(&self, key)
      try take("}")
      guard next == UInt8(ascii: ",") else { break }
      try take(",\n")
    }
    try take("\n}")
  }

  private mutating func readSource(_ key: Range<Int>) throws(Otherwise) {
    try take("\"bytes\": ")
    let size = try number()
    try take(", \"sha256\": ")
    let hash = try hash()
    let name = text(of: key)
    guard Identifier.isValid(name) else { throw Otherwise() }
    lock.sources[name] = Lock.HeldText(hash: hash, bytes: size)
  }

  private mutating func readReceipt(_ key: Range<Int>) throws(Otherwise) {
    guard let name = Receipt.Key(text(of: key)) else { throw Otherwise() }
    try take("\"by\": ")
    let by = try person()
    try take(", \"context_sha256\": ")
    let context = try hash()
    try take(", \"exact_sha256\": ")
    let exact = try hash()
    try take(", \"folds\": ")
    let folds = try folds()
    try take(", \"matches\": ")
    let matches = try number()
    try take(", \"omitted\": ")
    let omitted = try number()
    try take(", \"on\": ")
    let on = try day()
    try take(", \"profile\": ")
    let profile = try profile()
    try take(", \"range\": ")
    let range = try numbers(2)
    try take(", \"source\": ")
    let source = try string()
    guard matches > 0, range[0] < range[1], name.source.utf8.elementsEqual(bytes[source]) else {
      throw Otherwise()
    }
    let observation = Receipt.Observation(
      source: name.source, range: range[0]..<range[1], matches: matches, exactHash: exact,
      contextHash: context, folds: folds, omitted: omitted, profile: profile)
    lock.receipts[name] = Receipt(observation: observation, on: on, by: by, span: span(of: key))
  }

  private mutating func readComparison(_ key: Range<Int>) throws(Otherwise) {
    guard let name = WordingReceipt.Key(text(of: key)) else { throw Otherwise() }
    try take("\"by\": ")
    let by = try person()
    try take(", \"first\": ")
    let first = try side()
    try take(", \"on\": ")
    let on = try day()
    try take(", \"run\": ")
    let run = try number()
    try take(", \"second\": ")
    let second = try side()
    try take(", \"shared\": ")
    let shared = try number()
    guard shared <= min(first.grams, second.grams) else { throw Otherwise() }
    lock.comparisons[name] = WordingReceipt(
      wording: SharedWording(first: first, second: second, shared: shared, longestRun: run), on: on, by: by,
      span: span(of: key))
  }

  // MARK: - Values

  private mutating func side() throws(Otherwise) -> SharedWording.Side {
    let numbers = try numbers(3)
    guard numbers[2] <= numbers[1] else { throw Otherwise() }
    return SharedWording.Side(grams: numbers[0], sentences: numbers[1], aligned: numbers[2])
  }

  private mutating func person() throws(Otherwise) -> String {
    let range = try string()
    guard let person = persons.value(of: bytes[range], { Receipt.isPerson($0) ? $0 : nil }) else {
      throw Otherwise()
    }
    return person
  }

  private mutating func profile() throws(Otherwise) -> String {
    let range = try string()
    guard let profile = profiles.value(of: bytes[range], { Receipt.isPerson($0) ? $0 : nil }) else {
      throw Otherwise()
    }
    return profile
  }

  private mutating func day() throws(Otherwise) -> CalendarDay {
    let range = try string()
    guard let day = days.value(of: bytes[range], CalendarDay.init(isoDay:)) else { throw Otherwise() }
    return day
  }

  private mutating func folds() throws(Otherwise) -> [FoldingKind] {
    try take("[")
    var folds: [FoldingKind] = []
    while next != UInt8(ascii: "]") {
      if !folds.isEmpty { try take(", ") }
      guard folds.count < FoldingKind.allCases.count, let fold = FoldingKind(rawValue: text(of: try string()))
      else { throw Otherwise() }
      folds.append(fold)
    }
    index += 1
    return folds
  }

  private mutating func hash() throws(Otherwise) -> String {
    let range = try string()
    guard range.count == 64, bytes[range].allSatisfy(\.isHexadecimalDigit) else { throw Otherwise() }
    return text(of: range)
  }

  private mutating func numbers(_ count: Int) throws(Otherwise) -> [Int] {
    try take("[")
    var numbers = [try number()]
    while numbers.count < count {
      try take(", ")
      numbers.append(try number())
    }
    try take("]")
    return numbers
  }

  /// At most a thousand billion, which is less than `LockReader` takes.
  private mutating func number() throws(Otherwise) -> Int {
    let start = index
    var value = 0
    while 0x30...0x39 ~= next, index - start < 12 {
      value = value * 10 + Int(next - 0x30)
      index += 1
    }
    guard index > start else { throw Otherwise() }
    return value
  }

  // MARK: - Bytes

  /// The byte that is read next; zero, which no lock holds, behind the last.
  private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func take(_ expected: StaticString) throws(Otherwise) {
    let count = expected.utf8CodeUnitCount
    guard bytes.count - index >= count else { throw Otherwise() }
    let isThere = expected.withUTF8Buffer { expected in
      (0..<count).allSatisfy { bytes[index + $0] == expected[$0] }
    }
    guard isThere else { throw Otherwise() }
    index += count
  }

  /// The bytes between two quotation marks: printable, and without escapes or what YAML takes for a line end.
  private mutating func string() throws(Otherwise) -> Range<Int> {
    try take("\"")
    let start = index
    while next != UInt8(ascii: "\"") {
      guard next >= 0x20, next != UInt8(ascii: "\\"), next != 0x7F else { throw Otherwise() }
      // Of what is not ASCII, letters as most names have them: the others are for the reader that knows YAML.
      guard next < 0x80 || 0xC3...0xDF ~= next || 0xE3...0xEC ~= next || 0x80...0xBF ~= next else {
        throw Otherwise()
      }
      index += 1
    }
    defer { index += 1 }
    return start..<index
  }

  private func text(of range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A key with its quotation marks.
  private func span(of key: Range<Int>) -> Span {
    Span(text, key.lowerBound - 1..<key.upperBound + 1)
  }
}

/// A value that is the same on many lines.
private struct Repeated<Value> {
  private var written: [UInt8] = []
  private var value: Value?

  mutating func value(of bytes: Slice<UnsafeBufferPointer<UInt8>>, _ make: (String) -> Value?) -> Value? {
    if let value, written.elementsEqual(bytes) { return value }
    written = Array(bytes)
    value = make(String(decoding: bytes, as: UTF8.self))
    return value
  }
}
