/// Whether bytes are UTF-8, and if not, where they stop being so.
struct UTF8Validity {
  /// The first bytes that are no UTF-8.
  var fault: Range<Int>?
  var isASCII = false

  init(of bytes: [UInt8]) {
    do throws(UTF8.ValidationError) {
      let span = try UTF8Span(validating: bytes.span)
      isASCII = span.isKnownASCII
    } catch {
      fault = error.byteOffsets
    }
  }
}
