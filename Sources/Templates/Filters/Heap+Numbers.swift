import Diagnostics

/// How filters read numbers.
extension Heap {
  static var overflow: RenderFault {
    RenderFault(
      .numberOverflow, "the result does not fit a 64-bit number", label: "in this calculation")
  }

  /// A whole number as Ruby's `to_i` reads it: leading digits of a string, nothing is zero.
  func wholeNumber(_ value: Value) -> Int {
    switch value.tag {
    case .int: value.payload
    case .double: Int(exactly: value.doubleValue.rounded(.towardZero)) ?? 0
    case .string: withBytes(value) { Heap.leadingNumber($0) }
    case .missing, .null, .bool, .array, .object, .range, .empty, .blank, .forLoop, .tableLoop: 0
    }
  }

  static func leadingNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    while index < bytes.count, Byte.isBlank(bytes[index]) { index += 1 }
    var isNegative = false
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var number = 0
    while index < bytes.count, Byte.isDigit(bytes[index]) {
      let (scaled, first) = number.multipliedReportingOverflow(by: 10)
      let digit = Int(bytes[index] - 48)
      let (sum, second) =
        isNegative ? scaled.subtractingReportingOverflow(digit) : scaled.addingReportingOverflow(digit)
      if first || second { return isNegative ? .min : .max }
      number = sum
      index += 1
    }
    return number
  }

  /// A whole number, or a string of nothing else; anything else is `nil`.
  func strictWholeNumber(_ value: Value) -> Int? {
    switch value.tag {
    case .int: value.payload
    case .string: Int(string(of: value).filter { $0 != " " && $0 != "\n" && $0 != "\t" })
    case .double, .missing, .null, .bool, .array, .object, .range, .empty, .blank, .forLoop, .tableLoop: nil
    }
  }

  func requiredNumber(_ value: Value, _ name: String) throws(RenderFault) -> Int {
    if let number = strictWholeNumber(value) { return number }
    throw RenderFault(
      .notANumber, "`\(name)` must be a whole number, not \(typeName(of: value))", label: "in this filter")
  }

  /// A number for a calculation: what is none counts as zero.
  func number(_ value: Value) -> Number {
    switch value.tag {
    case .int: return .whole(value.payload)
    case .double: return .decimal(Decimal(value.doubleValue))
    case .string:
      let text = withBytes(value) { Array($0) }
      if let decimal = Decimal(text: text) { return .decimal(decimal) }
      return .whole(text.withUnsafeBufferPointer { Heap.leadingNumber($0) })
    case .missing, .null, .bool, .array, .object, .range, .empty, .blank, .forLoop, .tableLoop:
      return .whole(0)
    }
  }

  func value(_ number: Number) throws(RenderFault) -> Value {
    switch number {
    case .whole(let number): return .int(number)
    case .decimal(let decimal):
      let double = decimal.doubleValue
      guard double.isFinite else { throw Heap.overflow }
      return .double(double)
    }
  }
}

/// A number in a calculation: whole, or a decimal fraction without binary rounding.
enum Number {
  case whole(Int)
  case decimal(Decimal)

  var asDecimal: Decimal {
    switch self {
    case .whole(let number): Decimal(number)
    case .decimal(let decimal): decimal
    }
  }

  var isZero: Bool {
    switch self {
    case .whole(let number): number == 0
    case .decimal(let decimal): decimal.mantissa == 0
    }
  }
}

/// A decimal fraction: `mantissa` times ten to the power of `-scale`.
///
/// Sums and products of figures such as 10.1 come out as on paper. Where 38 digits do not hold the
/// exact result it is rounded.
struct Decimal {
  var mantissa: Int128
  var scale: Int

  init(mantissa: Int128, scale: Int) {
    self.mantissa = mantissa
    self.scale = scale
  }

  init(_ number: Int) { self.init(mantissa: Int128(number), scale: 0) }

  /// The shortest decimal that means the double.
  init(_ number: Double) {
    var text = OutputBuffer()
    NumberText.append(number, to: &text)
    self = Decimal(scientific: text.bytes(from: 0)) ?? Decimal(0)
  }

