/// Reads dates and times that people and programs write.
struct DateReader {
  private let bytes: [UInt8]
  private var position = 0
  private let offset: Int

  /// The moment that `text` means, local time having `offset` unless it says another; `nil` for no date.
  static func read(_ text: [UInt8], offset: Int) -> Moment? {
    var reader = DateReader(bytes: Blanks.stripped(text, start: true, end: true), offset: offset)
    guard reader.bytes.count <= 64 else { return nil }
    return reader.iso() ?? reader.written()
  }

  private init(bytes: [UInt8], offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    var end = position
    var value = 0
    while end < bytes.count, Byte.isDigit(bytes[end]), end - position < digits.upperBound {
      value = value * 10 + Int(bytes[end] - 48)
      end += 1
    }
    guard end - position >= digits.lowerBound else { return nil }
    position = end
    return value
  }

  private mutating func take(_ byte: Character) -> Bool {
    guard let ascii = byte.asciiValue, position < bytes.count, bytes[position] == ascii else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == UInt8(ascii: ",") {
      position += 1
    }
  }

  private var isAtEnd: Bool { position == bytes.count }

  /// `2016-03-14`, `2016-03-14T15:30:00.5+02:00`, `2016/3/14 3:30 pm`, `2016-03-14 15:30:00 +0200`.
  private mutating func iso() -> Moment? {
    position = 0
    guard let year = number(4...4) else { return nil }
    let separator: Character = take("/") ? "/" : "-"
    guard separator == "/" || take("-"), let month = number(1...2), take(separator), let day = number(1...2)
    else { return nil }
    return finish(year, month, day, allowsT: true)
  }

  /// `14 March 2016`, `March 14, 2016`, `Mon, 14 Mar 2016 15:30:00 +0200`.
  private mutating func written() -> Moment? {
    position = 0
    skipBlanks()
    if let word = word(), DateReader.index(of: word, in: TemplateLocale.english.days) == nil { position = 0 }
    skipBlanks()
    if let day = number(1...2) {
      skipBlanks()
      if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
      guard let month = month() else { return nil }
      if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
      skipBlanks()
      guard let year = number(4...4) else { return nil }
      return finish(year, month, day, allowsT: false)
    }
    guard let month = month() else { return nil }
    skipBlanks()
    guard let day = number(1...2) else { return nil }
    _ = word()
    skipBlanks()
    guard let year = number(4...4) else { return nil }
    return finish(year, month, day, allowsT: false)
  }

  private mutating func word() -> String? {
    let start = position
    while position < bytes.count, Byte.isLetter(bytes[position]) { position += 1 }
    if position > start, position < bytes.count, bytes[position] == UInt8(ascii: ".") { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    return text.isEmpty ? nil : text
  }

  private mutating func month() -> Int? {
    word().flatMap { DateReader.index(of: $0, in: TemplateLocale.english.months) }.map { $0 + 1 }
  }

  private static func index(of word: String, in names: [String]) -> Int? {
    let word = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.lowercased().hasPrefix(word) }
  }

  /// The time and zone, if there are any, and then the end.
  private mutating func finish(_ year: Int, _ month: Int, _ day: Int, allowsT: Bool) -> Moment? {
    var (hour, minute, second, nanoseconds) = (0, 0, 0, 0)
    var zone = offset
    if !isAtEnd {
      guard (allowsT && (take("T") || take("t"))) || take(" ") else { return nil }
      skipBlanks()
      guard let readHour = number(1...2), take(":"), let readMinute = number(2...2) else { return nil }
      (hour, minute) = (readHour, readMinute)
      if take(":") {
        guard let readSecond = number(2...2) else { return nil }
        second = readSecond
        if take(".") {
          guard let fraction = fraction() else { return nil }
          nanoseconds = fraction
        }
      }
      skipBlanks()
      if let isAfternoon = meridiem() {
        guard (1...12).contains(hour) else { return nil }
        hour = hour % 12 + (isAfternoon ? 12 : 0)
        skipBlanks()
      }
      if !isAtEnd {
        guard let read = zoneOffset() else { return nil }
        zone = read
      }
    }
    guard isAtEnd else { return nil }
    return Moment(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second,
      nanoseconds: nanoseconds, offset: zone)
  }

  /// Whether `pm` follows, or `am`; nil and nothing read if neither does.
  private mutating func meridiem() -> Bool? {
    let start = position
    switch word() {
    case "am": return false
    case "pm": return true
    case _:
      position = start
      return nil
    }
  }

  private mutating func fraction() -> Int? {
    let start = position
    guard let digits = number(1...9) else { return nil }
    var value = digits
    for _ in 0..<9 - (position - start) { value *= 10 }
    while position < bytes.count, Byte.isDigit(bytes[position]) { position += 1 }
    return value
  }

  private mutating func zoneOffset() -> Int? {
    if take("Z") || take("z") { return 0 }
    if let word = word() { return word == "utc" || word == "gmt" ? 0 : nil }
    return signedOffset()
  }

  private mutating func signedOffset() -> Int? {
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0, let hours = number(2...2) else { return nil }
    _ = take(":")
    let minutes = isAtEnd ? 0 : number(2...2)
    guard let minutes, hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes) * 60
  }

  /// `+02:00`, `-0530`, `Z` or `UTC`, in seconds.
  static func zone(_ text: [UInt8]) -> Int? {
    var reader = DateReader(bytes: text, offset: 0)
    guard let offset = reader.zoneOffset(), reader.isAtEnd else { return nil }
    return offset
  }
}
