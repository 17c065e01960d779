/// Finds the passages of a text that are in another language, by their script.
struct ScriptRuns: Sendable {
  struct Run {
    var range: Range<Int>
    var language: String
    var isRightToLeft = false
  }

  private let languages: [Script: String]

  var isEmpty: Bool { languages.isEmpty }

  init(languages: [Script: String]) { self.languages = languages }

  /// The passages, in order. A passage goes from a letter to the last letter of the same language, over
  /// digits, spaces and signs but not over other letters, and takes East Asian punctuation at its ends
  /// with it, since that is part of the quoted words. From right to left it takes the quotation marks around it too:
  /// outside they would stand at the ends of the line and not of the words.
  func runs(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [Run] {
    guard !languages.isEmpty, Self.mayHoldScripts(bytes) else { return [] }
    var finder = Finder(languages: languages)
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let scalar = bytes.base.scalar(at: offset)
      let next = offset + UTF8.width(scalar)
      finder.add(scalar, at: offset..<next)
      offset = next
    }
    return finder.finished().map { $0.isRightToLeft ? $0.withMarks(in: bytes) : $0 }
  }

  /// Whether a byte can begin a letter of any of our scripts. Dashes and quotation marks (`E2 80`) stand
  /// in every other paragraph and must not cost a second look.
  private static func mayHoldScripts(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    for index in bytes.indices where bytes[index] >= 0xCD {
      if bytes[index] != 0xE2 || index + 1 == bytes.endIndex || bytes[index + 1] >= 0xB7 { return true }
    }
    return false
  }

  private struct Finder {
    let languages: [Script: String]
    var runs: [Run] = []
    var current: Run?
    /// Where East Asian punctuation that has just been read began.
    var punctuationStart: Int?
    /// Whether only East Asian punctuation has followed the current run.
    var isAtEnd = true

    mutating func add(_ scalar: Unicode.Scalar, at range: Range<Int>) {
      if scalar.isASCII {
        addOther(isLetter: "a"..."z" ~= scalar || "A"..."Z" ~= scalar)
      } else if let script = Script(of: scalar), let language = languages[script] {
        extend(over: range, script, language)
      } else if scalar.isEastAsianPunctuation {
        if isAtEnd, let run = current { current?.range = run.range.lowerBound..<range.upperBound }
        punctuationStart = punctuationStart ?? range.lowerBound
      } else {
        addOther(isLetter: scalar.properties.isAlphabetic)
      }
    }

    private mutating func addOther(isLetter: Bool) {
      punctuationStart = nil
      isAtEnd = false
      if isLetter, current != nil { close() }
    }

    private mutating func extend(over range: Range<Int>, _ script: Script, _ language: String) {
      if let run = current, run.language == language || isJapanese(script, after: run) {
        current?.range = run.range.lowerBound..<range.upperBound
        // Syllables tell that the Han letters before them are Japanese.
        if script == .kana { current?.language = language }
      } else {
        let start = punctuationStart.map { max($0, current?.range.upperBound ?? $0) }
        close()
        current = Run(
          range: (start ?? range.lowerBound)..<range.upperBound, language: language,
          isRightToLeft: script.isRightToLeft)
      }
      punctuationStart = nil
      isAtEnd = true
    }

    /// Whether Han letters and the syllables of Japanese follow each other.
    private func isJapanese(_ script: Script, after run: Run) -> Bool {
      switch script {
      case .kana: run.language == languages[.han]
      case .han: run.language == languages[.kana]
      case .hangul, .cyrillic, .greek, .arabic, .hebrew, .devanagari: false
      }
    }

    private mutating func close() {
      if let current { runs.append(current) }
      current = nil
    }

    mutating func finished() -> [Run] {
      close()
      return runs
    }
  }
}

extension Unicode.Scalar {
  /// CJK symbols and punctuation, and the full-width forms of signs.
  fileprivate var isEastAsianPunctuation: Bool {
    switch value {
    case 0x3001...0x3003, 0x3008...0x3020, 0x3030, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65:
      true
    case _: false
    }
  }
}

extension ScriptRuns.Run {
  private static let stops: Set<Unicode.Scalar> = [".", ",", "!", "?", "…", "،", "؛", "؟", "۔"]

  /// The run with the pair of quotation marks directly around it, if there is one.
  fileprivate func withMarks(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Self {
    let before = String(decoding: bytes[..<range.lowerBound].suffix(4), as: UTF8.self).unicodeScalars.last
    let after = String(decoding: bytes[range.upperBound...].prefix(16), as: UTF8.self).unicodeScalars
    guard let opening = before, let closing = Self.closing[opening] else { return self }
    let ends = after.prefix { Self.stops.contains($0) }
    guard after.dropFirst(ends.count).first == closing else { return self }
    var run = self
    run.range =
      range.lowerBound - UTF8.width(opening)..<range.upperBound + ends.reduce(0) { $0 + UTF8.width($1) }
      + UTF8.width(closing)
    return run
  }

  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    "“": "”", "‘": "’", "«": "»", "‹": "›", "”": "“", "»": "«",
  ]
}
