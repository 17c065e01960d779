/// Finds the words of folded text: rule 12 of the folding table.
///
/// - Letters and digits with apostrophes inside make one word; a hyphen divides.
/// - A number keeps the `.`, `,`, `:` and `/` inside it and a sign directly before it; in digits of other scripts
///   only the sign.
/// - `U.S.` is one word, and so is a letter of a script written without spaces.
/// - `%`, `&`, `@`, `+`, currency signs and signs such as `≥` and `‰` are words, and so are `<`, `>` and `~` right
///   before digits.
struct Tokenizer: ~Copyable {
  /// A longer word is divided: it is data, not language.
  static let longestToken = 1_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private let kinds: UnsafeBufferPointer<UInt8>
  /// Columns with room for a word in every byte; most of it is never touched.
  private let hashes: UnsafeMutableBufferPointer<UInt32>
  private let starts: UnsafeMutableBufferPointer<UInt32>
  private let ends: UnsafeMutableBufferPointer<UInt32>
  private let forms: UnsafeMutableBufferPointer<TokenTable.Form>
  private var count = 0

  static func tokenize(_ text: FoldedText) -> TokenTable {
    let room = max(text.bytes.count, 1)
    return text.bytes.withUnsafeBufferPointer { bytes in
      ByteKind.table.withUnsafeBufferPointer { kinds in
        // Three numbers and a form for each byte.
        withUnsafeTemporaryAllocation(byteCount: 13 * room, alignment: 4) { memory in
          var tokenizer = Tokenizer(
            bytes, kinds,
            UnsafeMutableRawBufferPointer(rebasing: memory[..<(12 * room)]).bindMemory(to: UInt32.self),
            UnsafeMutableRawBufferPointer(rebasing: memory[(12 * room)...]).bindMemory(
              to: TokenTable.Form.self))
          tokenizer.run()
          return tokenizer.table
        }
      }
    }
  }

