/// Finds the passages of a text that are in another language, by their script.
struct ScriptRuns: Sendable {
  struct Run {
    var range: Range<Int>
    let language: String
  }

  private let languages: [Script: String]

  var isEmpty: Bool { languages.isEmpty }

  init(languages: [Script: String]) { self.languages = languages }

  /// The passages, in order. A passage goes from a letter to the last letter of the same language, over
  /// digits, spaces and signs but not over other letters, and takes East Asian punctuation at its ends
  /// with it, since that is part of the quoted words.
  func runs(in bytes: ArraySlice<UInt8>) -> [Run] {
    guard !languages.isEmpty, bytes.contains(where: { $0 >= 0xD0 }) else { return [] }
    var finder = Finder(languages: languages)
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      let next = offset + (UTF8.encode(scalar)?.count ?? 1)
      finder.add(scalar, at: offset..<next)
      offset = next
    }
    return finder.finished()
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
      if let script = Script(of: scalar), let language = languages[script] {
        extend(over: range, language)
      } else if scalar.isEastAsianPunctuation {
        if isAtEnd, let run = current { current?.range = run.range.lowerBound..<range.upperBound }
        punctuationStart = punctuationStart ?? range.lowerBound
      } else {
        punctuationStart = nil
        isAtEnd = false
        if scalar.properties.isAlphabetic { close() }
      }
    }

    private mutating func extend(over range: Range<Int>, _ language: String) {
      if let run = current, run.language == language {
        current?.range = run.range.lowerBound..<range.upperBound
      } else {
        let start = punctuationStart.map { max($0, current?.range.upperBound ?? $0) }
        close()
        current = Run(range: (start ?? range.lowerBound)..<range.upperBound, language: language)
      }
      punctuationStart = nil
      isAtEnd = true
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
