/// A part of a page that is not plain article text, or is and was declared so.
package struct PageRegion: Hashable, Sendable {
  /// What the part is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case body, standfirst, caption, furniture
    case pullQuote = "pull-quote"
  }

  package var kind: Kind
  /// UTF-8 offsets in the source.
  package var range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The region that covers some lines of a text, counted from 1. Lines that the text lacks are ignored.
  package init(_ kind: Kind, lines: ClosedRange<Int>, of bytes: [UInt8]) {
    var line = 1
    var start: Int?
    var end = bytes.count
    if lines.lowerBound <= 1 { start = 0 }
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      line += 1
      if line == lines.lowerBound { start = offset + 1 }
      if line == lines.upperBound + 1 {
        end = offset
        break
      }
    }
    self.init(kind, (start ?? bytes.count)..<max(end, start ?? bytes.count))
  }
}
