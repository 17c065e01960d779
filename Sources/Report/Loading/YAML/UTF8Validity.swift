/// Whether bytes are UTF-8, and if not, where they stop being so.
struct UTF8Validity {
  /// The first bytes that are no UTF-8.
  var fault: Range<Int>?
  var isASCII = false

  init(of bytes: [UInt8]) {
    // Most files are ASCII, which is found out many bytes at once.
    isASCII = bytes.reduce(0, |) < 0x80
    guard !isASCII else { return }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      fault = error.byteOffsets
    }
  }
}
