/// How values print.
extension Heap {
  /// Appends what `{{ value }}` prints: nothing for null, the items of an array one after another.
  func append(_ value: Value, to text: inout [UInt8]) {
    switch value.tag {
    case .missing, .null, .empty, .blank: break
    case .bool: text.append(contentsOf: (value.payload != 0 ? "true" : "false").utf8)
    case .int: NumberText.append(value.payload, to: &text)
    case .double: NumberText.append(value.doubleValue, to: &text)
    case .string: withBytes(value) { text.append(contentsOf: $0) }
    case .array:
      for position in 0..<value.count { append(element(position, of: value), to: &text) }
    case .object: inspect(value, to: &text)
    case .range:
      let (first, last) = bounds(of: value)
      text.append(contentsOf: "\(first)..\(last)".utf8)
    case .forLoop: text.append(contentsOf: "Liquid::ForloopDrop".utf8)
    case .tableLoop: text.append(contentsOf: "Liquid::TablerowloopDrop".utf8)
    }
  }

  /// Appends a value as it stands inside a printed object: strings in quotation marks, null as `nil`.
  func inspect(_ value: Value, to text: inout [UInt8]) {
    switch value.tag {
    case .missing, .null: text.append(contentsOf: "nil".utf8)
    case .string:
      text.append(UInt8(ascii: "\""))
      withBytes(value) { bytes in
        for byte in bytes {
          switch byte {
          case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            text.append(UInt8(ascii: "\\"))
            text.append(byte)
          case 0x0A: text.append(contentsOf: "\\n".utf8)
          case 0x09: text.append(contentsOf: "\\t".utf8)
          case 0x0D: text.append(contentsOf: "\\r".utf8)
          case _: text.append(byte)
          }
        }
      }
      text.append(UInt8(ascii: "\""))
    case .array:
      text.append(UInt8(ascii: "["))
      for position in 0..<value.count {
        if position > 0 { text.append(contentsOf: ", ".utf8) }
        inspect(element(position, of: value), to: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .object:
      text.append(UInt8(ascii: "{"))
      for position in 0..<value.count {
        if position > 0 { text.append(contentsOf: ", ".utf8) }
        let field = field(position, of: value)
        inspect(field.name, to: &text)
        text.append(contentsOf: "=>".utf8)
        inspect(field.value, to: &text)
      }
      text.append(UInt8(ascii: "}"))
    case .bool, .int, .double, .range, .empty, .blank, .forLoop, .tableLoop: append(value, to: &text)
    }
  }

  /// The bytes that `{{ value }}` prints.
  func text(of value: Value) -> [UInt8] {
    if value.tag == .string { return bytes(of: value) }
    var text: [UInt8] = []
    append(value, to: &text)
    return text
  }

  /// What messages call the type of a value.
  func typeName(of value: Value) -> String {
    switch value.tag {
    case .missing: "undefined"
    case .null: "null"
    case .bool: "a truth value"
    case .int, .double: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    case .range: "a range"
    case .empty: "`empty`"
    case .blank: "`blank`"
    case .forLoop, .tableLoop: "a loop"
    }
  }
}

/// Numbers as Liquid prints them.
enum NumberText {
  static func append(_ number: Int, to text: inout [UInt8]) {
    guard number >= 0, number < 1_000_000 else {
      text.append(contentsOf: String(number).utf8)
      return
    }
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    var rest = number
    while divisor > 0 {
      text.append(UInt8(truncatingIfNeeded: 48 + rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// The shortest digits that mean the number, with a decimal point, in scientific form from 1e16 up and
  /// below 1e-4.
  static func append(_ number: Double, to text: inout [UInt8]) {
    guard number.isFinite else {
      text.append(contentsOf: (number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity").utf8)
      return
    }
    if number == 0 {
      text.append(contentsOf: (number.sign == .minus ? "-0.0" : "0.0").utf8)
      return
    }
    let (digits, exponent) = shortest(number.magnitude)
    if number < 0 { text.append(UInt8(ascii: "-")) }
    if exponent < -3 || exponent > 16 {
      text.append(digits[0])
      text.append(UInt8(ascii: "."))
      text.append(contentsOf: digits.count > 1 ? digits[1...] : [UInt8(ascii: "0")])
      let power = exponent - 1
      text.append(contentsOf: power < 0 ? "e-".utf8 : "e+".utf8)
      if abs(power) < 10 { text.append(UInt8(ascii: "0")) }
      text.append(contentsOf: String(abs(power)).utf8)
    } else if exponent <= 0 {
      text.append(contentsOf: "0.".utf8)
      text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -exponent))
      text.append(contentsOf: digits)
    } else if digits.count <= exponent {
      text.append(contentsOf: digits)
      text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: exponent - digits.count))
      text.append(contentsOf: ".0".utf8)
    } else {
      text.append(contentsOf: digits[..<exponent])
      text.append(UInt8(ascii: "."))
      text.append(contentsOf: digits[exponent...])
    }
  }

  /// The digits without zeros at either end, and the power of ten before the first: 12.5 is (125, 2).
  private static func shortest(_ number: Double) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var point: Int?
    var power = 0
    let description = Array(number.description.utf8)
    for (index, byte) in description.enumerated() {
      if byte == UInt8(ascii: ".") {
        point = digits.count
      } else if byte == UInt8(ascii: "e") {
        power = Int(String(decoding: description[(index + 1)...], as: UTF8.self)) ?? 0
        break
      } else {
        digits.append(byte)
      }
    }
    var exponent = (point ?? digits.count) + power
    while digits.count > 1, digits.first == UInt8(ascii: "0") {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (digits, exponent)
  }
}
