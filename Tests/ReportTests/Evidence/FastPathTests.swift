import Testing

@testable import Report

/// The quick ways to an answer give the answer of the slow ones, on random texts.
@Suite struct FastPathTests {
  private static let pieces = [
    "port", "the", "of", "harbour", "agreement", "14", "-5%", "1,000", "U.S.", "don't", "“", "”", "\"", "'",
    "''",
    "…", "...", ". . .", "—", "-", "\n", "\n\n", "\r\n", " ", "  ", "\u{A0}", "\u{AD}", "&#8217;", "&amp;",
    "十四",
    "。", "é", "e\u{301}", "ﬁ", "½", "🏴", ".", "inter-\n", "national", "\u{0}", "％", "Īnternational", "İ",
    "a very long stretch of plain words without anything in it that folds to something else",
  ]

  private static func text(_ random: inout SplitMix) -> [UInt8] {
    let separator = random.next(below: 3) == 0 ? "" : " "
    var bytes = Array(
      (0..<random.next(below: 60)).map { _ in pieces[random.next(below: pieces.count)] }
        .joined(separator: separator).utf8)
    if !bytes.isEmpty, random.next(below: 4) == 0 {
      bytes[random.next(below: bytes.count)] = UInt8(truncatingIfNeeded: random.next())
    }
    return bytes
  }

  @Test func packingASourceChangesNothing() {
    var random = SplitMix(state: 41)
    for _ in 0..<3_000 {
      let bytes = Self.text(&random)
      let before = SourceDocument(EvidenceText(id: "a", bytes: bytes)).text
      let after = PackedDocument(SourceDocument(EvidenceText(id: "a", bytes: bytes))).document.text
      #expect(after.source == before.source)
      #expect(after.folded.bytes == before.folded.bytes, "\(bytes)")
      #expect(after.folded.breaks == before.folded.breaks, "\(bytes)")
      #expect(after.folded.emptyLines == before.folded.emptyLines, "\(bytes)")
      #expect(after.tokens.hashes == before.tokens.hashes)
      #expect(after.tokens.starts == before.tokens.starts, "\(bytes)")
      #expect(after.tokens.ends == before.tokens.ends, "\(bytes)")
      #expect(after.tokens.forms == before.tokens.forms, "\(bytes)")
    }
  }

  @Test func wordsOfLinesAreThoseThatAreSoughtOneByOne() {
    var random = SplitMix(state: 59)
    for _ in 0..<3_000 {
      let text = LayeredText(Self.text(&random))
      var ranges: [Range<Int>] = []
      var offset = 0
      while offset < text.source.count {
        let start = min(text.source.count, offset + random.next(below: 4))
        offset = min(text.source.count, start + 1 + random.next(below: 30))
        if start < offset { ranges.append(start..<offset) }
      }
      let sought = ranges.map { Self.words(of: text, in: $0) }
      let document = SourceDocument(EvidenceText(id: "a", bytes: text.source))
      #expect(ranges.map { document.words(in: $0) } == sought, "\(text.source), \(ranges)")
      #expect(text.words(inAscending: ranges) == sought, "\(text.source), \(ranges)")
    }
  }

  /// The words that end after the beginning of a range and begin before its end.
  private static func words(of text: LayeredText, in range: Range<Int>) -> Range<Int> {
    let words = 0..<text.tokens.count
    let first = words.first {
      text.folded.sourceOffset(of: Int(text.tokens.ends[$0]), isEnd: true) > range.lowerBound
    }
    let next = words.first {
      text.folded.sourceOffset(of: Int(text.tokens.starts[$0]), isEnd: false) >= range.upperBound
    }
    let start = first ?? words.upperBound
    return start..<max(start, next ?? words.upperBound)
  }

  @Test func wordsAreComparedByBitsAsInATable() {
    var random = SplitMix(state: 61)
    for _ in 0..<3_000 {
      let words = (0..<2).map { _ in
        (0..<1 + random.next(below: 64)).map { _ in UInt8(ascii: "A") + UInt8(random.next(below: 60)) }
      }
      #expect(LetterPlaces(words[0][...]).distance(to: words[1][...]) == Self.distance(words[0], words[1]))
    }
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var column = Array(0...left.count)
    for byte in right {
      var diagonal = column[0]
      column[0] += 1
      for row in 1...left.count {
        let cost = diagonal + (left[row - 1] | 0x20 == byte | 0x20 ? 0 : 1)
        diagonal = column[row]
        column[row] = min(cost, min(diagonal, column[row - 1]) + 1)
      }
    }
    return column[left.count]
  }

  @Test func bytesAreFoundWhereverTheyStand() {
    var random = SplitMix(state: 67)
    var found = 0
    for _ in 0..<3_000 {
      let text = (0..<random.next(below: 300)).map { _ in UInt8(ascii: " ") + UInt8(random.next(below: 3)) }
      let needle = (0..<1 + random.next(below: 6)).map { _ in UInt8(ascii: " ") + UInt8(random.next(below: 3))
      }
      let search = ByteSearch(needle).occurrences(in: text, limit: 1_000)
      #expect(search == LinearSearch.occurrences(of: needle, in: text, from: 0, limit: 1_000))
      found += search.count
    }
    #expect(found > 3_000)
  }

