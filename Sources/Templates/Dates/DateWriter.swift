/// Writes a moment by the directives of `strftime`.
struct DateWriter {
  let moment: Moment
  let parts: Moment.Parts
  let locale: TemplateLocale
  private(set) var text: [UInt8] = []

  init(_ moment: Moment, locale: TemplateLocale) {
    self.moment = moment
    parts = moment.parts
    self.locale = locale
  }

  /// What stands between `%` and the letter.
  private struct Modifiers {
    var padding: UInt8?
    var isUnpadded = false
    var isUpper = false
    var isSwapped = false
    var width: Int?
    var colons = 0
  }

  /// Writes `format`; returns the first directive that does not exist, which is written as it is.
  mutating func write(_ format: [UInt8]) -> String? {
    var unknown: String?
    var index = 0
    while index < format.count {
      guard format[index] == UInt8(ascii: "%") else {
        text.append(format[index])
        index += 1
        continue
      }
      let start = index
      index += 1
      var modifiers = Modifiers()
      while index < format.count, take(format[index], into: &modifiers) { index += 1 }
      guard index < format.count else {
        text += format[start...]
        return unknown ?? "%"
      }
      if !directive(format[index], modifiers) {
        text += format[start...index]
        unknown = unknown ?? String(decoding: format[start...index], as: UTF8.self)
      }
      index += 1
    }
    return unknown
  }

  private func take(_ byte: UInt8, into modifiers: inout Modifiers) -> Bool {
    switch byte {
    case UInt8(ascii: "-"): modifiers.isUnpadded = true
    case UInt8(ascii: "_"): modifiers.padding = UInt8(ascii: " ")
    case UInt8(ascii: "^"): modifiers.isUpper = true
    case UInt8(ascii: "#"): modifiers.isSwapped = true
    case UInt8(ascii: ":"): modifiers.colons += 1
    case UInt8(ascii: "0") where modifiers.width == nil: modifiers.padding = byte
    case 48...57: modifiers.width = min((modifiers.width ?? 0) * 10 + Int(byte - 48), 200)
    case _: return false
    }
    return true
  }

  private mutating func directive(_ letter: UInt8, _ modifiers: Modifiers) -> Bool {
    switch Character(Unicode.Scalar(letter)) {
    case "a": words(locale.shortDays[parts.weekday], modifiers)
    case "A": words(locale.days[parts.weekday], modifiers)
    case "b", "h": words(locale.shortMonths[parts.month - 1], modifiers)
    case "B": words(locale.months[parts.month - 1], modifiers)
    case "c": composite("%a %b %e %H:%M:%S %Y", modifiers)
    case "C": number(Moment.floorDivide(parts.year, 100), 2, modifiers)
    case "d": number(parts.day, 2, modifiers)
    case "D", "x": composite("%m/%d/%y", modifiers)
    case "e": number(parts.day, 2, modifiers, padding: UInt8(ascii: " "))
    case "F": composite("%Y-%m-%d", modifiers)
    case "g": number((parts.isoWeek.year % 100 + 100) % 100, 2, modifiers)
    case "G": number(parts.isoWeek.year, 4, modifiers)
    case "H": number(parts.hour, 2, modifiers)
    case "I": number(hour12, 2, modifiers)
    case "j": number(parts.dayOfYear, 3, modifiers)
    case "k": number(parts.hour, 2, modifiers, padding: UInt8(ascii: " "))
    case "l": number(hour12, 2, modifiers, padding: UInt8(ascii: " "))
    case "L": fraction(3, modifiers)
    case "m": number(parts.month, 2, modifiers)
    case "M": number(parts.minute, 2, modifiers)
    case "n": words("\n", modifiers)
    case "N": fraction(9, modifiers)
    case "p": words(meridiem(lower: modifiers.isSwapped), plain(modifiers))
    case "P": words(meridiem(lower: true), modifiers)
    case "r": composite("%I:%M:%S %p", modifiers)
    case "R": composite("%H:%M", modifiers)
    case "s": number(moment.seconds, 1, modifiers)
    case "S": number(parts.second, 2, modifiers)
    case "t": words("\t", modifiers)
    case "T", "X": composite("%H:%M:%S", modifiers)
    case "u": number(parts.weekday == 0 ? 7 : parts.weekday, 1, modifiers)
    case "U": number((parts.dayOfYear + 6 - parts.weekday) / 7, 2, modifiers)
    case "v": composite("%e-%^b-%Y", modifiers)
    case "V": number(parts.isoWeek.week, 2, modifiers)
    case "w": number(parts.weekday, 1, modifiers)
    case "W": number((parts.dayOfYear + 6 - (parts.weekday + 6) % 7) / 7, 2, modifiers)
    case "y": number((parts.year % 100 + 100) % 100, 2, modifiers)
    case "Y": number(parts.year, parts.year < 0 ? 5 : 4, modifiers)
    case "z": zone(modifiers)
    case "Z" where moment.offset != 0: break
    case "Z": words(modifiers.isSwapped ? "utc" : "UTC", plain(modifiers))
    case "+": composite("%a %b %e %H:%M:%S %Z %Y", modifiers)
    case "%": words("%", modifiers)
    case _: return false
    }
    return true
  }

