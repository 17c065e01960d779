/// Bytes in base 64, 76 characters a line: RFC 2045 §6.8.
enum Base64Lines {
  private static let bytesPerLine = 57
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Lines that end in CRLF.
  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(length(bytes.count))
    var index = 0
    while index < bytes.count {
      let end = min(index + bytesPerLine, bytes.count)
      appendLine(bytes[index..<end], to: &output)
      index = end
    }
    return output
  }

  /// How long `count` bytes become.
  static func length(_ count: Int) -> Int {
    (count + 2) / 3 * 4 + (count + bytesPerLine - 1) / bytesPerLine * 2
  }

  private static func appendLine(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var index = line.startIndex
    while index + 2 < line.endIndex {
      let group = UInt32(line[index]) << 16 | UInt32(line[index + 1]) << 8 | UInt32(line[index + 2])
      for shift: UInt32 in [18, 12, 6, 0] { output.append(digits[Int(group >> shift & 63)]) }
      index += 3
    }
    switch line.endIndex - index {
    case 1:
      let group = UInt32(line[index]) << 16
      output += [digits[Int(group >> 18)], digits[Int(group >> 12 & 63)]] + Array("==".utf8)
    case 2:
      let group = UInt32(line[index]) << 16 | UInt32(line[index + 1]) << 8
      output += [digits[Int(group >> 18)], digits[Int(group >> 12 & 63)], digits[Int(group >> 6 & 63)]]
      output.append(UInt8(ascii: "="))
    case _: break
    }
    output += [0x0D, 0x0A]
  }
}