  /// A text that differs from its source in a few places has the foldings and flags that its words have one by one.
  @Test func whatIsAlikeIsPassedOver() {
    var random = SplitMix(state: 71)
    for _ in 0..<3_000 {
      let bytes = Self.text(&random)
      let (source, quotation) = (LayeredText(bytes), LayeredText(Self.changed(bytes, &random)))
      let count = min(source.tokens.count, quotation.tokens.count)
      guard count > 0 else { continue }
      let whole = SurfaceComparison(
        quotation: quotation, quotationWords: 0..<count, source: source, sourceWords: 0..<count)
      var kinds: CaseSet<FoldingKind> = []
      for word in 0..<count {
        kinds.formUnion(
          SurfaceComparison(
            quotation: quotation, quotationWords: word..<word + 1, source: source,
            sourceWords: word..<word + 1,
            isFirstPart: word == 0, comparesStart: word == 0, comparesEnd: word == count - 1
          ).kinds)
      }
      #expect(kinds.isSubset(of: whole.kinds), "\(bytes)")
    }
  }

  private static func changed(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    bytes.map { byte in
      guard random.next(below: 12) == 0 else { return byte }
      return byte == 0x20 ? 0x0A : (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
    }
  }

  /// What stands before a text must not change how the text itself is read sixteen bytes at a time.
  @Test func foldingDoesNotDependOnWhereAByteStands() {
    var random = SplitMix(state: 43)
    for _ in 0..<3_000 {
      let bytes = Self.text(&random)
      let alone = Folder.fold(Array("x\n\n".utf8) + bytes).bytes.dropFirst(2)
      for shift in [1, 7, 15, 16] {
        let shifted = Folder.fold([UInt8](repeating: 0x78, count: shift) + Array("\n\n".utf8) + bytes).bytes
        #expect(shifted.dropFirst(shift + 1).elementsEqual(alone), "\(bytes)")
      }
    }
  }

  /// How much an alignment may cost decides whether there is one, and nothing else of it.
  @Test func whatAnAlignmentMayCostDoesNotChangeIt() throws {
    var random = SplitMix(state: 97)
    for round in 0..<2_000 {
      let bytes = Self.text(&random)
      let (text, pattern) = (LayeredText(bytes), LayeredText(Self.changed(bytes, &random)))
      let window = 0..<text.tokens.count
      let gaps: Set<Int> = round % 3 == 0 ? [pattern.tokens.count / 2] : []
      func alignment(_ most: Int) -> WordAlignment? {
        WordAlignment(pattern, in: text, window: window, gaps: gaps, isWhole: round % 2 == 0, most: most)
      }
      let free = try #require(alignment(.max))
      for most in [free.cost, free.cost + 1, free.cost + 250] {
        let bound = try #require(alignment(most), "\(bytes)")
        #expect(bound.cost == free.cost && bound.range == free.range, "\(bytes)")
        #expect(bound.steps.map(\.operation) == free.steps.map(\.operation), "\(bytes)")
      }
      #expect(free.cost == 0 || alignment(free.cost - 1) == nil, "\(bytes)")
    }
  }

  @Test func wordsAreSoughtOnlyWhereTheyMayStand() {
    var random = SplitMix(state: 47)
    var found = 0
    for _ in 0..<3_000 {
      let text = (0..<200).map { _ in UInt32(random.next(below: 60)) &* 0x9E37_79B9 }
      let start = random.next(below: 150)
      var pattern = Array(text[start..<start + 4 + random.next(below: 40)])
      for _ in 0..<random.next(below: 4) {
        pattern[random.next(below: pattern.count)] = UInt32(random.next(below: 90)) &* 0x9E37_79B9
      }
      let rare = random.next() & (1 << UInt64(pattern.count) - 1)
      let most = random.next(below: pattern.count / 2 + 1)
      let search = Myers(pattern, rare: rare)
      let ends = search.ends(in: text, most: most, spacing: 6, isStrict: true)
      #expect(ends == search.ends(in: text, most: most, spacing: 6))
      found += ends.count
    }
    #expect(found > 1_000)
  }

  @Test func lettersAreSoughtAsInATable() {
    var random = SplitMix(state: 53)
    var found = 0
    for _ in 0..<1_500 {
      let text = (0..<300).map { _ in UInt8(ascii: "A") + UInt8(random.next(below: 6)) }
      let start = random.next(below: 100)
      var pattern = Array(text[start..<start + 1 + random.next(below: 199)])
      for _ in 0..<random.next(below: 40) {
        pattern[random.next(below: pattern.count)] = UInt8(ascii: "a") + UInt8(random.next(below: 8))
      }
      let most = random.next(below: pattern.count / 3 + 1)
      let end = LetterSearch(pattern[...]).best(in: text[...], most: most)
      #expect(end == Self.best(pattern, in: text, most: most))
      if end != nil { found += 1 }
    }
    #expect(found > 300)
  }

  /// The first of the ends with the fewest edits, by the plain table of distances.
  private static func best(_ pattern: [UInt8], in text: [UInt8], most: Int) -> Myers.End? {
    var column = Array(0...pattern.count)
    var best: Myers.End?
    for (index, byte) in text.enumerated() {
      var diagonal = column[0]
      for row in 1...pattern.count {
        let isSame = pattern[row - 1] | 0x20 == byte | 0x20
        let cost = min(diagonal + (isSame ? 0 : 1), min(column[row], column[row - 1]) + 1)
        (diagonal, column[row]) = (column[row], cost)
      }
      if column[pattern.count] <= min(most, (best?.distance ?? .max) - 1) {
        best = Myers.End(distance: column[pattern.count], position: index + 1)
      }
    }
    return best
  }
}