  /// - Parameter numbers: room for three numbers in every byte.
  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ kinds: UnsafeBufferPointer<UInt8>,
    _ numbers: UnsafeMutableBufferPointer<UInt32>, _ forms: UnsafeMutableBufferPointer<TokenTable.Form>
  ) {
    self.bytes = bytes
    self.kinds = kinds
    let room = numbers.count / 3
    hashes = UnsafeMutableBufferPointer(rebasing: numbers[..<room])
    starts = UnsafeMutableBufferPointer(rebasing: numbers[room..<2 * room])
    ends = UnsafeMutableBufferPointer(rebasing: numbers[(2 * room)...])
    self.forms = forms
  }

  /// The words as columns of exactly their number.
  private var table: TokenTable {
    TokenTable(
      hashes: Array(UnsafeBufferPointer(rebasing: hashes[..<count])),
      starts: Array(UnsafeBufferPointer(rebasing: starts[..<count])),
      ends: Array(UnsafeBufferPointer(rebasing: ends[..<count])),
      forms: Array(UnsafeBufferPointer(rebasing: forms[..<count])))
  }

  private mutating func run() {
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      let kind = kinds[Int(first)]
      // Asked for first, because most bytes that are looked at here are letters, and a switch is a jump.
      if kind == ByteKind.letter {
        index = readWord(at: index)
        // What follows a word is mostly a space, and then mostly a word.
        if index < bytes.count, bytes[index] == 0x20 { index += 1 }
        continue
      }
      switch kind {
      case ByteKind.digit: index = readNumber(at: index, sign: index)
      case ByteKind.sign: index = append(index..<index + 1, TokenHash.of(first), .sign)
      case ByteKind.wide: index = readWide(at: index)
      case ByteKind.bound where isDigit(index + 1):
        index = append(index..<index + 1, TokenHash.of(first), .sign)
      case ByteKind.hyphen:
        index = followsWord(index) ? index + 1 : readSign(at: index)
      case _: index += 1
      }
    }
  }

  /// A word that starts with a letter outside ASCII, or one of the scalars that stand alone.
  private mutating func readWide(at start: Int) -> Int {
    let decoded = Decoded.utf8(bytes, at: start)
    let end = start + decoded.length
    switch LetterClass.of(decoded.scalar) {
    case .letter: return readLongWord(at: start)
    case .digit: return readWideNumber(at: start, sign: start)
    case .sign: return append(start..<end, TokenHash.of(scalar: decoded.scalar), .sign)
    case .solitary:
      let form: TokenTable.Form = ChineseNumeral.contains(decoded.scalar) ? .solitaryNumber : .solitary
      return append(start..<endOfMarks(from: end), hash(start..<endOfMarks(from: end)), form)
    case .mark, .other: return end
    }
  }

  @inline(__always)
  private mutating func readWord(at start: Int) -> Int {
    let limit = min(bytes.count, start + Self.longestToken)
    let index = endOfPlainWord(from: start, limit)
    // Most words end here, before a space.
    if index < limit, bytes[index] != 0x20,
      bytes[index] >= 0x80 || bytes[index] == UInt8(ascii: "'")
        || index == start + 1 && bytes[index] == UInt8(ascii: ".")
    {
      return readLongWord(at: start)
    }
    return append(start..<index, TokenHash.ofWord(bytes, start..<index), .word)
  }

  @inline(__always)
  private func endOfPlainWord(from start: Int, _ limit: Int) -> Int {
    var index = start
    if start + ByteLanes.count <= limit {
      let lanes = ByteLanes(bytes, at: start)
      if let first = (!(lanes.small.isIn(0x61, 0x7A) | lanes.isIn(0x30, 0x39))).first {
        return start &+ first
      }
      index &+= ByteLanes.count
    }
    while index < limit, kinds[Int(bytes[index])] &- 1 < 2 { index &+= 1 }
    return index
  }

  /// A word that may have an apostrophe, a letter outside ASCII or stops in it.
  private mutating func readLongWord(at start: Int) -> Int {
    if let end = endOfAbbreviation(at: start) {
      return append(start..<end, hash(start..<end, skipping: UInt8(ascii: ".")), .abbreviation)
    }
    var hash = TokenHash()
    var index = start
    while index < bytes.count, index - start < Self.longestToken {
      let byte = bytes[index]
      let small = byte | 0x20
      if small &- 0x61 < 26 {
        hash.add(small)
        index += 1
      } else if byte &- 0x30 < 10 || byte == UInt8(ascii: "'") && index > start && isWordStart(index + 1) {
        hash.add(byte)
        index += 1
      } else if byte >= 0x80 {
        let decoded = Decoded.utf8(bytes, at: index)
        let kind = LetterClass.of(decoded.scalar)
        guard kind == .letter || kind == .digit || kind == .mark else { break }
        hash.add(scalar: LetterClass.lowercase(decoded.scalar))
        index += decoded.length
      } else {
        break
      }
    }
    return append(start..<index, hash.value, .word)
  }

  private mutating func readNumber(at digits: Int, sign: Int) -> Int {
    var index = digits
    while index < bytes.count, index - sign < Self.longestToken {
      if isDigit(index) {
        index += 1
      } else if isInsideNumber(bytes[index]), isDigit(index + 1) {
        index += 2
      } else {
        break
      }
    }
    if sign == digits, isWordStart(index) { return readMixed(from: sign, at: index) }
    let range = sign..<index
    guard bytes[range].contains(UInt8(ascii: ",")) else {
      return append(range, TokenHash.ofWord(bytes, range), .number)
    }
    return append(range, TokenHash.of(Self.canonicalForm(of: bytes[range], .number)), .number)
  }

  /// A hyphen that follows no word: the sign of the number behind it, or nothing.
  private mutating func readSign(at hyphen: Int) -> Int {
    if isDigit(hyphen + 1) { return readNumber(at: hyphen + 1, sign: hyphen) }
    return isWideDigit(hyphen + 1) ? readWideNumber(at: hyphen + 1, sign: hyphen) : hyphen + 1
  }

  /// `٥`, `-५`: a number in digits of another script, unless letters follow it.
  private mutating func readWideNumber(at digits: Int, sign: Int) -> Int {
    var index = digits
    while index - sign < Self.longestToken, isWideDigit(index) {
      index += Decoded.utf8(bytes, at: index).length
    }
    if sign == digits, isWordStart(index) { return readLongWord(at: sign) }
    return append(sign..<index, hash(sign..<index), .number)
  }

  /// `5G`, `15th`, `3.5m`: digits that run into letters are one word.
  private mutating func readMixed(from start: Int, at letters: Int) -> Int {
    var index = letters
    while index < bytes.count, index - start < Self.longestToken, isWordStart(index) {
      index += bytes[index] < 0x80 ? 1 : Decoded.utf8(bytes, at: index).length
    }
    return append(start..<index, hash(start..<index), .word)
  }

  // MARK: - Pieces

  /// `U.S.`, `e.g.`: single letters, each followed by a stop, at least two of them.
  private func endOfAbbreviation(at start: Int) -> Int? {
    guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "."), isASCIILetter(start),
      isASCIILetter(start + 2)
    else { return nil }
    guard start == 0 || !isWordStart(start - 1) else { return nil }
    var end = start + 1
    while end + 1 < bytes.count, bytes[end] == UInt8(ascii: "."), isASCIILetter(end + 1) { end += 2 }
    guard !isWordStart(end) else { return nil }
    return end < bytes.count && bytes[end] == UInt8(ascii: ".") ? end + 1 : end
  }

  private func endOfMarks(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] >= 0x80 {
      let decoded = Decoded.utf8(bytes, at: end)
      guard LetterClass.of(decoded.scalar) == .mark else { break }
      end += decoded.length
    }
    return end
  }

  private func isASCIILetter(_ index: Int) -> Bool { LetterClass.ofASCII(bytes[index]) == .letter }

  private func isDigit(_ index: Int) -> Bool {
    index < bytes.count && LetterClass.ofASCII(bytes[index]) == .digit
  }

  private func isWideDigit(_ index: Int) -> Bool {
    index < bytes.count && bytes[index] >= 0x80
      && LetterClass.of(Decoded.utf8(bytes, at: index).scalar) == .digit
  }

  /// Whether a letter or digit stands at `index` (or, for a lead byte before it, ends there).
  private func isWordStart(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    if bytes[index] < 0x80 {
      let kind = LetterClass.ofASCII(bytes[index])
      return kind == .letter || kind == .digit
    }
    let kind = LetterClass.of(Decoded.utf8(bytes, at: index).scalar)
    return kind == .letter || kind == .digit || kind == .mark
  }

  /// Whether what stands before a hyphen makes it a hyphen and not a minus sign.
  private func followsWord(_ index: Int) -> Bool {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0
      && (isWordStart(start) || bytes[start] == UInt8(ascii: ")") || bytes[start] == UInt8(ascii: "_"))
  }

  private func isInsideNumber(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "/")
  }

  private func hash(_ range: Range<Int>, skipping skipped: UInt8 = 0) -> UInt32 {
    var hash = TokenHash()
    var index = range.lowerBound
    while index < range.upperBound {
      let decoded = Decoded.utf8(bytes, at: index)
      if decoded.scalar != UInt32(skipped) { hash.add(scalar: LetterClass.lowercase(decoded.scalar)) }
      index += decoded.length
    }
    return hash.value
  }

  @inline(__always)
  private mutating func append(_ range: Range<Int>, _ hash: UInt32, _ form: TokenTable.Form) -> Int {
    hashes.initializeElement(at: count, to: hash)
    starts.initializeElement(at: count, to: UInt32(truncatingIfNeeded: range.lowerBound))
    ends.initializeElement(at: count, to: UInt32(truncatingIfNeeded: range.upperBound))
    forms.initializeElement(at: count, to: form)
    count &+= 1
    return range.upperBound
  }
}

