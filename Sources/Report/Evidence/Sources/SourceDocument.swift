import Synchronization

/// A source made ready for matching. It never changes, and every quotation that cites it shares it.
package final class SourceDocument: Sendable {
  package let id: String
  let text: LayeredText
  /// These are made when they are first asked for: most sources are never asked.
  private let offsets = Mutex<ScalarOffsets?>(nil)
  private let page: Mutex<SourceLines?>
  private let quotes = Mutex<QuotationMarks?>(nil)
  private let speech = Mutex<InterruptedSpeech?>(nil)
  /// Sorted by start; what no region covers is body.
  package let regions: [PageRegion]

  /// Reads a source, without proposing regions.
  package convenience init(_ source: EvidenceText) {
    self.init(
      id: source.id, text: LayeredText(source.bytes),
      regions: (source.regions ?? []).sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// A source that was read before. Its regions must be sorted by their start.
  init(id: String, text: LayeredText, regions: [PageRegion], lines: SourceLines? = nil) {
    self.id = id
    self.text = text
    self.regions = regions
    page = Mutex(lines)
  }

  private init(_ document: SourceDocument, regions: [PageRegion]) {
    id = document.id
    text = document.text
    page = Mutex(document.page.withLock { $0 })
    self.regions = regions
  }

  /// The same source with other regions, which must be sorted by their start.
  func with(regions: [PageRegion]) -> SourceDocument { SourceDocument(self, regions: regions) }

  /// The keys of its lines, each once, for a census of many sources.
  package var lineKeys: [UInt64] {
    let lines = lines.lines
    return PageLine.distinct(zip(lines, text.words(inAscending: lines)).map { PageLine.key($1, $0, text) })
  }

  /// The same source with the regions that its lines and those of other sources suggest.
  package func withRegions(among census: LineCensus) -> SourceDocument {
    with(regions: RegionProposer.regions(of: self, among: census))
  }

  var lines: SourceLines {
    page.withLock { page in
      if let page { return page }
      let made = SourceLines(text.source)
      page = made
      return made
    }
  }

  var marks: QuotationMarks {
    let paragraphs = lines.paragraphs
    return quotes.withLock { quotes in
      if let quotes { return quotes }
      let made = QuotationMarks(text.source, paragraphs: paragraphs)
      quotes = made
      return made
    }
  }

  /// Its words without the clauses that attribute speech.
  var interruptedSpeech: InterruptedSpeech {
    speech.withLock { speech in
      if let speech { return speech }
      let made = InterruptedSpeech(self)
      speech = made
      return made
    }
  }

  func scalarRange(_ bytes: Range<Int>) -> Range<Int> {
    let scalars = scalars
    return scalars.scalars(
      before: bytes.lowerBound, in: text.source)..<scalars.scalars(before: bytes.upperBound, in: text.source)
  }

  private var scalars: ScalarOffsets {
    offsets.withLock { offsets in
      if let offsets { return offsets }
      let made = ScalarOffsets(text.source)
      offsets = made
      return made
    }
  }

  /// The region in which a range starts. Where regions overlap, the last to start wins.
  func region(of range: Range<Int>) -> PageRegion.Kind {
    regions.last { $0.range.lowerBound <= range.lowerBound && range.lowerBound < $0.range.upperBound }?.kind
      ?? .body
  }

  /// The words that start inside a range of source bytes.
  func words(in range: Range<Int>) -> Range<Int> {
    let start = firstWord(endingAfter: range.lowerBound)
    return start..<max(start, firstWord(startingAt: range.upperBound))
  }

  /// The first word whose last byte is at or after a source offset.
  func firstWord(endingAfter offset: Int) -> Int {
    text.tokens.ends.partition(past: text.folded.foldedOffset(before: offset + 1, isEnd: true))
  }

  /// The first word that starts at or after a source offset.
  func firstWord(startingAt offset: Int) -> Int {
    text.tokens.starts.partition(past: text.folded.foldedOffset(before: offset, isEnd: false))
  }
}

extension [UInt32] {
  /// Of ascending numbers, the place of the first that is greater than `most`.
  fileprivate func partition(past most: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle]) > most { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
