/// What a byte can mean to the folder, so that most bytes are never looked at twice.
enum ByteClass {
  static let plain: UInt8 = 0
  static let space: UInt8 = 1
  static let stop: UInt8 = 2
  static let apostrophe: UInt8 = 3
  static let special: UInt8 = 4

  static let table: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: " "): space
    case UInt8(ascii: "."): stop
    case UInt8(ascii: "'"): apostrophe
    case 0x09...0x0D, UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "`"), 0x80...0xFF: special
    case _: plain
    }
  }
}