extension Tokenizer {
  /// The bytes that two words must share to be the same word.
  static func canonicalForm(of bytes: some Collection<UInt8>, _ form: TokenTable.Form) -> [UInt8] {
    switch form {
    case .number: return withoutGroupSeparators(Array(bytes))
    case .abbreviation: return lowercase(bytes.filter { $0 != UInt8(ascii: ".") })
    case .word, .sign, .solitary, .solitaryNumber: return lowercase(Array(bytes))
    }
  }

  private static func lowercase(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      return bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      scalars.append(Unicode.Scalar(LetterClass.lowercase(scalar.value)) ?? scalar)
    }
    return Array(String(scalars).utf8)
  }

  /// `1,000` and `1,000.5` lose their commas; `1,5` and `10,00` keep them.
  private static func withoutGroupSeparators(_ bytes: [UInt8]) -> [UInt8] {
    let comma = UInt8(ascii: ",")
    guard bytes.contains(comma) else { return bytes }
    let unsigned = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
    let halves = unsigned.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = halves.first, halves.count == 1 || halves[1].allSatisfy(isDigit)
    else {
      return bytes
    }
    let groups = whole.split(separator: comma, omittingEmptySubsequences: false)
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(isDigit) }
    guard isGrouped, let first = groups.first, (1...3).contains(first.count), first.allSatisfy(isDigit) else {
      return bytes
    }
    return bytes.filter { $0 != comma }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
