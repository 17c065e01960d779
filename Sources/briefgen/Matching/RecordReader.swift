/// Reads some string fields of a JSON object on one line, and builds nothing for the others.
///
/// It takes the plain case alone: a flat object of strings, nulls, truth values and whole numbers in
/// valid UTF-8. Of any other line it says nothing, and the JSON reader of the templates is asked, which
/// knows all of JSON and says where it is broken.
struct RecordReader {
  private let line: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// The values of `names`, in their order, nil for those that the line lacks or sets to null; nil when the
  /// line is not of the plain kind, or one of the fields is no string or stands twice.
  static func fields(_ names: [StaticString], of line: UnsafeBufferPointer<UInt8>) -> [RecordField?]? {
    var reader = RecordReader(line: line)
    return reader.object(names)
  }

  private init(line: UnsafeBufferPointer<UInt8>) { self.line = line }

  private mutating func object(_ names: [StaticString]) -> [RecordField?]? {
    // Filled one by one: `repeating:` asks the runtime for the type of the array, each time.
    var values: [RecordField?] = []
    values.reserveCapacity(names.count)
    for _ in names { values.append(nil) }
    // A bit for each name that was read.
    var seen = 0
    skipBlanks()
    guard take(UInt8(ascii: "{")) else { return nil }
    skipBlanks()
    if take(UInt8(ascii: "}")) { return isAtEnd ? values : nil }
    while true {
      guard let name = plainString() else { return nil }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { return nil }
      skipBlanks()
      if let wanted = names.firstIndex(where: { Self.isEqual(line[name], $0) }) {
        guard seen & (1 << wanted) == 0, let value = wantedValue() else { return nil }
        values[wanted] = value
        seen |= 1 << wanted
      } else if !skipValue() {
        return nil
      }
      skipBlanks()
      if take(UInt8(ascii: "}")) { return isAtEnd ? values : nil }
      guard take(UInt8(ascii: ",")) else { return nil }
      skipBlanks()
    }
  }

  // MARK: - Values

  /// A string or null; nil for anything else.
  private mutating func wantedValue() -> RecordField?? {
    if index < line.count, line[index] == UInt8(ascii: "\"") { return string() }
    return word("null") ? .some(nil) : .none
  }

  private mutating func skipValue() -> Bool {
    guard index < line.count else { return false }
    switch line[index] {
    case UInt8(ascii: "\""): return skipString()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = index
      while index < line.count, (0x30...0x39).contains(line[index]) { index += 1 }
      return index - start == 1 || line[start] != 0x30
    case _: return word("null") || word("true") || word("false")
    }
  }

  private mutating func word(_ text: StaticString) -> Bool {
    let end = index + text.utf8CodeUnitCount
    guard end <= line.count, Self.isEqual(line[index..<end], text) else { return false }
    index = end
    return true
  }

