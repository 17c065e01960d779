/// Writes a JSON value as a file for people and programs: what fits on a line stands on one.
///
/// The bytes are handed on piece by piece, so that memory holds one piece of a file and not the file.
struct JSONFileWriter {
  private var bytes: [UInt8] = []
  private static let lineLength = 110
  /// Bytes after which what has been written is handed on.
  private static let piece = 64 * 1024

  /// Writes the whole file, which ends in a newline.
  static func write<Failure>(
    _ value: JSON, to drain: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONFileWriter()
    try writer.write(value, indent: 0, used: 0, drain)
    writer.bytes.append(UInt8(ascii: "\n"))
    try drain(writer.bytes)
  }

  /// - Parameter used: what the line holds already, the indent included.
  private mutating func write<Failure>(
    _ value: JSON, indent: Int, used: Int, _ drain: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let start = bytes.count
    let room = Self.lineLength - used
    if value.leastLength(upTo: room) <= room, writeLine(value, upTo: start + room) { return }
    bytes.removeLast(bytes.count - start)
    switch value {
    case .null, .bool, .number, .text: bytes.appendJSON(leaf: value, isInScript: false)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        try writeMember(index, nil, item, indent: indent + 2, drain)
      }
      close("]", isEmpty: items.isEmpty, indent: indent)
    case .each(let count, let item):
      bytes.append(UInt8(ascii: "["))
      for index in 0..<count { try writeMember(index, nil, item(index), indent: indent + 2, drain) }
      close("]", isEmpty: count == 0, indent: indent)
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (index, field) in fields.enumerated() {
        try writeMember(index, field.0, field.1, indent: indent + 2, drain)
      }
      close("}", isEmpty: fields.isEmpty, indent: indent)
    }
  }

  private mutating func writeMember<Failure>(
    _ index: Int, _ name: String?, _ value: JSON, indent: Int, _ drain: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    if bytes.count >= Self.piece {
      try drain(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    bytes.append(index == 0 ? "\n" : ",\n")
    let start = bytes.count
    indentLine(indent)
    if let name { write(name: name) }
    try write(value, indent: indent, used: bytes.count - start, drain)
  }

  private mutating func close(_ bracket: Unicode.Scalar, isEmpty: Bool, indent: Int) {
    if !isEmpty {
      bytes.append(UInt8(ascii: "\n"))
      indentLine(indent)
    }
    bytes.append(UInt8(ascii: bracket))
  }

  private mutating func indentLine(_ indent: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }

  private mutating func write(name: String) {
    bytes.appendJSON(name, isInScript: false)
    bytes.append(": ")
  }

  // MARK: - One line

  /// Writes the value on one line that ends by `end`; says whether there was room, which is seen as early as
  /// possible. What has been written is left to the caller to take back.
  private mutating func writeLine(_ value: JSON, upTo end: Int) -> Bool {
    switch value {
    case .null, .bool, .number: bytes.appendJSON(leaf: value, isInScript: false)
    case .text(let text):
      guard bytes.count + text.utf8.count < end else { return false }
      bytes.appendJSON(text, isInScript: false)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        guard writeLineMember(index, nil, item, upTo: end) else { return false }
      }
      bytes.append(UInt8(ascii: "]"))
    case .each(let count, let item):
      bytes.append(UInt8(ascii: "["))
      for index in 0..<count {
        guard writeLineMember(index, nil, item(index), upTo: end) else { return false }
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (index, field) in fields.enumerated() {
        guard writeLineMember(index, field.0, field.1, upTo: end) else { return false }
      }
      bytes.append(UInt8(ascii: "}"))
    }
    return bytes.count <= end
  }

  private mutating func writeLineMember(_ index: Int, _ name: String?, _ value: JSON, upTo end: Int) -> Bool {
    if index > 0 { bytes.append(", ") }
    if let name { write(name: name) }
    // The bracket that closes needs a place as well.
    return writeLine(value, upTo: end - 1)
  }
}

extension JSON {
  /// The bytes of the value on one line without what escapes add; counted no further than beyond `limit`.
  fileprivate func leastLength(upTo limit: Int) -> Int {
    switch self {
    case .null, .bool, .number: return 1
    case .text(let text): return text.utf8.count + 2
    case .list(let items):
      var length = 2 * max(1, items.count)
      for item in items where length <= limit { length += item.leastLength(upTo: limit - length) }
      return length
    case .each(let count, let item):
      var length = 2 * max(1, count)
      for index in 0..<count {
        guard length <= limit else { break }
        length += item(index).leastLength(upTo: limit - length)
      }
      return length
    case .object(let fields):
      var length = 2 * max(1, fields.count)
      for (name, value) in fields where length <= limit {
        length += name.utf8.count + 4 + value.leastLength(upTo: limit - length)
      }
      return length
    }
  }
}
