package import Report

/// A moment as a `Date` header gives it: RFC 5322 §3.3.
package struct MailDate: Hashable, Sendable {
  private let day: CalendarDay
  private let secondOfDay: Int
  /// Minutes east of UTC.
  private let offset: Int

  /// The first moment of a day in UTC; nil before 1900, which the RFC does not allow.
  package init?(_ day: CalendarDay) {
    guard (1900...9999).contains(day.year) else { return nil }
    self.day = day
    secondOfDay = 0
    offset = 0
  }

  /// Reads `2026-11-22`, `2026-11-22T09:30Z` or `2026-11-22T09:30:15+01:00`.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let day = CalendarDay(isoDay: String(decoding: bytes.prefix(10), as: UTF8.self)),
      (1900...9999).contains(day.year)
    else { return nil }
    self.day = day
    let rest = Array(bytes.dropFirst(10))
    guard !rest.isEmpty else {
      (secondOfDay, offset) = (0, 0)
      return
    }
    var clock = ClockReader(bytes: rest)
    guard let time = clock.time() else { return nil }
    (secondOfDay, offset) = time
  }

  /// `Sun, 22 Nov 2026 00:00:00 +0000`: English whatever the locale, as the RFC wants it.
  var words: String {
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
    return "\(weekday), \(day.day) \(month) \(day.year) \(clock) \(zone)"
  }

  /// `Sun Nov 22 00:00:00 2026`, in UTC: the line between the messages of a mailbox file.
  var mailboxWords: String {
    let second = day.number * 86_400 + secondOfDay - offset * 60
    let utc = CalendarDay(number: second >= 0 ? second / 86_400 : (second - 86_399) / 86_400)
    guard let moment = MailDate(day: utc, secondOfDay: second - utc.number * 86_400) else { return "" }
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][utc.weekday - 1]
    let number = utc.day < 10 ? " \(utc.day)" : String(utc.day)
    return "\(weekday) \(moment.month) \(number) \(moment.clock) \(utc.year)"
  }

  private init?(day: CalendarDay, secondOfDay: Int) {
    self.day = day
    self.secondOfDay = secondOfDay
    offset = 0
  }

  private var month: String {
    [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ][day.month - 1]
  }

  private var clock: String {
    [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map(Self.twoDigits).joined(separator: ":")
  }

  private var zone: String {
    let minutes = abs(offset)
    return (offset < 0 ? "-" : "+") + Self.twoDigits(minutes / 60) + Self.twoDigits(minutes % 60)
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// Reads `T09:30:15+01:00`.
private struct ClockReader {
  let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func time() -> (second: Int, offset: Int)? {
    guard take("T"), let hour = number(below: 24), take(":"), let minute = number(below: 60) else {
      return nil
    }
    var second = 0
    if take(":") {
      guard let read = number(below: 60) else { return nil }
      second = read
    }
    guard let offset = zone(), index == bytes.count else { return nil }
    return (hour * 3600 + minute * 60 + second, offset)
  }

  private mutating func zone() -> Int? {
    if take("Z") { return 0 }
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0, let hours = number(below: 15), take(":"), let minutes = number(below: 60) else {
      return nil
    }
    return sign * (hours * 60 + minutes)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func number(below limit: Int) -> Int? {
    guard index + 2 <= bytes.count,
      bytes[index..<index + 2].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let number = Int(bytes[index] - 0x30) * 10 + Int(bytes[index + 1] - 0x30)
    index += 2
    return number < limit ? number : nil
  }
}
