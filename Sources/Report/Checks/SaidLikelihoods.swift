/// The terms of likelihood that a sentence uses of itself.
struct SaidLikelihoods {
  /// A term with its range in per cent.
  struct Term: Hashable, Sendable {
    let words: String
    let percent: ClosedRange<Int>
    /// Whether it is a term of the scale that the judgment uses, and not only of the other.
    let isOnScale: Bool
    /// Where it stands in the text.
    let bytes: Range<Int>

    /// Whether it says what a term of the scale in use does, which has a range.
    func agrees(with declared: ClosedRange<Int>) -> Bool {
      isOnScale
        ? percent == declared
        : percent.lowerBound < declared.upperBound && declared.lowerBound < percent.upperBound
    }
  }

  private(set) var found: [Term] = []

  /// - Parameter scale: the scale on which a term of both is read.
  init(_ text: String, on scale: LikelihoodScale) {
    let prose = Prose(text)
    let known = Self.terms(on: scale)
    var index = 0
    while index < prose.tokens.count {
      guard let term = known.first(where: { Self.stands($0.words, at: index, in: prose) }) else {
        index += 1
        continue
      }
      let run = index..<index + term.words.count
      if !Self.isOtherwiseMeant(run, in: prose) {
        let isOnScale = scale.bands.contains { $0.percent == term.percent }
        found.append(
          Term(
            words: prose.words(of: run), percent: term.percent, isOnScale: isOnScale,
            bytes: prose.bytes(of: run)))
      }
      index = run.upperBound
    }
  }

  private typealias Known = (words: [Substring], percent: ClosedRange<Int>)

  /// Every term, the longest first; of one on both scales the range on `scale`.
  private static func terms(on scale: LikelihoodScale) -> [Known] {
    var ranges: [String: ClosedRange<Int>] = [:]
    for band in LikelihoodScale.phia.bands + LikelihoodScale.icd203.bands + scale.bands {
      for term in band.terms { ranges[term] = band.percent }
    }
    for (form, term) in adverbs { ranges[form] = ranges[term] }
    ranges["remote possibility"] = ranges["remote chance"]
    // `remote servers`
    ranges["remote"] = nil
    return ranges.map { ($0.key.split(separator: " "), $0.value) }.sorted { left, right in
      left.words.count != right.words.count
        ? left.words.count > right.words.count : left.words.lexicographicallyPrecedes(right.words)
    }
  }

  /// Forms of terms in a sentence.
  private static let adverbs = [
    "almost certainly": "almost certain", "nearly certainly": "nearly certain", "probably": "probable",
    "highly probably": "highly probable", "very probably": "highly probable",
  ]

  /// Before a term these make another of it, or compare it.
  private static let modifiers: Set<String> = [
    "not", "never", "no", "nor", "less", "more", "most", "least", "as", "how", "equally", "too", "so", "if",
    "very",
    "highly", "quite", "fairly", "rather", "extremely", "increasingly", "somewhat", "t", "whether",
  ]

  /// Before the last word of a term these make it describe a thing: `the likely successor`.
  private static let articles: Set<String> = [
    "the", "a", "an", "its", "their", "his", "her", "this", "any", "some", "such", "these", "those", "our",
    "every", "each",
  ]
  private static let adjectives: Set<Substring> = ["likely", "unlikely", "probable", "improbable", "certain"]

  private static func stands(_ words: [Substring], at index: Int, in prose: Prose) -> Bool {
    words.indices.allSatisfy { prose[index + $0]?.folded == String(words[$0]) }
  }

  private static func isOtherwiseMeant(_ run: Range<Int>, in prose: Prose) -> Bool {
    guard let before = prose[run.lowerBound - 1] else { return false }
    let isAdjective = prose[run.upperBound - 1].map { adjectives.contains(Substring($0.folded)) } ?? false
    return modifiers.contains(before.folded) || isAdjective && articles.contains(before.folded)
  }
}
