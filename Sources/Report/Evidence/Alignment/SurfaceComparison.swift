/// What differs between two runs of the same words: which foldings it takes to see them as the same.
///
/// Words and the stretches between them are compared one by one, so that only the foldings that were
/// needed are named, not all that could be applied.
struct SurfaceComparison {
  private(set) var kinds: CaseSet<FoldingKind> = []
  private(set) var flags: CaseSet<DifferenceFlag> = []

  private let quotation: LayeredText
  private let source: LayeredText
  private let declaredCase: Set<Int>

  /// Compares as many words as `quotationWords` has; both runs have the same number.
  init(
    quotation: LayeredText, quotationWords: Range<Int>, source: LayeredText, sourceWords: Range<Int>,
    declaredCase: Set<Int> = [], isFirstPart: Bool = true, comparesStart: Bool = true,
    comparesEnd: Bool = true
  ) {
    self.quotation = quotation
    self.source = source
    self.declaredCase = declaredCase
    let offset = sourceWords.lowerBound - quotationWords.lowerBound
    var word = quotationWords.lowerBound
    while word < quotationWords.upperBound {
      let alike = alikeWords(from: word, to: quotationWords.upperBound, offset)
      if alike == 0 {
        compareWord(word, word + offset, isFirst: isFirstPart && word == quotationWords.lowerBound)
      }
      word += max(alike, 1)
      if word < quotationWords.upperBound { compareGap(after: word - 1, word - 1 + offset) }
    }
    guard !quotationWords.isEmpty else { return }
    if comparesStart { compareStart(quotationWords.lowerBound, sourceWords.lowerBound) }
    if comparesEnd { compareEnd(quotationWords.upperBound - 1, sourceWords.upperBound - 1) }
  }

  /// How many words from `first` on both texts print byte for byte alike, with what stands between them.
  private func alikeWords(from first: Int, to end: Int, _ offset: Int) -> Int {
    let (left, right) = (start(of: first, in: quotation), start(of: first + offset, in: source))
    let same = Self.commonBytes(quotation.source[left...], source.source[right...])
    var word = first
    while word < end {
      let length = self.end(of: word, in: quotation) - left
      guard length <= same, self.end(of: word + offset, in: source) - right == length else { break }
      word += 1
      guard word < end else { break }
      let next = start(of: word, in: quotation) - left
      guard next <= same, start(of: word + offset, in: source) - right == next else { break }
    }
    return word - first
  }

  private func start(of word: Int, in text: LayeredText) -> Int {
    text.folded.sourceOffset(of: Int(text.tokens.starts[word]), isEnd: false)
  }

  private func end(of word: Int, in text: LayeredText) -> Int {
    text.folded.sourceOffset(of: Int(text.tokens.ends[word]), isEnd: true)
  }

