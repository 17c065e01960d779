/// Writes the content lines of RFC 5545: folded after 75 octets, ended by CR LF.
struct CalendarWriter {
  private(set) var bytes: [UInt8] = []

  /// A value that needs no escaping: a date, an address, a name of the format.
  mutating func add(_ name: String, _ value: String) {
    fold("\(name):\(value.withoutControls)")
  }

  /// A value of the type TEXT.
  mutating func add(_ name: String, text: String) {
    fold("\(name):\(Self.escaped(text))")
  }

  /// Several values of the type TEXT.
  mutating func add(_ name: String, list: [String]) {
    fold("\(name):\(list.map(Self.escaped).joined(separator: ","))")
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || [0x2C, 0x3B, 0x5C].contains($0) }) else {
      return text
    }
    var escaped = ""
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\" + String(scalar)
      case "\n" where previous == "\r": break
      case "\n", "\r": escaped += "\\n"
      case _: escaped.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return escaped.withoutControls
  }

  /// Cuts between characters' bytes, never inside; the blank that starts a continuation counts as one octet.
  private mutating func fold(_ line: String) {
    let octets = Array(line.utf8)
    var start = 0
    while octets.count - start > (start == 0 ? 75 : 74) {
      var end = start + (start == 0 ? 75 : 74)
      // Bytes of the form 10xxxxxx go on with the character before them.
      while octets[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += octets[start..<end] + [0x0D, 0x0A, 0x20]
      start = end
    }
    bytes += octets[start...] + [0x0D, 0x0A]
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
