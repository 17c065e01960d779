/// Applies trim marks and standalone lines to the text tokens.
struct WhitespaceControl {
  let bytes: [UInt8]

  /// Shortens text tokens; a text token may become empty.
  func apply(to tokens: inout [Token], standaloneLines: Bool, isQuiet: (Token) -> TagDefinition.Quietness) {
    if standaloneLines { removeStandaloneLines(&tokens, isQuiet) }
    for index in tokens.indices where tokens[index].kind == .text {
      if index > 0 { trimStart(&tokens[index].content, tokens[index - 1].after) }
      if index + 1 < tokens.count { trimEnd(&tokens[index].content, tokens[index + 1].before) }
    }
  }

  private func trimStart(_ text: inout Extent, _ trim: Trim) {
    switch trim {
    case .keep: break
    case .all:
      while !text.isEmpty, Byte.isBlank(bytes[Int(text.start)]) { text.start += 1 }
    case .line:
      skipBlanks(&text)
      if !text.isEmpty, bytes[Int(text.start)] == 0x0D { text.start += 1 }
      if !text.isEmpty, bytes[Int(text.start)] == 0x0A { text.start += 1 }
    }
  }

  private func skipBlanks(_ text: inout Extent) {
    while !text.isEmpty, isLineBlank(bytes[Int(text.start)]) { text.start += 1 }
  }

  private func trimEnd(_ text: inout Extent, _ trim: Trim) {
    switch trim {
    case .keep: break
    case .all:
      while !text.isEmpty, Byte.isBlank(bytes[Int(text.end) - 1]) { text.end -= 1 }
    case .line:
      while !text.isEmpty, isLineBlank(bytes[Int(text.end) - 1]) { text.end -= 1 }
      if !text.isEmpty, bytes[Int(text.end) - 1] == 0x0A { text.end -= 1 }
      if !text.isEmpty, bytes[Int(text.end) - 1] == 0x0D { text.end -= 1 }
    }
  }

  private func isLineBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  // MARK: - Standalone lines

  private func removeStandaloneLines(_ tokens: inout [Token], _ quietness: (Token) -> TagDefinition.Quietness)
  {
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind != .text else {
        index += 1
        continue
      }
      index = removeLine(&tokens, from: index, quietness)
    }
  }

  /// Looks at the line on which the tag at `start` begins; returns where to go on.
  private func removeLine(
    _ tokens: inout [Token], from start: Int, _ quietness: (Token) -> TagDefinition.Quietness
  ) -> Int {
    guard let lineStart = blankTail(before: start, tokens) else { return nextLine(tokens, after: start) }
    var end = start
    var lines: Int?
    var tags = 0
    while end < tokens.count {
      let token = tokens[end]
      if token.kind == .text {
        if headLength(token.content) != nil { break }
        guard bytes[token.content.range].allSatisfy(isLineBlank) else {
          return nextLine(tokens, after: start)
        }
      } else {
        switch quietness(token) {
        case .prints: return nextLine(tokens, after: start)
        case .quiet: break
        case .lines: lines = end
        }
        tags += 1
      }
      end += 1
    }
    // A partial shares its line with nothing; other tags may share theirs with one another.
    if lines != nil, tags > 1 { return nextLine(tokens, after: start) }
    let hasPrefixOnly = tokens[start].kind != .text && lines == start
    if !hasPrefixOnly, lineStart.holdsQuote { return nextLine(tokens, after: start) }
    if start > 0, tokens[start - 1].kind == .text {
      if hasPrefixOnly {
        let prefix = Extent(lineStart.offset, Int(tokens[start - 1].content.end))
        tokens[start].line = StandaloneLine(prefix: prefix, hasEnd: end < tokens.count)
      }
      tokens[start - 1].content.end = Int32(lineStart.offset)
    } else if hasPrefixOnly {
      let prefix = Extent(Int(tokens[start].extent.start), Int(tokens[start].extent.start))
      tokens[start].line = StandaloneLine(prefix: prefix, hasEnd: end < tokens.count)
    }
    for middle in start..<end where tokens[middle].kind == .text {
      tokens[middle].content.end = tokens[middle].content.start
    }
    if end < tokens.count, let head = headLength(tokens[end].content) {
      tokens[end].content.start += Int32(head)
    }
    return max(end, start + 1)
  }

  /// Where the line before the token `index` begins, when only blanks (or `>`) stand before it.
  private func blankTail(before index: Int, _ tokens: [Token]) -> (offset: Int, holdsQuote: Bool)? {
    guard index > 0 else { return (Int(tokens[index].extent.start), false) }
    let before = tokens[index - 1]
    guard before.kind == .text else { return nil }
    // What an earlier line took from the start of this text is a whole line, so a line begins there.
    let beginsLine =
      index == 1 || before.content.start > before.extent.start
    var offset = Int(before.content.end)
    var holdsQuote = false
    while offset > Int(before.content.start) {
      let byte = bytes[offset - 1]
      if byte == 0x0A { return (offset, holdsQuote) }
      guard isLineBlank(byte) || byte == UInt8(ascii: ">") else { return nil }
      if byte == UInt8(ascii: ">") { holdsQuote = true }
      offset -= 1
    }
    return beginsLine ? (offset, holdsQuote) : nil
  }

  /// How many bytes the blank rest of a line takes, newline included; `nil` when it is not blank or has no end.
  private func headLength(_ text: Extent) -> Int? {
    var index = Int(text.start)
    while index < Int(text.end), isLineBlank(bytes[index]) { index += 1 }
    if index < Int(text.end), bytes[index] == 0x0D { index += 1 }
    guard index < Int(text.end), bytes[index] == 0x0A else { return nil }
    return index + 1 - Int(text.start)
  }

  /// The first tag that begins on a later line than the tag at `start`.
  private func nextLine(_ tokens: [Token], after start: Int) -> Int {
    var index = start + 1
    while index < tokens.count {
      if tokens[index].kind == .text, bytes[tokens[index].content.range].contains(0x0A) { return index }
      index += 1
    }
    return index
  }
}
