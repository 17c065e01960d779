/// The value of a string field: a stretch of its line, or, where the line has escapes, bytes of its own.
enum RecordField {
  case stretch(Range<Int>)
  case unescaped([UInt8])

  func bytes(in line: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    switch self {
    case .stretch(let range): Array(UnsafeBufferPointer(rebasing: line[range]))
    case .unescaped(let bytes): bytes
    }
  }

  func text(in line: UnsafeBufferPointer<UInt8>) -> String {
    switch self {
    case .stretch(let range): String(decoding: UnsafeBufferPointer(rebasing: line[range]), as: UTF8.self)
    case .unescaped(let bytes): String(decoding: bytes, as: UTF8.self)
    }
  }
}
