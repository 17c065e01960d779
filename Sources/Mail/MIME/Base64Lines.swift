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
      let lineEnd = min(index + bytesPerLine, bytes.count)
      while index < lineEnd {
        appendGroup(bytes, at: index, count: min(3, lineEnd - index), to: &output)
        index += 3
      }
      output.append(0x0D)
      output.append(0x0A)
    }
    return output
  }

  /// How long `count` bytes become.
  static func length(_ count: Int) -> Int {
    (count + 2) / 3 * 4 + (count + bytesPerLine - 1) / bytesPerLine * 2
  }

  /// Three bytes as four characters; what is missing of them is written as `=`.
  private static func appendGroup(_ bytes: [UInt8], at index: Int, count: Int, to output: inout [UInt8]) {
    let second = count > 1 ? bytes[index + 1] : 0
    let third = count > 2 ? bytes[index + 2] : 0
    output.append(digits[Int(bytes[index] >> 2)])
    output.append(digits[Int(bytes[index] & 3) << 4 | Int(second >> 4)])
    output.append(count > 1 ? digits[Int(second & 15) << 2 | Int(third >> 6)] : UInt8(ascii: "="))
    output.append(count > 2 ? digits[Int(third & 63)] : UInt8(ascii: "="))
  }
}
