/// Lays the pieces of a header out on lines (RFC 5322 §2.2.3).
struct HeaderFolder {
  /// RFC 5322 §2.1.1: lines SHOULD be no longer.
  static let limit = 78
  /// RFC 2047 §2: a line with an encoded-word MUST be no longer.
  static let encodedLimit = 76

  private(set) var bytes: [UInt8]
  private(set) var column: Int
  private var hasEncodedWord = false

  init(name: String) {
    bytes = Array("\(name):".utf8)
    column = bytes.count
  }

  mutating func add(_ piece: String) {
    let isEncoded = piece.contains("=?")
    let limit = isEncoded || hasEncodedWord ? Self.encodedLimit : Self.limit
    let width = piece.utf8.count
    if column + 1 + width > limit {
      bytes += [0x0D, 0x0A]
      column = 0
      hasEncodedWord = false
    }
    bytes.append(0x20)
    bytes += piece.utf8
    column += 1 + width
    hasEncodedWord = hasEncodedWord || isEncoded
  }

  /// The header with its line end.
  static func lines(of field: HeaderField) -> [UInt8] {
    var folder = HeaderFolder(name: field.name)
    for piece in field.pieces { folder.add(piece) }
    return folder.bytes + [0x0D, 0x0A]
  }
}