  /// Digits, a point and digits, as Liquid takes a string for a fraction.
  init?(text: [UInt8]) {
    var trimmed = text[...]
    while let first = trimmed.first, Byte.isBlank(first) { trimmed.removeFirst() }
    while let last = trimmed.last, Byte.isBlank(last) { trimmed.removeLast() }
    guard let point = trimmed.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    let digits = trimmed.first == UInt8(ascii: "-") ? trimmed.dropFirst() : trimmed
    guard digits.first.map(Byte.isDigit) == true, trimmed[(point + 1)...].allSatisfy(Byte.isDigit),
      point + 1 < trimmed.endIndex, digits[..<point].allSatisfy(Byte.isDigit)
    else { return nil }
    self.init(scientific: Array(trimmed))
  }

  private init?(scientific text: [UInt8]) {
    var mantissa: Int128 = 0
    var scale = 0
    var isNegative = false
    var sawPoint = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): sawPoint = true
      case UInt8(ascii: "e"):
        guard let power = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) else { return nil }
        scale -= power
        index = text.count
      case 48...57:
        if mantissa < Decimal.room {
          mantissa = mantissa * 10 + Int128(byte - 48)
          if sawPoint { scale += 1 }
        } else if !sawPoint {
          scale -= 1
        }
      case _: return nil
      }
      index += 1
    }
    self.init(mantissa: isNegative ? -mantissa : mantissa, scale: scale)
  }

  /// A mantissa below this takes one more digit.
  private static let room: Int128 = .max / 100

  var doubleValue: Double { Double("\(mantissa)e\(-scale)") ?? 0 }

  static func power(_ exponent: Int) -> Int128? {
    guard exponent >= 0, exponent <= 37 else { return nil }
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  /// Both with one scale, rounding the finer one when the digits do not suffice.
  static func aligned(_ left: Decimal, _ right: Decimal) -> (Int128, Int128, scale: Int) {
    var left = left
    var right = right
    while left.scale != right.scale {
      if left.scale > right.scale {
        let swapped = aligned(right, left)
        return (swapped.1, swapped.0, swapped.scale)
      }
      if abs(left.mantissa) < room {
        left.mantissa *= 10
        left.scale += 1
      } else {
        right = right.dropping(right.scale - left.scale)
      }
    }
    return (left.mantissa, right.mantissa, left.scale)
  }

  private static func abs(_ number: Int128) -> Int128 { number < 0 ? -number : number }

  /// With `digits` fewer digits behind the point, rounded half away from zero.
  func dropping(_ digits: Int) -> Decimal {
    guard digits > 0 else { return self }
    guard let divisor = Decimal.power(digits) else { return Decimal(mantissa: 0, scale: scale - digits) }
    let half = divisor / 2
    let rounded = mantissa < 0 ? (mantissa - half) / divisor : (mantissa + half) / divisor
    return Decimal(mantissa: rounded, scale: scale - digits)
  }

  /// The largest whole number that is not greater.
  var floor: Decimal {
    guard scale > 0 else { return self }
    guard let divisor = Decimal.power(scale) else {
      return Decimal(mantissa: mantissa < 0 ? -1 : 0, scale: 0)
    }
    let quotient = mantissa / divisor
    return Decimal(mantissa: quotient - (mantissa % divisor < 0 ? 1 : 0), scale: 0)
  }

  var negated: Decimal { Decimal(mantissa: -mantissa, scale: scale) }

  /// As a whole number, when it is one and fits.
  var whole: Int? {
    if scale <= 0 {
      guard mantissa != 0 else { return 0 }
      guard let factor = Decimal.power(-scale) else { return nil }
      let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
      return overflow ? nil : Int(exactly: product)
    }
    guard let divisor = Decimal.power(scale), mantissa % divisor == 0 else { return nil }
    return Int(exactly: mantissa / divisor)
  }
}

extension DiagnosticCode {
  static let numberOverflow = DiagnosticCode(
    "number-overflow", "The result of a calculation is larger than a number can be.")
  static let notANumber = DiagnosticCode(
    "not-a-number", "A whole number is needed, and what is given is neither one nor a string of digits.")
}
