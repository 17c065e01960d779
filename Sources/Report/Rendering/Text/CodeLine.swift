/// A line of code as plain text shows it.
enum CodeLine {
  /// Tabs become blanks up to the next multiple of four characters, other controls are left out.
  static func bytes(of line: Substring.UTF8View) -> [UInt8] {
    var bytes: [UInt8] = []
    var column = 0
    for scalar in Substring(line).unicodeScalars {
      switch scalar.value {
      case 0x09:
        let blanks = 4 - column % 4
        bytes += repeatElement(UInt8(ascii: " "), count: blanks)
        column += blanks
      case 0x00...0x1F, 0x7F...0x9F: break
      case 0x20...0x7E:
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        column += 1
      case _:
        bytes += String(scalar).utf8
        column += 1
      }
    }
    return bytes
  }
}
