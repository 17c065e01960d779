/// Applies the scalar foldings of ``FoldingRule`` to UTF-8 in one pass.
///
/// Runs of bytes that cannot fold are copied whole; everything else goes through `foldSpecial`, one
/// scalar (or one white-space run, one dash, one letter with its accents) at a time.
struct Folder: ~Copyable {
  /// More accents than this on one letter are dropped: an attack, not a language. Unicode's
  /// stream-safe format allows 30.
  static let marksPerLetter = 32

  private let source: UnsafeBufferPointer<UInt8>
  private let classes: UnsafeBufferPointer<UInt8>
  private var table: FoldingTable { .standard }
  private var output = FoldedText()
  private var notes: [FoldingNote]?

  /// Folds a text of any size.
  static func fold(_ bytes: [UInt8]) -> FoldedText {
    bytes.withUnsafeBufferPointer { buffer in
      ByteClass.table.withUnsafeBufferPointer { classes in
        var folder = Folder(buffer, classes, notes: nil)
        guard folder.endOfPlainRun(from: 0) < buffer.count else { return FoldedText(bytes: bytes) }
        folder.run()
        return folder.output
      }
    }
  }

  /// Folds a short text and says what was done to it.
  static func foldWithNotes(_ bytes: [UInt8]) -> (text: FoldedText, notes: [FoldingNote]) {
    bytes.withUnsafeBufferPointer { buffer in
      ByteClass.table.withUnsafeBufferPointer { classes in
        var folder = Folder(buffer, classes, notes: [])
        folder.run()
        return (folder.output, folder.notes ?? [])
      }
    }
  }