  private static func commonBytes(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        let most = min(left.count, right.count)
        var count = 0
        while count < most, left[count] == right[count] { count += 1 }
        return count
      }
    }
  }

  // MARK: - Words

  private mutating func compareWord(_ left: Int, _ right: Int, isFirst: Bool) {
    let leftRange = quotation.tokens.range(of: left)
    let rightRange = source.tokens.range(of: right)
    let leftRaw = quotation.source[quotation.folded.sourceRange(of: leftRange)]
    let rightRaw = source.source[source.folded.sourceRange(of: rightRange)]
    guard !leftRaw.elementsEqual(rightRaw) else { return }
    addFoldings(leftRaw, rightRaw)
    let leftWord = quotation.folded.bytes[leftRange]
    let rightWord = source.folded.bytes[rightRange]
    guard !leftWord.elementsEqual(rightWord) else { return }
    addWordKinds(
      String(decoding: leftWord, as: UTF8.self), String(decoding: rightWord, as: UTF8.self), isFirst,
      !declaredCase.isEmpty && declaredCase.contains(leftRaw.startIndex))
  }

  private mutating func addWordKinds(_ left: String, _ right: String, _ isFirst: Bool, _ isDeclared: Bool) {
    guard Self.small(left).elementsEqual(Self.small(right)) else {
      kinds.insert(.tokenForm)
      if left.contains(where: \.isNumber) || right.contains(where: \.isNumber) { flags.insert(.number) }
      return
    }
    let first = left.unicodeScalars.first != right.unicodeScalars.first
    let rest = !left.unicodeScalars.dropFirst().elementsEqual(right.unicodeScalars.dropFirst())
    if first, !isDeclared { kinds.insert(isFirst ? .caseInitial : .caseInterior) }
    if rest { kinds.insert(.caseInterior) }
  }

  private static func small(_ word: String) -> some Sequence<UInt32> {
    word.unicodeScalars.lazy.map { LetterClass.lowercase($0.value) }
  }

  // MARK: - Between words and at the edges

  private mutating func compareGap(after left: Int, _ right: Int) {
    let leftGap = WordGap(quotation, after: left)
    let rightGap = WordGap(source, after: right)
    guard !leftGap.raw.elementsEqual(rightGap.raw) else { return }
    if !Folder.leaves(leftGap.raw) || !Folder.leaves(rightGap.raw) {
      // A letter on either side, because a hyphen between letters folds otherwise than a dash alone.
      addFoldings([0x41] + leftGap.raw + [0x41], [0x41] + rightGap.raw + [0x41])
    }
    guard !leftGap.folded.elementsEqual(rightGap.folded) else { return }
    if isLineEnd(leftGap, rightGap, right) {
      kinds.insert(.space)
      return
    }
    if repeatsMark(rightGap, leftGap) {
      kinds.insert(.quotes)
      return
    }
    kinds.insert(.punctuation)
    if leftGap.endsSentence != rightGap.endsSentence { flags.insert(.sentenceBoundary) }
  }

  /// Scripts without spaces break their lines anywhere, and behind a comma too.
  private func isLineEnd(_ leftGap: WordGap, _ rightGap: WordGap, _ right: Int) -> Bool {
    guard source.isSolitary(right) || source.isSolitary(right + 1),
      leftGap.raw.contains(0x0A) || rightGap.raw.contains(0x0A)
    else { return false }
    return leftGap.folded.lazy.filter { $0 != 0x20 }.elementsEqual(
      rightGap.folded.lazy.filter { $0 != 0x20 })
  }

  /// Speech that runs over paragraphs has its opening mark again at the beginning of each.
  private func repeatsMark(_ gap: WordGap, _ quoted: WordGap) -> Bool {
    guard let mark = gap.folded.last, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"),
      gap.raw.contains(0x0A)
    else { return false }
    return gap.folded.dropLast().trimmedOfSpaces.elementsEqual(quoted.folded.trimmedOfSpaces)
  }

  /// What the quotation prints before its first word must stand before the word in the source.
  private mutating func compareStart(_ left: Int, _ right: Int) {
    let (quoted, standing) = (WordGap(quotation, after: left - 1), WordGap(source, after: right - 1))
    let printed = quoted.folded.trimmedOfSpaces
    guard !printed.isEmpty else { return }
    let same = standing.folded.trimmedOfSpaces.suffix(printed.count)
    guard same.elementsEqual(printed) else { return kinds.insert(.punctuation) }
    compareEdge(
      printed.startIndex..<quoted.folded.endIndex, same.startIndex..<standing.folded.endIndex)
  }

  /// What the quotation prints after its last word must follow the word in the source.
  private mutating func compareEnd(_ left: Int, _ right: Int) {
    let (quoted, standing) = (WordGap(quotation, after: left), WordGap(source, after: right))
    let printed = quoted.folded.trimmedOfSpaces
    guard !printed.isEmpty else { return }
    let same = standing.folded.trimmedOfSpaces.prefix(printed.count)
    guard same.elementsEqual(printed) else {
      kinds.insert(.punctuation)
      if quoted.endsSentence, !standing.endsSentence { flags.insert(.sentenceBoundary) }
      return
    }
    compareEdge(quoted.folded.startIndex..<printed.endIndex, standing.folded.startIndex..<same.endIndex)
  }

  /// Names what it takes to see the same marks beside the first or the last word: full-width marks are not folded in
  /// silence there either.
  private mutating func compareEdge(_ left: Range<Int>, _ right: Range<Int>) {
    let leftRaw = quotation.source[quotation.folded.sourceRange(of: left)]
    let rightRaw = source.source[source.folded.sourceRange(of: right)]
    guard !leftRaw.elementsEqual(rightRaw) else { return }
    let known = kinds
    // A letter on either side, as in a gap.
    addFoldings([0x41] + leftRaw + [0x41], [0x41] + rightRaw + [0x41])
    // `Allez !` and `Allez!`
    if kinds == known { kinds.insert(.space) }
  }

  /// The foldings that were applied to one side and not, or not alike, to the other.
  private mutating func addFoldings(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) {
    let sides = [left, right].filter { !Folder.leaves($0) }.map(FoldedSide.init)
    var seen: CaseSet<FoldingKind> = []
    for kind in sides.lazy.flatMap(\.notes).map(\.kind) where !seen.contains(kind) {
      seen.insert(kind)
      let isAlike = sides.count == 2 && sides[0].pieces(kind).elementsEqual(sides[1].pieces(kind), by: ==)
      if !isAlike { kinds.insert(kind) }
    }
  }

  /// Bytes, and what was folded of them.
  private struct FoldedSide {
    let bytes: [UInt8]
    let notes: [FoldingNote]

    init(_ bytes: ArraySlice<UInt8>) {
      self.bytes = Array(bytes)
      notes = Folder.foldWithNotes(self.bytes).notes
    }

    /// What was folded by one rule, in order.
    func pieces(_ kind: FoldingKind) -> some Sequence<ArraySlice<UInt8>> {
      notes.lazy.filter { $0.kind == kind }.map { bytes[$0.source] }
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmedOfSpaces: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { $0 != 0x20 }), let last = lastIndex(where: { $0 != 0x20 }) else {
      return []
    }
    return self[first...last]
  }
}
