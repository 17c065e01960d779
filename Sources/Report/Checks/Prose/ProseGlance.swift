/// What a text may hold, by one pass over its bytes.
///
/// Most texts have neither a number nor a date. Cutting them into tokens to find that out took a fifth of checking a
/// corpus; where the answer here is no, a reader of the tokens would find nothing.
struct ProseGlance {
  private(set) var mayHaveNumber = false
  private(set) var mayHaveDate = false

  init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    let words = TellingWords.table
    var seen: TellingWords.Role = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { return expectAnything() }
      guard byte < 0x80 else {
        guard let length = Self.plainLength(bytes, at: index) else { return expectAnything() }
        index += length
        continue
      }
      guard Self.isLetter(byte) else {
        index += 1
        continue
      }
      let isCapitalised = byte < UInt8(ascii: "a")
      var hash = TellingWords.seed
      while index < bytes.count, Self.isLetter(bytes[index]) {
        hash = TellingWords.hash(hash, bytes[index] | 0x20)
        index += 1
      }
      seen.formUnion(words.role(ofHash: hash, isCapitalised: isCapitalised))
    }
    mayHaveNumber = seen.contains(.number)
    // `last month` is a date, and `this` or `month` alone is none.
    mayHaveDate = seen.contains(.date) || seen.isSuperset(of: [.direction, .unit])
  }

  private mutating func expectAnything() {
    mayHaveNumber = true
    mayHaveDate = true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// The length of a character beyond ASCII that is neither a number nor part of an English word: a letter of
  /// Latin-1, a no-break space, a dash, a quotation mark or an ellipsis. Nil for all others, which are read with
  /// care: some are numerals, some are joiners inside words, some have ASCII letters for their lower case.
  private static func plainLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case 0xC2: return next == 0xA0 ? 2 : nil
    case 0xC3: return 2
    case 0xE2:
      guard next == 0x80, index + 2 < bytes.count, 0x90...0xA7 ~= bytes[index + 2] else { return nil }
      return 3
    case _: return nil
    }
  }
}

/// The words with which numbers and dates in English begin or end, by hash.
private struct TellingWords {
  struct Role: OptionSet {
    var rawValue: UInt8
    static let number = Role(rawValue: 1)
    static let date = Role(rawValue: 2)
    /// Names of months and days of the week, which are capitalised.
    static let name = Role(rawValue: 4)
    static let direction = Role(rawValue: 8)
    static let unit = Role(rawValue: 16)
  }

  static let table = TellingWords()

  /// FNV-1a.
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  private var slots = [(hash: UInt64, role: Role)](repeating: (0, []), count: 512)

  private init() {
    add(NumberLexicon.units.keys, .number)
    add(NumberLexicon.teens.keys, .number)
    add(NumberLexicon.tens.keys, .number)
    add(NumberLexicon.scales.keys, .number)
    add(["dozen"], .number)
    add(CalendarWords.weekdays.keys, .name)
    add(CalendarWords.months.keys, .name)
    add(CalendarWords.days.keys, .date)
    add(["ago"], .date)
    add(CalendarWords.directions.keys, .direction)
    add(CalendarWords.units.keys, .unit)
  }

  private mutating func add(_ words: some Sequence<String>, _ role: Role) {
    for word in words {
      let hash = word.utf8.reduce(Self.seed, Self.hash)
      var slot = Int(truncatingIfNeeded: hash) & 511
      while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & 511 }
      slots[slot] = (hash, slots[slot].role.union(role))
    }
  }

  func role(ofHash hash: UInt64, isCapitalised: Bool) -> Role {
    var slot = Int(truncatingIfNeeded: hash) & 511
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash {
        let role = slots[slot].role
        return isCapitalised && role.contains(.name) ? role.union(.date) : role
      }
      slot = (slot + 1) & 511
    }
    return []
  }
}
