/// What a text may hold, by one pass over its bytes.
///
/// Most texts have neither a number nor a date. Cutting them into tokens to find that out took a fifth of checking a
/// corpus; where the answer here is no, a reader of the tokens would find nothing.
struct ProseGlance {
  private(set) var mayHaveNumber = false
  private(set) var mayHaveDate = false

  init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    let words = WordRoles.table
    var seen: WordRole = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { return expectAnything() }
      guard byte < 0x80 else {
        guard let length = Self.plainLength(bytes, at: index) else { return expectAnything() }
        index += length
        continue
      }
      guard Self.isLetter(byte) else {
        index += 1
        continue
      }
      var hash = WordRoles.seed
      while index < bytes.count, Self.isLetter(bytes[index]) {
        hash = WordRoles.hash(hash, bytes[index] | 0x20)
        index += 1
      }
      let role = words.role(ofHash: hash)
      seen.formUnion(role)
      if role.contains(.name), byte < UInt8(ascii: "a") { seen.insert(.date) }
    }
    mayHaveNumber = seen.contains(.number)
    // `last month` is a date, and `this` or `month` alone is none.
    mayHaveDate = seen.contains(.date) || seen.isSuperset(of: [.direction, .unit])
  }

  private mutating func expectAnything() {
    mayHaveNumber = true
    mayHaveDate = true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// The length of a character beyond ASCII that is neither a number nor part of an English word: a letter of
  /// Latin-1, a no-break space, a dash, a quotation mark or an ellipsis. Nil for all others, which are read with
  /// care: some are numerals, some are joiners inside words, some have ASCII letters for their lower case.
  private static func plainLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case 0xC2: return next == 0xA0 ? 2 : nil
    case 0xC3: return 2
    case 0xE2:
      guard next == 0x80, index + 2 < bytes.count, 0x90...0xA7 ~= bytes[index + 2] else { return nil }
      return 3
    case _: return nil
    }
  }
}