  private var hour12: Int { parts.hour % 12 == 0 ? 12 : parts.hour % 12 }
  private func meridiem(lower: Bool) -> String {
    parts.hour < 12 ? (lower ? "am" : "AM") : (lower ? "pm" : "PM")
  }
  private func plain(_ modifiers: Modifiers) -> Modifiers {
    var modifiers = modifiers
    modifiers.isSwapped = false
    return modifiers
  }

  private mutating func words(_ word: String, _ modifiers: Modifiers) {
    let isUpper = modifiers.isUpper || modifiers.isSwapped
    let word = isUpper ? word.uppercased() : word
    pad(Array(word.utf8), word.unicodeScalars.count, modifiers)
  }

  /// Text is padded to a width that is asked for, and to none of its own.
  private mutating func pad(_ bytes: [UInt8], _ count: Int, _ modifiers: Modifiers) {
    let width = modifiers.isUnpadded ? 0 : modifiers.width ?? 0
    pad(bytes, count, width, modifiers.padding ?? UInt8(ascii: " "))
  }

  private mutating func pad(_ bytes: [UInt8], _ count: Int, _ width: Int, _ padding: UInt8) {
    text.append(contentsOf: repeatElement(padding, count: max(0, width - count)))
    text += bytes
  }

  private mutating func number(
    _ value: Int, _ width: Int, _ modifiers: Modifiers, padding: UInt8 = UInt8(ascii: "0")
  ) {
    let digits = Array(String(value.magnitude).utf8)
    let padding = modifiers.padding ?? padding
    let width = (modifiers.isUnpadded ? 0 : modifiers.width ?? width) - (value < 0 ? 1 : 0)
    if value < 0, padding == UInt8(ascii: "0") { text.append(UInt8(ascii: "-")) }
    let signed = value < 0 && padding != UInt8(ascii: "0") ? [UInt8(ascii: "-")] + digits : digits
    pad(signed, digits.count, width, padding)
  }

  private mutating func fraction(_ digits: Int, _ modifiers: Modifiers) {
    let width = modifiers.width ?? digits
    var all = Array(String(moment.nanoseconds).utf8)
    all = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, 9 - all.count)) + all
    while all.count < width { all.append(UInt8(ascii: "0")) }
    text += all[..<width]
  }

  /// A width counts the sign, the minutes and the colons, and what it leaves belongs to the hours.
  private mutating func zone(_ modifiers: Modifiers) {
    let seconds = abs(moment.offset)
    var rest = (modifiers.colons > 0 ? ":" : "") + twoDigits(seconds / 60 % 60)
    if modifiers.colons > 1 { rest += ":" + twoDigits(seconds % 60) }
    let isSpaced = modifiers.padding == UInt8(ascii: " ")
    let hours = isSpaced ? String(seconds / 3600) : twoDigits(seconds / 3600)
    let width =
      modifiers.isUnpadded ? 0 : max(modifiers.width ?? 0, rest.utf8.count + 3) - rest.utf8.count - 1
    let missing = repeatElement(
      isSpaced ? UInt8(ascii: " ") : UInt8(ascii: "0"), count: max(0, width - hours.utf8.count))
    let sign = [moment.offset < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")]
    text += isSpaced ? missing + sign : sign + missing
    text += Array((hours + rest).utf8)
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private mutating func composite(_ format: String, _ modifiers: Modifiers) {
    var writer = DateWriter(moment, locale: locale)
    _ = writer.write(Array(format.utf8))
    let text = modifiers.isUpper ? Letters.uppercased(writer.text) : writer.text
    pad(text, text.count, modifiers)
  }
}