  /// Whether a text is folded to itself, if a letter follows it.
  static func leaves(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      ByteClass.table.withUnsafeBufferPointer { classes in
        let end = Folder(buffer, classes, notes: nil).endOfPlainRun(from: 0)
        // A single space stays, but not the last of a text.
        return end == buffer.count || end == buffer.count - 1 && buffer[end] == 0x20
      }
    }
  }

  private init(
    _ source: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<UInt8>, notes: [FoldingNote]?
  ) {
    self.source = source
    self.classes = classes
    self.notes = notes
  }

  private mutating func run() {
    output.bytes.reserveCapacity(source.count + source.count / 16)
    var index = 0
    while index < source.count {
      let end = endOfPlainRun(from: index)
      if end > index {
        output.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[index..<end]))
        index = end
      }
      if index < source.count { index = foldSpecial(at: index) }
    }
  }

  /// Where something must be looked at, with the space before it.
  private func endOfPlainRun(from start: Int) -> Int {
    let stop = nextStop(from: start)
    return stop > start && stop < source.count && source[stop - 1] == 0x20 ? stop - 1 : stop
  }

  private func nextStop(from start: Int) -> Int {
    let (source, classes, count) = (source, classes, source.count)
    var index = start
    // One byte more for what follows a mark, and another for what follows that.
    while index + ByteLanes.count + 2 <= count {
      if let first = Self.stops(source, at: index).first { return index + first }
      index += ByteLanes.count
    }
    while index < count {
      switch classes[Int(source[index])] {
      case ByteClass.plain: index += 1
      case ByteClass.space:
        // A single space before something plain stays; all other white space is looked at.
        guard index + 1 < count, classes[Int(source[index + 1])] == ByteClass.plain else { return index }
        index += 2
      case ByteClass.stop:
        guard byte(index + 1) == 0x20, byte(index + 2) == UInt8(ascii: ".") else {
          index += 1
          continue
        }
        return index
      case ByteClass.apostrophe:
        guard byte(index + 1) == UInt8(ascii: "'") else {
          index += 1
          continue
        }
        return index
      case _: return index
      }
    }
    return index
  }

  /// Where, of sixteen bytes, one must be looked at.
  @inline(__always)
  private static func stops(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> ByteLanes.Mask {
    let here = ByteLanes(source, at: index)
    let next = ByteLanes(source, at: index + 1)
    let isSpace = next == 0x20
    let spaces = (here == 0x20) & isSpace
    let stops =
      (here == UInt8(ascii: ".")) & isSpace & (ByteLanes(source, at: index + 2) == UInt8(ascii: "."))
    let apostrophes = (here == UInt8(ascii: "'")) & (next == UInt8(ascii: "'"))
    return isSpecial(here) | spaces | stops | apostrophes
  }

  @inline(__always)
  private static func isSpecial(_ bytes: ByteLanes) -> ByteLanes.Mask {
    bytes.isIn(0x80, 0xFF) | bytes.isIn(0x09, 0x0D) | (bytes == UInt8(ascii: "-"))
      | (bytes == UInt8(ascii: "&"))
      | (bytes == UInt8(ascii: "`"))
  }

  /// Folds what starts at `index` and returns where it ends.
  private mutating func foldSpecial(at index: Int) -> Int {
    let decoded = decode(at: index)
    let end = index + decoded.length
    switch decoded.scalar {
    case 0x20: return foldSpaces(at: index)
    case 0x2D: return foldDash(at: index, decoded, .hyphen)
    case 0x2E where byte(index + 1) == 0x20 && byte(index + 2) == 0x2E: return foldStops(at: index)
    case 0x27 where byte(end) == 0x27 && !decoded.isReference,
      0x60 where byte(end) == 0x60 && !decoded.isReference:
      return replace(index..<end + 1, by: CollectionOfOne(UInt8(ascii: "\"")), .quotes)
    case _: break
    }
    guard let entry = table.entry(for: decoded.scalar) else { return copy(index, decoded) }
    if decoded.isReference { note(.entity, index..<end) }
    switch entry.role {
    case .space, .invisible: return foldSpaces(at: index)
    case .hyphen, .dash: return foldDash(at: index, decoded, entry.role)
    case .combining, .canonical: return foldCanonical(at: index, entry.role)
    case .glyph: return replace(index..<end, by: table.replacement(of: entry), entry.kind)
    case .number:
      return replace(index..<end, by: isolated(Array(table.replacement(of: entry)), before: end), entry.kind)
    case .script:
      guard let last = output.bytes.last, LetterClass.ofASCII(last) == .letter || last >= 0x80 else {
        return copy(index, decoded)
      }
      return replace(index..<end, by: table.replacement(of: entry), entry.kind)
    }
  }

  // MARK: - White space

  /// White space and invisible marks, in any mixture, up to the next visible scalar.
  private mutating func foldSpaces(at start: Int) -> Int {
    var index = start
    var hasSpace = false
    var hasInvisible = false
    while index < source.count {
      if source[index] == 0x20 || (0x09...0x0D).contains(source[index]) {
        hasSpace = true
        index += 1
        continue
      }
      let decoded = decode(at: index)
      let role = table.entry(for: decoded.scalar)?.role
      guard role == .space || role == .invisible || decoded.scalar == 0x20 else { break }
      if role == .invisible { hasInvisible = true } else { hasSpace = true }
      index += decoded.length
    }
    if hasSpace, byte(start) == 0xC2, byte(start + 1) == 0xAD, joinsWord(at: start, end: index) {
      return replace(start..<index, by: EmptyCollection(), .lineBreakHyphen)
    }
    if hasInvisible { note(.invisible, start..<index) }
    guard hasSpace else { return replace(start..<index, by: EmptyCollection(), .invisible, noted: false) }
    if index > start + 1, source[start..<index].count(where: { $0 == 0x0A }) > 1 {
      if output.emptyLines.isEmpty { output.emptyLines.reserveCapacity(source.count / 128) }
      output.emptyLines.append(UInt32(output.bytes.count))
    }
    if index == start + 1, byte(start) == 0x20 {
      output.bytes.append(0x20)
      return index
    }
    return replace(start..<index, by: CollectionOfOne(0x20), .space)
  }

  // MARK: - Dashes and stops

  private mutating func foldDash(at start: Int, _ first: Decoded, _ role: ScalarFolding.Role) -> Int {
    var end = start + first.length
    if first.scalar == 0x2D || first.scalar == 0x2010, let next = endOfLine(after: end) {
      if joinsWord(at: start, end: next) {
        return replace(start..<next, by: EmptyCollection(), .lineBreakHyphen)
      }
      // `Anglo-` at the end of a line and `Saxon` in the next: the hyphen is the word's own.
      if followsLetter(start), next < source.count, Self.isWord(decode(at: next).scalar) {
        return replace(start..<next, by: CollectionOfOne(0x2D), .space)
      }
    }
    if first.scalar == 0x2D { while byte(end) == 0x2D { end += 1 } }
    let isOpen = output.bytes.last.map { $0 == 0x20 } ?? true
    let next = end < source.count ? decode(at: end).scalar : 0x20
    let isClosed = next == 0x20 || table.entry(for: next)?.role == .space
    let isRange = first.scalar == 0x2013 && (isClosed || isOpen && !(0x30...0x39).contains(next))
    guard role == .dash || end > start + first.length || isRange || isOpen && isClosed else {
      return first.scalar == 0x2D && !first.isReference
        ? copy(start, first) : replace(start..<end, by: CollectionOfOne(0x2D), .dash)
    }
    while end < source.count {
      let decoded = decode(at: end)
      guard
        decoded.scalar == 0x20
          || table.entry(for: decoded.scalar).map({ $0.role == .space || $0.role == .invisible }) ?? false
      else { break }
      end += decoded.length
    }
    return replace(
      start..<end, by: isOpen && !output.bytes.isEmpty ? [0x2D, 0x20] : [0x20, 0x2D, 0x20], .dash)
  }

  /// Where the next line starts, behind the blanks around a single line end; nil where the line goes on.
  private func endOfLine(after start: Int) -> Int? {
    var end = start
    while byte(end) == 0x20 || byte(end) == 0x09 || byte(end) == 0x0D { end += 1 }
    guard byte(end) == 0x0A else { return nil }
    end += 1
    while byte(end) == 0x20 || byte(end) == 0x09 { end += 1 }
    return end
  }

  private func followsLetter(_ index: Int) -> Bool {
    var start = index - 1
    while start > 0, source[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && Self.isWord(decode(at: start).scalar)
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    switch LetterClass.of(scalar) {
    case .letter, .digit, .mark: true
    case .solitary, .sign, .other: false
    }
  }

  /// Whether small letters stand on both sides, with a line end between.
  private func joinsWord(at start: Int, end: Int) -> Bool {
    guard start > 0, end < source.count, source[start..<end].contains(0x0A) else { return false }
    guard let last = output.bytes.last, (0x61...0x7A).contains(last) || last >= 0x80 else { return false }
    let next = decode(at: end).scalar
    return (0x61...0x7A).contains(next)
      || next >= 0xDF && Unicode.Scalar(next)?.properties.isLowercase ?? false
  }

  /// `. . .` as an ellipsis; two stops with a space between stay as they are.
  private mutating func foldStops(at start: Int) -> Int {
    var end = start + 1
    var count = 1
    while count < 5, byte(end) == 0x20, byte(end + 1) == 0x2E {
      end += 2
      count += 1
    }
    guard count >= 3 else {
      output.bytes.append(0x2E)
      return start + 1
    }
    return replace(start..<end, by: [0x2E, 0x2E, 0x2E], .ellipsis)
  }

  // MARK: - Canonical and compatibility forms

  /// Composes a letter with the marks after it.
  private mutating func foldCanonical(at mark: Int, _ role: ScalarFolding.Role) -> Int {
    let start = role == .combining ? takeBackLetter(before: mark) : mark
    var cluster = String.UnicodeScalarView()
    var end = start
    while end < source.count {
      let decoded = decode(at: end)
      let isMark = end > start && table.entry(for: decoded.scalar)?.role == .combining
      guard end <= mark || isMark else { break }
      if cluster.count <= Self.marksPerLetter, let scalar = Unicode.Scalar(decoded.scalar) {
        cluster.append(scalar)
      }
      end += decoded.length
    }
    let composed = String(cluster).canonicallyComposed
    guard !composed.elementsEqual(source[start..<end]) else {
      output.bytes.append(contentsOf: composed)
      return end
    }
    return replace(start..<end, by: composed, .unicodeForm)
  }

  /// Removes the last letter from the output, when it was copied as it stood, and returns its start.
  private mutating func takeBackLetter(before mark: Int) -> Int {
    guard let last = output.breaks.last, mark > 0, mark > Int(last.source) else { return mark }
    var start = mark - 1
    while start > Int(last.source), source[start] & 0xC0 == 0x80 { start -= 1 }
    guard source[start] > 0x20 else { return mark }
    output.bytes.removeLast(mark - start)
    return start
  }

  private func isolated(_ digits: [UInt8], before end: Int) -> [UInt8] {
    let touches =
      output.bytes.last.map { LetterClass.ofASCII($0) == .digit || $0 == 0x2E || $0 == 0x2C } ?? false
    let follows = byte(end).map { LetterClass.ofASCII($0) == .digit } ?? false
    return (touches ? [0x20] : []) + digits + (follows ? [0x20] : [])
  }

  // MARK: - Output

  private mutating func copy(_ start: Int, _ decoded: Decoded) -> Int {
    let end = start + decoded.length
    guard decoded.isReference || decoded.isBroken else {
      output.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<end]))
      return end
    }
    let scalar = Unicode.Scalar(decoded.scalar) ?? "\u{FFFD}"
    return replace(start..<end, by: Array(String(scalar).utf8), .entity, noted: decoded.isReference)
  }

  private mutating func replace(
    _ range: Range<Int>, by replacement: some Collection<UInt8>, _ kind: FoldingKind, noted: Bool = true
  ) -> Int {
    let start = output.bytes.count
    addBreak(start, range.lowerBound)
    output.bytes.append(contentsOf: replacement)
    addBreak(output.bytes.count, range.upperBound)
    if noted { notes?.append(FoldingNote(kind: kind, source: range, folded: start..<output.bytes.count)) }
    return range.upperBound
  }

  private mutating func note(_ kind: FoldingKind, _ range: Range<Int>) {
    notes?.append(FoldingNote(kind: kind, source: range, folded: output.bytes.count..<output.bytes.count))
  }

  private mutating func addBreak(_ folded: Int, _ source: Int) {
    output.breaks.append(FoldedText.Break(folded: UInt32(folded), source: UInt32(source)))
  }

  // MARK: - Input

  private func byte(_ index: Int) -> UInt8? { index < source.count ? source[index] : nil }

  private func decode(at index: Int) -> Decoded {
    if source[index] == UInt8(ascii: "&"), let reference = CharacterReference.decode(source, at: index) {
      return Decoded(scalar: reference.scalar, length: reference.length, isReference: true, isBroken: false)
    }
    return Decoded.utf8(source, at: index)
  }
}
