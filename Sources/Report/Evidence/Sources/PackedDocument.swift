/// A source made ready for matching in a quarter of the room, to be unpacked when a quotation cites it.
///
/// Unpacking copies; nothing is folded or taken apart a second time. Of the folded text only what differs
/// from the source is kept, and of most words only their length and hash.
package struct PackedDocument: Sendable {
  package let id: String
  /// What is known of its regions; `nil` as long as nothing is.
  package var regions: [PageRegion]?
  private let source: [UInt8]
  private let lines: SourceLines
  let hashes: [UInt32]
  /// A ``WordCode`` for each word.
  private let codes: [UInt8]
  /// The words that have no code; the way back to the source; and what was replaced.
  private let places: [UInt8]
  private let foldedCount: Int
  private let breaks: Int
  private let emptyLines: Int

  /// Packs a source, without its regions.
  package init(_ document: SourceDocument) {
    let (folded, tokens) = (document.text.folded, document.text.tokens)
    id = document.id
    source = document.text.source
    lines = document.lines
    hashes = tokens.hashes
    foldedCount = folded.bytes.count
    breaks = folded.breaks.count
    emptyLines = folded.emptyLines.count
    var writer = NumberWriter(capacity: tokens.count / 4 + folded.breaks.count * 4)
    codes = Self.codes(tokens, &writer)
    folded.bytes.withUnsafeBufferPointer { bytes in
      var last = FoldedText.Break(folded: 0, source: 0)
      for (index, place) in folded.breaks.enumerated() {
        writer.add(place.folded - last.folded)
        writer.add(place.source - last.source)
        if index % 2 == 0 { writer.add(bytes[Int(last.folded)..<Int(place.folded)]) }
        last = place
      }
      if folded.breaks.count % 2 == 0 { writer.add(bytes[Int(last.folded)...]) }
    }
    var line: UInt32 = 0
    for next in folded.emptyLines {
      writer.add(next - line)
      line = next
    }
    places = writer.bytes
  }

  /// Roughly the bytes that it takes in memory.
  package var footprint: Int {
    source.count + lines.footprint + hashes.count * 4 + codes.count + places.count + 256
  }

  /// The source, with the regions that are known.
  package var document: SourceDocument {
    let (tokens, folded) = places.withUnsafeBufferPointer { places in
      var reader = NumberReader(places)
      let tokens = self.tokens(&reader)
      return (tokens, self.folded(&reader))
    }
    return SourceDocument(
      id: id, text: LayeredText(source, folded: folded, tokens: tokens), regions: regions ?? [], lines: lines)
  }

  private static func codes(_ tokens: TokenTable, _ writer: inout NumberWriter) -> [UInt8] {
    var codes = [UInt8](repeating: WordCode.long, count: tokens.count)
    codes.withUnsafeMutableBufferPointer { codes in
      var last: UInt32 = 0
      for word in codes.indices {
        let (start, end, form) = (tokens.starts[word], tokens.ends[word], tokens.forms[word])
        codes[word] = WordCode.code(gap: start - last, length: end - start, form)
        if codes[word] == WordCode.long {
          writer.add(UInt32(form.rawValue))
          writer.add(start - last)
          writer.add(end - start)
        }
        last = end
      }
    }
    return codes
  }

  private func tokens(_ reader: inout NumberReader) -> TokenTable {
    var starts = [UInt32](repeating: 0, count: codes.count)
    var ends = starts
    var forms = [TokenTable.Form](repeating: .word, count: codes.count)
    starts.withUnsafeMutableBufferPointer { starts in
      ends.withUnsafeMutableBufferPointer { ends in
        var last: UInt32 = 0
        for (word, code) in codes.enumerated() {
          if code == WordCode.long {
            forms[word] = TokenTable.Form(rawValue: UInt8(truncatingIfNeeded: reader.number())) ?? .word
            starts[word] = last &+ reader.number()
            ends[word] = starts[word] &+ reader.number()
          } else {
            starts[word] = last &+ WordCode.gap(code)
            ends[word] = starts[word] &+ WordCode.length(code)
          }
          last = ends[word]
        }
      }
    }
    return TokenTable(hashes: hashes, starts: starts, ends: ends, forms: forms)
  }

  private func folded(_ reader: inout NumberReader) -> FoldedText {
    var folded = FoldedText()
    var meetings: [FoldedText.Break] = []
    meetings.reserveCapacity(breaks)
    folded.bytes = [UInt8](unsafeUninitializedCapacity: foldedCount) { bytes, filled in
      source.withUnsafeBufferPointer { source in
        var last = FoldedText.Break(folded: 0, source: 0)
        for index in 0...breaks {
          // What follows the last break goes on to the end.
          let isEnd = index == breaks
          let place = FoldedText.Break(
            folded: isEnd ? UInt32(foldedCount) : last.folded &+ reader.number(),
            source: isEnd ? 0 : last.source &+ reader.number())
          let (start, count) = (Int(last.source), Int(place.folded - last.folded))
          let piece =
            index % 2 == 0
            ? reader.piece(count) : UnsafeBufferPointer(rebasing: source[start..<start + count])
          filled = bytes[filled...].initialize(fromContentsOf: piece)
          if !isEnd { meetings.append(place) }
          last = place
        }
      }
    }
    folded.breaks = meetings
    folded.emptyLines.reserveCapacity(emptyLines)
    var line: UInt32 = 0
    for _ in 0..<emptyLines {
      line += reader.number()
      folded.emptyLines.append(line)
    }
    return folded
  }
}