  /// The range of a string without escapes, valid or not: a name, which is only compared.
  private mutating func plainString() -> Range<Int>? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = index
    while index < line.count, line[index] >= 0x20, line[index] < 0x80, line[index] != UInt8(ascii: "\\") {
      index += 1
      if line[index - 1] == UInt8(ascii: "\"") { return start..<index - 1 }
    }
    return nil
  }

  /// Whether a string stands here that is valid; it is read over.
  private mutating func skipString() -> Bool {
    guard take(UInt8(ascii: "\"")) else { return false }
    let start = index
    var isWide = false
    while true {
      index = endOfPlainRun(from: index, &isWide)
      guard index < line.count else { return false }
      if line[index] == UInt8(ascii: "\"") { break }
      guard line[index] == UInt8(ascii: "\\"), escape() != nil else { return false }
    }
    defer { index += 1 }
    return !isWide || Self.isUTF8(UnsafeBufferPointer(rebasing: line[start..<index]))
  }

  private mutating func string() -> RecordField? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    var isWide = false
    let stretch = index..<endOfPlainRun(from: index, &isWide)
    let end = stretch.upperBound
    guard end < line.count, line[end] == UInt8(ascii: "\"") else {
      return stringWithEscapes().map { .unescaped($0) }
    }
    index = end + 1
    return isWide && !Self.isUTF8(UnsafeBufferPointer(rebasing: line[stretch])) ? nil : .stretch(stretch)
  }

  private mutating func stringWithEscapes() -> [UInt8]? {
    guard let length = lengthOfString() else { return nil }
    var isValid = true
    var isWide = false
    let text = [UInt8](unsafeUninitializedCapacity: length) { text, count in
      var end = index
      while isValid {
        end = endOfPlainRun(from: end, &isWide)
        if end > index {
          _ = text[count...].update(fromContentsOf: line[index..<end])
          count += end - index
          index = end
        }
        guard end < line.count else {
          isValid = false
          break
        }
        if line[end] == UInt8(ascii: "\"") {
          index = end + 1
          break
        }
        guard line[end] == UInt8(ascii: "\\"), let scalar = escape() else {
          isValid = false
          break
        }
        end = index
        for unit in UTF8.encode(scalar) ?? .init() {
          text[count] = unit
          count += 1
        }
      }
    }
    return isValid && (!isWide || text.withUnsafeBufferPointer(Self.isUTF8)) ? text : nil
  }

  /// A bound on the bytes of the string that starts here: up to its closing mark, escapes included.
  private func lengthOfString() -> Int? {
    var end = index
    var isWide = false
    while true {
      end = endOfPlainRun(from: end, &isWide)
      guard end < line.count else { return nil }
      if line[end] == UInt8(ascii: "\"") { return end - index }
      guard line[end] == UInt8(ascii: "\\") else { return nil }
      end += 2
      guard end <= line.count else { return nil }
    }
  }

  /// Where the next mark, backslash or control character stands.
  private func endOfPlainRun(from start: Int, _ isWide: inout Bool) -> Int {
    var index = start
    let bytes = UnsafeRawBufferPointer(line)
    let quote = SIMD16<UInt8>(repeating: 0x22)
    let backslash = SIMD16<UInt8>(repeating: 0x5C)
    let control = SIMD16<UInt8>(repeating: 0x1F)
    var seen = SIMD16<UInt8>(repeating: 0)
    while index + 16 <= bytes.count {
      let piece = bytes.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      let stops = (piece .== quote) .| (piece .== backslash) .| (piece .<= control)
      let lanes = unsafeBitCast(stops, to: SIMD2<UInt64>.self)
      if lanes[0] | lanes[1] != 0 {
        let first = lanes[0] != 0 ? lanes[0].trailingZeroBitCount : 64 + lanes[1].trailingZeroBitCount
        let end = index + first / 8
        // The bytes after the stop are looked at too, and may only ask for a check that was not needed.
        seen |= piece
        isWide = isWide || Self.hasHighBit(seen)
        return end
      }
      seen |= piece
      index += 16
    }
    isWide = isWide || Self.hasHighBit(seen)
    while index < bytes.count, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C {
      if bytes[index] >= 0x80 { isWide = true }
      index += 1
    }
    return index
  }

  private static func hasHighBit(_ bytes: SIMD16<UInt8>) -> Bool {
    let lanes = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    return (lanes[0] | lanes[1]) & highBits != 0
  }

  /// The scalar of the escape that starts here; nil for half a surrogate pair and unknown escapes.
  private mutating func escape() -> Unicode.Scalar? {
    guard index + 1 < line.count else { return nil }
    index += 2
    switch line[index - 1] {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return unicodeEscape()
    case _: return nil
    }
  }

  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let first = hexadecimal() else { return nil }
    guard (0xD800...0xDBFF).contains(first) else { return Unicode.Scalar(first) }
    guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let second = hexadecimal(),
      (0xDC00...0xDFFF).contains(second)
    else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= line.count else { return nil }
    var value: UInt32 = 0
    for byte in line[index..<index + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      case _: return nil
      }
    }
    index += 4
    return value
  }

  // MARK: - Bytes

  private var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return index == line.count
    }
  }

  private mutating func skipBlanks() {
    while index < line.count, line[index] == 0x20 || line[index] == 0x09 || line[index] == 0x0D { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < line.count, line[index] == byte else { return false }
    index += 1
    return true
  }

  private static func isEqual(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ text: StaticString) -> Bool {
    guard bytes.count == text.utf8CodeUnitCount else { return false }
    let letters = text.utf8Start
    for offset in 0..<bytes.count where bytes[bytes.startIndex &+ offset] != letters[offset] { return false }
    return true
  }

  private static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index = endOfASCII(bytes, from: index + 1)
        continue
      }
      let length = lengthOfScalar(bytes, at: index)
      guard length > 0 else { return false }
      index += length
    }
    return true
  }

  /// Where the next byte stands that is not ASCII.
  @inline(__always)
  private static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 16 <= raw.count {
      let halves = raw.loadUnaligned(fromByteOffset: index, as: SIMD2<UInt64>.self)
      if (halves[0] | halves[1]) & highBits != 0 { break }
      index += 16
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// 0 when the bytes there are no scalar.
  private static func lengthOfScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return 0 }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    let second = bytes[index + 1]
    let isBroken =
      first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F || first == 0xF0 && second < 0x90
      || first == 0xF4 && second > 0x8F
    return isBroken ? 0 : length
  }
}
