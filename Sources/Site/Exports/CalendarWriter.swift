import Report

/// Writes the content lines of RFC 5545: folded after 75 octets, ended by CR LF.
struct CalendarWriter {
  private(set) var bytes: [UInt8] = []

  /// A value that needs no escaping: a date, an address, a name of the format.
  mutating func add(_ name: String, _ value: String) {
    fold(Array("\(name):\(value.withoutControls)".utf8))
  }

  /// A value of the type TEXT.
  mutating func add(_ name: String, text: String) {
    fold(Array("\(name):".utf8) + Self.escaped(text))
  }

  /// Several values of the type TEXT.
  mutating func add(_ name: String, list: [String]) {
    fold(Array("\(name):".utf8) + list.map(Self.escaped).joined(separator: [UInt8(ascii: ",")]))
  }

  /// A line end is `\n`, whichever it was; the controls that a line cannot hold are blanks.
  private static func escaped(_ text: String) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 8)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): escaped += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): escaped += "\\n".utf8
      case 0x00...0x1F, 0x7F: escaped.append(UInt8(ascii: " "))
      case _: escaped.append(byte)
      }
      previous = byte
    }
    return escaped
  }

  /// Cuts between characters' bytes, never inside; the blank that starts a continuation counts as one octet.
  private mutating func fold(_ octets: [UInt8]) {
    var start = 0
    while octets.count - start > (start == 0 ? 75 : 74) {
      var end = start + (start == 0 ? 75 : 74)
      // Bytes of the form 10xxxxxx go on with the character before them.
      while octets[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += octets[start..<end]
      bytes.append("\r\n ")
      start = end
    }
    bytes += octets[start...]
    bytes.append("\r\n")
  }
}

extension String {
  /// Without the control characters that line formats cannot hold, tabs and line ends among them.
  var withoutControls: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}
