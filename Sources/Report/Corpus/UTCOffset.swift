/// An offset from UTC in minutes, written `+08:00`, `-04:00` or `Z`.
package struct UTCOffset: Hashable, Sendable, CustomStringConvertible {
  package let minutes: Int

  package init(minutes: Int) {
    self.minutes = minutes
  }

  /// Nil unless it is `Z` or `±hh:mm` within ±14:00.
  package init?(_ text: String) {
    if text == "Z" {
      self.init(minutes: 0)
      return
    }
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      bytes[3] == UInt8(ascii: ":"), let hours = number(bytes[1...2]), let minutes = number(bytes[4...5]),
      minutes < 60, hours * 60 + minutes <= 14 * 60
    else { return nil }
    self.init(minutes: (hours * 60 + minutes) * (bytes[0] == UInt8(ascii: "-") ? -1 : 1))
  }

  package var description: String {
    let magnitude = abs(minutes)
    return (minutes < 0 ? "-" : "+") + padded(magnitude / 60) + ":" + padded(magnitude % 60)
  }
}

/// The value of a run of ASCII digits; nil for anything else.
func number(_ digits: some Sequence<UInt8>) -> Int? {
  var value = 0
  var isEmpty = true
  for digit in digits {
    guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9"), value < 1_000_000 else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
    isEmpty = false
  }
  return isEmpty ? nil : value
}

/// At least two digits.
func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
