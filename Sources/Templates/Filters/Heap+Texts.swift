import Diagnostics

extension Heap {
  /// Where `replace` and `remove` act.
  enum Places { case every, first, last }

  /// Moves what a filter wrote from the end of the output to where values live.
  mutating func take(from output: inout OutputBuffer, since start: Int) throws(RenderFault) -> Value {
    let count = output.count - start
    try checkRoom(count)
    let offset = made.bytes.count
    output.withBytes(from: start) { made.bytes.append(contentsOf: $0) }
    output.truncate(to: start)
    return Value(.string, at: offset, count: count, temporary: true)
  }

  /// What a filter wrote may be no longer than the limit; it is at most six times its input.
  func checkWritten(_ output: borrowing OutputBuffer, since start: Int) throws(RenderFault) {
    guard output.count - start <= limits.filterBytes else { throw Heap.tooLong(limits) }
  }

  func characterCount(of string: Value) -> Int {
    withBytes(string) { bytes in
      var count = 0
      for byte in bytes where byte & 0b1100_0000 != 0b1000_0000 { count += 1 }
      return count
    }
  }

  /// The character at a place of a string, counted from its end below zero; it needs no memory of its own.
  func character(_ place: Int, of string: Value) -> Value? {
    var part = string
    part.markup = nil
    let starts = withBytes(string) { bytes in bytes.indices.filter { bytes[$0] & 0b1100_0000 != 0b1000_0000 }
    }
    let place = place < 0 ? place + starts.count : place
    guard starts.indices.contains(place) else { return nil }
    let end = place + 1 < starts.count ? starts[place + 1] : string.count
    part.payload += starts[place]
    part.length = Int32(truncatingIfNeeded: end - starts[place])
    return part
  }

  /// The first or last character of a string, which needs no memory of its own.
  func endCharacter(of string: Value, isFirst: Bool) -> Value {
    guard string.count > 0 else { return .emptyString }
    var part = string
    part.markup = nil
    withBytes(string) { bytes in
      var width = 1
      if isFirst {
        while width < bytes.count, bytes[width] & 0b1100_0000 == 0b1000_0000 { width += 1 }
      } else {
        while width < bytes.count, bytes[bytes.count - width] & 0b1100_0000 == 0b1000_0000 { width += 1 }
        part.payload += bytes.count - width
      }
      part.length = Int32(width)
    }
    return part
  }

  func replace(
    _ input: Value, _ wanted: Value, _ replacement: Value, _ places: Places, into output: inout OutputBuffer
  ) throws(RenderFault) {
    let text = text(of: input)
    let wanted = self.text(of: wanted)
    let replacement = self.text(of: replacement)
    let found = Heap.places(of: wanted, in: text, places)
    let length = text.count + found.count * (replacement.count - wanted.count)
    guard length <= limits.filterBytes else { throw Heap.tooLong(limits) }
    text.withUnsafeBufferPointer { text in
      var end = 0
      for place in found {
        output.append(text, end..<place)
        output.append(contentsOf: replacement)
        end = place + wanted.count
      }
      output.append(text, end..<text.count)
    }
  }

  private static func places(of wanted: [UInt8], in text: [UInt8], _ places: Places) -> [Int] {
    guard !wanted.isEmpty else {
      switch places {
      case .first: return [0]
      case .last: return [text.count]
      case .every:
        let starts = text.indices.filter { text[$0] & 0b1100_0000 != 0b1000_0000 }
        return starts + [text.count]
      }
    }
    var found: [Int] = []
    text.withUnsafeBufferPointer { text in
      wanted.withUnsafeBufferPointer { wanted in
        var start = 0
        while let place = ByteSearch.first(wanted, in: text, from: start) {
          if places == .last { found = [place] } else { found.append(place) }
          if places == .first { return }
          start = places == .last ? place + 1 : place + wanted.count
        }
      }
    }
    return found
  }

  mutating func slice(_ input: Value, _ start: Value, _ length: Value) throws(RenderFault) -> Value {
    let start = try requiredNumber(start, "start")
    let length = !length.isTruthy ? 1 : try requiredNumber(length, "length")
    if input.tag == .array {
      guard let range = Heap.part(start, length, of: input.count) else { return try array([]) }
      return try array(range.map { element($0, of: input) })
    }
    let scalars = Array(String(decoding: text(of: input), as: UTF8.self).unicodeScalars)
    guard let range = Heap.part(start, length, of: scalars.count) else { return .emptyString }
    return try string(Heap.bytes(scalars[range]))
  }

  static func bytes(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt8] {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return Array(String(text).utf8)
  }

  private static func part(_ start: Int, _ length: Int, of count: Int) -> Range<Int>? {
    let first = start < 0 ? start + count : start
    guard first >= 0, first <= count, length >= 0 else { return nil }
    return first..<first + min(length, count - first)
  }

  mutating func truncate(_ input: Value, _ length: Value, _ ellipsis: Value) throws(RenderFault) -> Value {
    guard !input.isNull else { return .null }
    let length = length.tag == .missing ? 50 : try requiredNumber(length, "length")
    let ellipsis = ellipsis.tag == .missing ? Array("...".utf8) : text(of: ellipsis)
    let scalars = Array(String(decoding: text(of: input), as: UTF8.self).unicodeScalars)
    guard scalars.count > length else { return try string(text(of: input)) }
    let kept = max(0, max(0, length) - String(decoding: ellipsis, as: UTF8.self).unicodeScalars.count)
    return try string(Heap.bytes(scalars[..<min(kept, scalars.count)]) + ellipsis)
  }

  mutating func truncateWords(_ input: Value, _ words: Value, _ ellipsis: Value) throws(RenderFault) -> Value
  {
    guard !input.isNull else { return .null }
    let limit = max(1, words.tag == .missing ? 15 : try requiredNumber(words, "words"))
    let ellipsis = ellipsis.tag == .missing ? Array("...".utf8) : text(of: ellipsis)
    let text = text(of: input)
    let parts = text.split(whereSeparator: Byte.isBlank)
    guard parts.count > limit else { return try string(text) }
    return try string(Array(parts[..<limit].joined(separator: [UInt8(ascii: " ")])) + ellipsis)
  }

  mutating func split(_ input: Value, by separator: Value) throws(RenderFault) -> Value {
    let text = text(of: input)
    let separator = self.text(of: separator)
    var parts: [ArraySlice<UInt8>]
    if separator == [UInt8(ascii: " ")] {
      parts = text.split(whereSeparator: Byte.isBlank)
    } else if separator.isEmpty {
      let starts = text.indices.filter { text[$0] & 0b1100_0000 != 0b1000_0000 } + [text.count]
      parts = zip(starts, starts.dropFirst()).map { text[$0..<$1] }
    } else {
      parts = Heap.parts(of: text, by: separator)
    }
    while parts.last?.isEmpty == true { parts.removeLast() }
    var values: [Value] = []
    for part in parts { values.append(try string(part)) }
    return try array(values)
  }

  private static func parts(of text: [UInt8], by separator: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    for place in places(of: separator, in: text, .every) {
      parts.append(text[start..<place])
      start = place + separator.count
    }
    parts.append(text[start...])
    return parts
  }
}
