/// The HTML character references that survive in saved pages.
enum CharacterReference {
  /// The reference that starts at `index`, if there is one that we know.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int)? {
    let end = min(bytes.count, index + 10)
    guard let semicolon = bytes[index..<end].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let body = bytes[index + 1..<semicolon]
    guard let first = body.first else { return nil }
    let scalar =
      first == UInt8(ascii: "#") ? number(body.dropFirst()) : names[String(decoding: body, as: UTF8.self)]
    guard let scalar, Unicode.Scalar(scalar) != nil, scalar != 0 else { return nil }
    return (scalar, semicolon + 1 - index)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
    let text = String(decoding: digits, as: UTF8.self)
    if text.first == "x" || text.first == "X" { return UInt32(text.dropFirst(), radix: 16) }
    return UInt32(text)
  }

  private static let names: [String: UInt32] = [
    "amp": 0x26, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "lt": 0x3C, "gt": 0x3E, "hellip": 0x2026,
    "mdash": 0x2014,
    "ndash": 0x2013, "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201C, "rdquo": 0x201D, "shy": 0xAD,
    "laquo": 0xAB,
    "raquo": 0xBB,
  ]
}
