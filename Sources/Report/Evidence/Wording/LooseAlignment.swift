/// Finds where a text says much the same as a sentence of another.
struct LooseAlignment {
  /// At half of its words a sentence is known again; chance reaches a third.
  private static let leastSimilarity = 50

  /// A word that stands at more places tells none of them from another.
  private static let mostPlaces = 50

  private let text: LayeredText
  /// Where the body has each word that is not on every page of it.
  private let places: [UInt32: [Int32]]
  /// Cells of alignment tables that may still be filled.
  private(set) var cellsLeft: Int

  init(_ document: SourceDocument, cells: Int) {
    text = document.text
    var places: [UInt32: [Int32]] = [:]
    for (word, isBody) in OwnWords(document).isBody.enumerated() where isBody {
      places[document.text.tokens.hashes[word], default: []].append(Int32(word))
    }
    self.places = places.filter { $0.value.count <= Self.mostPlaces }
    cellsLeft = cells
  }

  /// Whether the work allowed was not enough, so that no answer may be believed.
  var isExhausted: Bool { cellsLeft < 0 }

  /// The words that say the same, in the place where they do so best.
  mutating func place(of sentence: Range<Int>, of other: LayeredText) -> Range<Int>? {
    let pattern = LayeredText(Array(other.source[other.sourceRange(of: sentence)]))
    let count = pattern.tokens.count
    guard count > 0 else { return nil }
    var best: (cost: Int, range: Range<Int>)?
    for window in windows(like: pattern) {
      cellsLeft -= (count + 1) * (window.count + 1)
      guard cellsLeft >= 0 else { return nil }
      guard let alignment = WordAlignment(pattern, in: text, window: window) else { continue }
      if best.map({ alignment.cost < $0.cost }) ?? true { best = (alignment.cost, alignment.range) }
    }
    guard let best, (count * WordAlignment.wholeWord - best.cost) >= Self.leastSimilarity * count else {
      return nil
    }
    return best.range
  }

  /// Stretches of the body, twice as long as the sentence, that have a quarter of its telling words.
  private mutating func windows(like pattern: LayeredText) -> [Range<Int>] {
    let words = pattern.tokens.hashes.indices.filter { Self.isTelling($0, pattern) }
    let telling = Set(words.map { pattern.tokens.hashes[$0] })
    let least = max(2, (telling.count + 3) / 4)
    let hits = telling.flatMap { hash in (places[hash] ?? []).map { (place: Int($0), hash: hash) } }
    cellsLeft -= hits.count
    let width = 2 * pattern.tokens.count
    var counts: [UInt32: Int] = [:]
    var first = 0
    var windows: [Range<Int>] = []
    let sorted = hits.sorted { $0.place < $1.place }
    for hit in sorted {
      counts[hit.hash, default: 0] += 1
      while sorted[first].place + width <= hit.place {
        let gone = sorted[first].hash
        counts[gone] = counts[gone].flatMap { $0 > 1 ? $0 - 1 : nil }
        first += 1
      }
      guard counts.count >= least else { continue }
      add(
        max(0, hit.place + 1 - width)..<min(text.tokens.count, hit.place + 1 + width / 2), to: &windows, width
      )
    }
    return windows
  }

  /// Windows that meet are one, up to a size that an alignment can have.
  private func add(_ window: Range<Int>, to windows: inout [Range<Int>], _ width: Int) {
    if let last = windows.last, window.lowerBound <= last.upperBound,
      window.upperBound - last.lowerBound <= 6 * width
    {
      windows[windows.count - 1] = last.lowerBound..<window.upperBound
    } else {
      windows.append(window)
    }
  }

  /// Words of four letters and more: articles and prepositions stand in every sentence.
  private static func isTelling(_ word: Int, _ text: LayeredText) -> Bool {
    text.tokens.range(of: word).count >= 4 || text.tokens.forms[word] != .word
  }
}
