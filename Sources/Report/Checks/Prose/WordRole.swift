/// What an English word may be in a number or a date.
struct WordRole: OptionSet, Hashable, Sendable {
  var rawValue: UInt8
  static let number = WordRole(rawValue: 1)
  static let date = WordRole(rawValue: 2)
  /// A name of a month or of a day of the week, which is capitalised.
  static let name = WordRole(rawValue: 4)
  /// `last` in `last month`.
  static let direction = WordRole(rawValue: 8)
  /// `month` in `last month`.
  static let unit = WordRole(rawValue: 16)
  /// May begin a number or a date, and is none without what follows or none of ours: `a`, `half`, `Tue`, `third`.
  static let opening = WordRole(rawValue: 32)

  /// Whether a number or a date may begin with the word.
  var beginsNumber: Bool { !isDisjoint(with: [.number, .opening]) }
  var beginsDate: Bool { !isDisjoint(with: [.date, .name, .direction, .number, .opening]) }
}

/// The words that have a role, by hash.
///
/// Most words have none, and are known for that by one look instead of one in every lexicon.
struct WordRoles: Sendable {
  static let table = WordRoles()

  /// FNV-1a.
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  private var slots = [(hash: UInt64, role: WordRole)](repeating: (0, []), count: 512)

  private init() {
    add(NumberLexicon.units.keys, .number)
    add(NumberLexicon.teens.keys, .number)
    add(NumberLexicon.tens.keys, .number)
    add(NumberLexicon.scales.keys, .number)
    add(["dozen"], .number)
    add(NumberLexicon.ordinals.keys, .opening)
    add(["a", "an", "half"], .opening)
    add(CalendarWords.weekdays.keys, .name)
    add(CalendarWords.shortWeekdays.keys, .opening)
    add(CalendarWords.months.keys, .name)
    add(CalendarWords.days.keys, .date)
    for words in CalendarWords.daysElsewhere.values { add(words.keys, .date) }
    add(["ago"], .date)
    for words in CalendarWords.firstDays.values { add(words, .date) }
    add(CalendarWords.directions.keys, .direction)
    add(CalendarWords.units.keys, .unit)
  }

  private mutating func add(_ words: some Sequence<String>, _ role: WordRole) {
    for word in words {
      let hash = word.utf8.reduce(Self.seed, Self.hash)
      let slot = slot(of: hash)
      slots[slot] = (hash, slots[slot].role.union(role))
    }
  }

  /// The role of a word in small letters.
  func role(of word: String) -> WordRole { role(ofHash: word.utf8.reduce(Self.seed, Self.hash)) }

  /// The role of a word in ASCII letters, whatever their case.
  func role(ofASCII word: UnsafeBufferPointer<UInt8>) -> WordRole {
    var hash = Self.seed
    for byte in word { hash = Self.hash(hash, byte | 0x20) }
    return role(ofHash: hash)
  }

  func role(ofHash hash: UInt64) -> WordRole { slots[slot(of: hash)].role }

  /// Where a word is, or would be.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & 511
    while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & 511 }
    return slot
  }
}
