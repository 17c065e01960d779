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

  /// Cuts between scalars; the blank that starts a continuation counts as one of its octets.
  private mutating func fold(_ line: String) {
    var octets = 0
    for scalar in line.unicodeScalars {
      let encoded = UTF8.encode(scalar).map { Array($0) } ?? []
      if octets + encoded.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        octets = 1
      }
      bytes += encoded
      octets += encoded.count
    }
    bytes += [0x0D, 0x0A]
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
