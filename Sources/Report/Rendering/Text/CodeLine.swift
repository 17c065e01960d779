/// A line of code as plain text shows it.
enum CodeLine {
  /// Tabs become blanks up to the next multiple of four characters, other controls are left out.
  static func bytes(of line: Substring.UTF8View) -> [UInt8] {
    var bytes: [UInt8] = []
    var column = 0
    for scalar in Substring(line).unicodeScalars {
      if scalar == "\t" {
        let blanks = 4 - column % 4
        bytes += repeatElement(UInt8(ascii: " "), count: blanks)
        column += blanks
      } else if scalar.properties.generalCategory != .control {
        bytes += Array(String(scalar).utf8)
        column += 1
      }
    }
    return bytes
  }
}
