extension Sequence<UInt8> {
  /// Two lower-case hexadecimal digits a byte.
  package var hexadecimal: String {
    func digit(_ value: UInt8) -> UInt8 { value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10) }
    var text: [UInt8] = []
    text.reserveCapacity(2 * underestimatedCount)
    for byte in self {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Base 64 with padding and without line breaks (RFC 4648, section 4).
  package var base64: String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    var group: UInt32 = 0
    var held = 0
    func flush(_ padding: Int) {
      for place in 0..<4 {
        let digit = digits[Int(group >> UInt32(18 - 6 * place)) & 63]
        text.append(place > 3 - padding ? UInt8(ascii: "=") : digit)
      }
    }
    for byte in self {
      group |= UInt32(byte) << UInt32(16 - 8 * held)
      held += 1
      if held == 3 {
        flush(0)
        (group, held) = (0, 0)
      }
    }
    if held > 0 { flush(3 - held) }
    return String(decoding: text, as: UTF8.self)
  }
}
