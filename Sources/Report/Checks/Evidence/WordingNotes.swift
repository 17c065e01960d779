import Diagnostics

/// The difference between a quotation and its source in words.
enum WordingNotes {
  /// More differences than this are another text.
  static let most = 6
  /// Characters of a stretch that are shown.
  private static let longest = 160

  static func notes(_ differences: [WordDifference]) -> [String] {
    let edits = differences.compactMap(note)
    let rest = edits.count - most
    return rest > 0 ? edits.prefix(most) + ["and \(NumberWords.count(rest, "more difference"))"] : edits
  }

  private static func note(_ difference: WordDifference) -> String? {
    let (ours, theirs) = (short(difference.first), short(difference.second))
    return switch difference.kind {
    case .same, .omitted: nil
    case .changed: "the source has `\(theirs)` where this has `\(ours)`"
    case .removed: "the source lacks `\(ours)`"
    case .added: "the source also has `\(theirs)`"
    }
  }

  static func notes(_ flags: [DifferenceFlag]) -> [String] {
    flags.isEmpty ? [] : ["that changes " + flags.map(\.words).joined(separator: " and ")]
  }

  /// The first changed words as the author wrote them, or the first line of the passage.
  static func span(_ passage: Passage, _ differences: [WordDifference]) -> Span {
    let changed = differences.first { ($0.kind == .changed || $0.kind == .removed) && !$0.first.isEmpty }
    return changed.flatMap { passage.exact.span.onlyPlace(of: $0.first) } ?? passage.exact.span.written
  }

  static func help(_ wording: String) -> String {
    wording.count <= longest
      ? "write the source's words: `\(wording)`" : "copy the source's words: `\(short(wording))`"
  }

  static func short(_ text: String) -> String {
    text.count <= longest ? text : String(text.prefix(longest)) + "…"
  }
}

extension DifferenceFlag {
  /// Completes “that changes …”.
  var words: String {
    switch self {
    case .negation: "a denial"
    case .number: "a number"
    case .name: "a name"
    case .modal: "what may, must or will be"
    case .sentenceBoundary: "where a sentence ends"
    }
  }
}

extension FoldingKind {
  /// Completes “differences of …”.
  var words: String {
    switch self {
    case .space: "spaces"
    case .invisible: "invisible characters"
    case .quotes: "quotation marks"
    case .dash: "dashes"
    case .ellipsis: "ellipses"
    case .entity: "character references"
    case .compatibility: "compatibility characters"
    case .punctuation: "punctuation"
    case .sic: "`[sic]`"
    case .omission: "what is left out"
    case .unicodeForm: "composed letters"
    case .lineBreakHyphen: "hyphens at line ends"
    case .caseInitial: "the first letter's case"
    case .caseInterior: "capital letters"
    case .tokenForm: "the spelling of numbers and abbreviations"
    case .outerQuotes: "outer quotation marks"
    case .bracketCase, .bracketInsert, .bracketReplace: "our brackets"
    case .edgeEllipsis: "ellipses at the edge"
    case .attributionSkip: "the attribution"
    }
  }
}

extension Span {
  /// A text as its author sees it: of a block scalar the lines below `>-`, of any other all of it.
  var written: Span {
    let first = firstLine.range
    guard let head = text.bytes[first].first, head == UInt8(ascii: ">") || head == UInt8(ascii: "|"),
      let start = text.bytes[first.upperBound..<range.upperBound].firstIndex(where: { $0 > 0x20 })
    else { return self }
    return Span(text, start..<range.upperBound)
  }

  /// Where `words` stand in the range as written, when they do so once and on one line.
  fileprivate func onlyPlace(of words: String) -> Span? {
    let needle = Array(words.utf8)
    guard !needle.isEmpty else { return nil }
    let bytes = text.bytes
    var places: [Int] = []
    var start = range.lowerBound
    while start + needle.count <= range.upperBound {
      let end = start + needle.count
      let isWhole =
        (start == range.lowerBound || !bytes[start - 1].isWordByte)
        && (end == range.upperBound || !bytes[end].isWordByte)
      if isWhole, bytes[start..<end].elementsEqual(needle) { places.append(start) }
      start += 1
    }
    return places.count == 1 ? Span(text, places[0]..<places[0] + needle.count) : nil
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    self >= 0x80 || (0x30...0x39).contains(self) || (0x41...0x5A).contains(self)
      || (0x61...0x7A).contains(self)
  }
}
