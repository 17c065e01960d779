/// A decimal number exactly as typed: `118`, `-5`, `1.10`.
package struct DecimalNumber: Hashable, Sendable, CustomStringConvertible {
  /// The digits without the point: 110 for `1.10`.
  package let mantissa: Int
  /// How many digits stand behind the point.
  package let scale: Int

  package init(_ value: Int) {
    mantissa = value
    scale = 0
  }

  /// Nil unless it is a decimal number of at most 18 digits.
  package init?(_ text: String) {
    var mantissa = 0
    var scale: Int?
    var digits = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: continue
      case UInt8(ascii: ".") where scale == nil && digits > 0: scale = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 18:
        mantissa = mantissa * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        scale = scale.map { $0 + 1 }
      case _: return nil
      }
    }
    guard digits > 0, scale != 0 else { return nil }
    self.mantissa = text.hasPrefix("-") ? -mantissa : mantissa
    self.scale = scale ?? 0
  }

  /// The value when it is a whole number.
  package var integer: Int? { scale == 0 ? mantissa : nil }

  package static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.reduced.mantissa == right.reduced.mantissa && left.reduced.scale == right.reduced.scale
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(reduced.mantissa)
    hasher.combine(reduced.scale)
  }

  /// Digits grouped by thousands with commas: `1,234.50`.
  package var description: String {
    var digits = Array(String(abs(mantissa)))
    while digits.count <= scale { digits.insert("0", at: 0) }
    let whole = digits[..<(digits.count - scale)]
    var grouped = mantissa < 0 ? "-" : ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return scale == 0 ? grouped : grouped + "." + String(digits[(digits.count - scale)...])
  }

  private var reduced: (mantissa: Int, scale: Int) {
    var (mantissa, scale) = (mantissa, scale)
    while scale > 0, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
    return (mantissa, scale)
  }
}
