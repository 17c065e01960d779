/// Where a word stands after the one before it: mostly one byte on, and mostly a plain word, so that its
/// length in one byte says it all.
struct WordCode {
  let gap: UInt32
  let length: UInt32
  let form: TokenTable.Form
}

/// Writes small numbers in few bytes: seven bits in each, the lowest first.
struct NumberWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func add(_ number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(_ piece: ArraySlice<UInt8>) { bytes.append(contentsOf: piece) }

  mutating func add(_ word: WordCode) {
    if word.gap == 1, word.form == .word, word.length < 0x80 {
      bytes.append(UInt8(word.length))
    } else {
      bytes.append(0x80 | word.form.rawValue)
      add(word.gap)
      add(word.length)
    }
  }
}

/// Reads what a ``NumberWriter`` has written.
struct NumberReader {
  let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  @inline(__always)
  mutating func number() -> UInt32 {
    var number: UInt32 = 0
    var shift: UInt32 = 0
    while true {
      let byte = bytes[index]
      index += 1
      number |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  mutating func copy(_ count: Int, to target: inout [UInt8]) {
    target.append(contentsOf: bytes[index..<index + count])
    index += count
  }

  /// Reads as many words as there is room for; `forms` hold plain words already.
  mutating func words(
    _ starts: UnsafeMutableBufferPointer<UInt32>, _ ends: UnsafeMutableBufferPointer<UInt32>,
    _ forms: UnsafeMutableBufferPointer<TokenTable.Form>
  ) {
    var end: UInt32 = 0
    for word in starts.indices {
      let first = bytes[index]
      index += 1
      let isPlain = first < 0x80
      let start = end &+ (isPlain ? 1 : number())
      end = start &+ (isPlain ? UInt32(first) : number())
      starts.initializeElement(at: word, to: start)
      ends.initializeElement(at: word, to: end)
      if !isPlain { forms[word] = TokenTable.Form(rawValue: first & 0x7F) ?? .word }
    }
  }
}
