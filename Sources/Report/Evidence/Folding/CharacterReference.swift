/// The HTML character references that survive in saved pages.
enum CharacterReference {
  /// The reference that starts at `index`, if there is one that we know.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int)? {
    let end = min(bytes.count, index + 12)
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
    let isHexadecimal = text.first == "x" || text.first == "X"
    let value = isHexadecimal ? UInt32(text.dropFirst(), radix: 16) : UInt32(text)
    return value.map { windows[$0] ?? $0 }
  }

  /// The names of HTML 4 for what prose has.
  private static let names: [String: UInt32] = {
    var names: [String: UInt32] = [
      "amp": 0x26, "quot": 0x22, "apos": 0x27, "lt": 0x3C, "gt": 0x3E, "OElig": 0x152, "oelig": 0x153,
      "Scaron": 0x160, "scaron": 0x161, "Yuml": 0x178, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009,
      "zwnj": 0x200C, "zwj": 0x200D, "lrm": 0x200E, "rlm": 0x200F, "ndash": 0x2013, "mdash": 0x2014,
      "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E,
      "bull": 0x2022, "hellip": 0x2026, "permil": 0x2030, "prime": 0x2032, "Prime": 0x2033, "lsaquo": 0x2039,
      "rsaquo": 0x203A, "euro": 0x20AC, "trade": 0x2122, "minus": 0x2212, "asymp": 0x2248, "ne": 0x2260,
      "le": 0x2264, "ge": 0x2265,
    ]
    for (place, name) in latin.split(whereSeparator: \.isWhitespace).enumerated() {
      names[String(name)] = 0xA0 + UInt32(place)
    }
    return names
  }()

  /// U+00A0 to U+00FF.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
    agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
    eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    """

  /// What browsers take the numbers of control characters for: Windows-1252, as the HTML standard has it.
  private static let windows: [UInt32: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021,
    0x88: 0x2C6, 0x89: 0x2030, 0x8A: 0x160, 0x8B: 0x2039, 0x8C: 0x152, 0x8E: 0x17D, 0x91: 0x2018,
    0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2DC,
    0x99: 0x2122, 0x9A: 0x161, 0x9B: 0x203A, 0x9C: 0x153, 0x9E: 0x17E, 0x9F: 0x178,
  ]
}
