/// Fractions as Liquid prints them.
enum NumberText {
  /// Appends the shortest digits that mean the number, with a decimal point, in scientific form from 1e16 up
  /// and below 1e-4.
  static func append(_ number: Double, to text: inout OutputBuffer) {
    guard number.isFinite else {
      text.append(number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity" as StaticString)
      return
    }
    var description = number.description
    description.withUTF8 { bytes in
      if let power = bytes.firstIndex(of: UInt8(ascii: "e")) {
        appendScientific(bytes, power, to: &text)
      } else {
        // Swift writes the same digits, and takes to powers of ten below 1e-4 as well.
        text.append(contentsOf: bytes)
      }
    }
  }

  /// Swift leaves `.0` out before a power of ten, which it writes from 2^53 up.
  private static func appendScientific(
    _ bytes: UnsafeBufferPointer<UInt8>, _ power: Int, to text: inout OutputBuffer
  ) {
    if bytes[power...].elementsEqual("e+15".utf8) { return appendWhole(bytes[..<power], to: &text) }
    text.append(bytes, 0..<power)
    if !bytes[..<power].contains(UInt8(ascii: ".")) { text.append(".0") }
    text.append(bytes, power..<bytes.count)
  }

  /// Sixteen digits before the point, of which Swift leaves out the zeros at the end.
  private static func appendWhole(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to text: inout OutputBuffer) {
    var digits = 0
    for byte in bytes where byte != UInt8(ascii: ".") {
      text.append(byte)
      if Byte.isDigit(byte) { digits += 1 }
    }
    while digits < 16 {
      text.append(UInt8(ascii: "0"))
      digits += 1
    }
    text.append(".0")
  }
}
