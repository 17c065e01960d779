import Diagnostics

/// The text of a source that is here, with its hash and its lines.
struct CitedText: Sendable {
  let source: Source
  let text: SourceText
  /// SHA-256 of the bytes, in hexadecimal.
  let hash: String
  /// Whose turn it is where; nil for what only reports.
  let labels: TranscriptLabels?
  private let lineStarts: [Int]

  init(_ source: Source, _ text: SourceText) {
    self.source = source
    self.text = text
    hash = SHA256.digest(of: text.bytes).hexadecimal
    labels = source.speaksForItself ? TranscriptLabels(text) : nil
    lineStarts = [0] + text.bytes.indices.filter { text.bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// What the matcher gets. Regions that the corpus declares are taken for all there are.
  var evidenceText: EvidenceText {
    let regions = source.regions.map { region in
      PageRegion(region.kind.value.pageRegion, lines: region.lines.value, of: text.bytes)
    }
    return EvidenceText(id: source.id.value, bytes: text.bytes, regions: regions.isEmpty ? nil : regions)
  }

  /// How many lines there are; what follows the last line end counts when there is anything.
  var lineCount: Int { lineStarts.last == text.bytes.count ? lineStarts.count - 1 : lineStarts.count }

  /// The lines of a range, from 1.
  func lines(of range: Range<Int>) -> ClosedRange<Int> {
    let first = line(at: range.lowerBound)
    return first...max(first, line(at: max(range.lowerBound, range.upperBound - 1)))
  }

  private func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A mark in the text, for a frame.
  func mark(_ range: Range<Int>, _ label: String) -> Mark { Mark(Span(text, range), label) }

  /// The line in which a range begins: a paragraph, where lines are not wrapped.
  func paragraph(of range: Range<Int>) -> String {
    String(decoding: text.bytes[text.lineRange(containing: range.lowerBound)], as: UTF8.self)
  }

  /// Up to `count` bytes on either side of a range, whole scalars only.
  func surroundings(of range: Range<Int>, _ count: Int) -> (before: String, after: String) {
    let bytes = text.bytes
    var start = max(0, range.lowerBound - count)
    while start < range.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = min(bytes.count, range.upperBound + count)
    while end > range.upperBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return (
      String(decoding: bytes[start..<range.lowerBound], as: UTF8.self),
      String(decoding: bytes[range.upperBound..<end], as: UTF8.self)
    )
  }
}

extension Source.Region.Kind {
  /// Headlines and datelines are read as what stands above an article.
  fileprivate var pageRegion: PageRegion.Kind {
    switch self {
    case .body: .body
    case .headline, .standfirst, .dateline: .standfirst
    case .caption: .caption
    case .furniture: .furniture
    case .pullQuote: .pullQuote
    }
  }
}
