import Diagnostics

extension Located where Value == String {
  /// Where some bytes of the value stand in the file: the first line of the whole where they are written
  /// otherwise there, with an escape or over two lines.
  func narrowed(to bytes: Range<Int>) -> Span {
    let value = Array(self.value.utf8)
    guard !bytes.isEmpty, bytes.upperBound <= value.count else { return span.firstLine }
    let needle = Array(value[bytes])
    let occurrence = Self.starts(of: needle, in: value[..<bytes.upperBound]).count - 1
    let written = Self.starts(of: needle, in: span.text.bytes[span.range])
    guard written.indices.contains(occurrence) else { return span.firstLine }
    return Span(span.text, written[occurrence]..<written[occurrence] + needle.count)
  }

  private static func starts(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> [Int] {
    guard let first = needle.first, bytes.count >= needle.count else { return [] }
    return (bytes.startIndex...bytes.endIndex - needle.count).filter {
      bytes[$0] == first && bytes[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }
}
