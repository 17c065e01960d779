/// Finds where a text says much the same as a sentence of another.
struct LooseAlignment: Sendable {
  /// At half of its words a sentence is known again; chance reaches a third.
  private static let leastSimilarity = 50

  /// A word that stands at more places tells none of them from another.
  private static let mostPlaces = 50

  private let text: LayeredText
  /// Where the body has each word that is not on every page of it.
  private let places: [UInt32: [Int32]]
  private let words: [WordSimilarity.Word]

  init(_ own: OwnWords) {
    text = own.document.text
    words = WordSimilarity.words(of: text, in: 0..<text.tokens.count)
    var places: [UInt32: [Int32]] = [:]
    for (word, isBody) in own.isBody.enumerated() where isBody {
      places[text.tokens.hashes[word], default: []].append(Int32(word))
    }
    self.places = places.filter { $0.value.count <= Self.mostPlaces }
  }

  /// The words that say the same, in the place where they do so best.
  ///
  /// - Parameter cells: how much work may still be done; below zero, no answer may be believed.
  func place(of piece: ComparableText.Piece, cells: inout Int) -> Range<Int>? {
    let count = piece.pattern.tokens.count
    guard count > 0 else { return nil }
    var best: (cost: Int, range: Range<Int>)?
    for window in windows(like: piece, cells: &cells) {
      cells -= (count + 1) * (window.count + 1)
      guard cells >= 0 else { return nil }
      // More than half of the words are others, whatever the alignment.
      if let distance = piece.distance, !distance.reaches(words[window], most: count / 2) { continue }
      guard let alignment = WordAlignment(piece.pattern, in: text, window: window) else { continue }
      if best.map({ alignment.cost < $0.cost }) ?? true { best = (alignment.cost, alignment.range) }
    }
    guard let best, (count * WordAlignment.wholeWord - best.cost) >= Self.leastSimilarity * count else {
      return nil
    }
    return best.range
  }

  /// Stretches of the body, twice as long as the sentence, that have a quarter of its telling words.
  private func windows(like piece: ComparableText.Piece, cells: inout Int) -> [Range<Int>] {
    let least = max(2, (piece.telling.count + 3) / 4)
    var hits: [(place: Int, hash: UInt32)] = []
    for hash in piece.telling {
      for place in places[hash] ?? [] { hits.append((Int(place), hash)) }
    }
    cells -= hits.count
    let width = 2 * piece.pattern.tokens.count
    var counts: [UInt32: Int] = [:]
    var first = 0
    var windows: [Range<Int>] = []
    hits.sort { $0.place < $1.place }
    for hit in hits {
      counts[hit.hash, default: 0] += 1
      while hits[first].place + width <= hit.place {
        let gone = hits[first].hash
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
}
