/// An upper estimate of what cmark-gfm's three super-linear constructs would cost in a document.
///
/// Measured on 0.29.0.gfm.6: `![[]()` repeated takes 4.3 s for 240 KB, `<![CDATA[ ` repeated 6.7 s
/// for 480 KB, both quadratic in the length of one run of lines; and a table gives every row as many
/// cells as its widest line, so 3 KB of source can become 1.6 MB of page.
struct MarkdownEffort {
  /// Steps that cmark-gfm can take in about a second or, for cells, nodes it can hold in 500 MB.
  private static let bearableSteps = 200_000_000
  private static let bearableBytes = 2_000_000_000
  private static let bearableCells = 2_000_000

  private(set) var bracketSteps = 0
  private(set) var scannedBytes = 0
  private(set) var tableCells = 0

  /// Where the run of lines begins with which the document became too much; `nil` when it is not.
  private(set) var breakingPoint: Int?

  private var isBearable: Bool {
    bracketSteps <= Self.bearableSteps && scannedBytes <= Self.bearableBytes
      && tableCells <= Self.bearableCells
  }

  init(of bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      guard !Self.isBearableAsOneRun(bytes) else { return }
      var run = Run(start: 0)
      var lineStart = 0
      while lineStart < bytes.count {
        var lineEnd = lineStart
        while lineEnd < bytes.count, bytes[lineEnd] != 0x0A, bytes[lineEnd] != 0x0D { lineEnd += 1 }
        if run.add(UnsafeBufferPointer(rebasing: bytes[lineStart..<lineEnd])) {
          add(run)
          run = Run(start: lineEnd + 1)
        }
        lineStart = lineEnd + 1
      }
      add(run)
    }
  }

  /// Whether a document would be bearable if all of it were one run, and every mark began what the mark can begin. So it
  /// is with nearly all documents, and to see it takes one look at sixteen bytes.
  private static func isBearableAsOneRun(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (marks, pipes, lines, index) = (0, 0, 1, 0)
    while index + ByteLanes.count <= bytes.count {
      var (ofMarks, ofPipes, ofLines) = (ByteLanes.Tally(), ByteLanes.Tally(), ByteLanes.Tally())
      while index + ByteLanes.count <= bytes.count, ofMarks.hasRoom {
        let lanes = ByteLanes(bytes, at: index)
        let brackets = (lanes == UInt8(ascii: "[")) | (lanes == UInt8(ascii: "("))
        ofMarks.add(brackets | (lanes == UInt8(ascii: "<")))
        ofPipes.add(lanes == UInt8(ascii: "|"))
        ofLines.add((lanes == 0x0A) | (lanes == 0x0D))
        index += ByteLanes.count
      }
      (marks, pipes, lines) = (marks + ofMarks.total, pipes + ofPipes.total, lines + ofLines.total)
    }
    let rest = bytes.count - index
    (marks, pipes, lines) = (marks + rest, pipes + rest, lines + rest)
    return marks.saturatingMultiply(marks) <= bearableSteps
      && marks.saturatingMultiply(bytes.count + lines) <= bearableBytes
      && pipes.saturatingMultiply(pipes + lines) <= bearableCells
  }

  private mutating func add(_ run: Run) {
    bracketSteps = bracketSteps.saturatingAdd(run.images.saturatingMultiply(run.links))
    scannedBytes = scannedBytes.saturatingAdd(run.declarations.saturatingMultiply(run.bytes))
    // Cells that a table would get beyond those written, and its header's, which cost their square.
    let invented = run.widest.saturatingMultiply(run.widest + run.lines) - run.pipes
    tableCells = tableCells.saturatingAdd(max(invented, 0))
    if breakingPoint == nil, !isBearable { breakingPoint = run.start }
  }

  /// Lines with no blank line between them: a paragraph or a table cannot be longer.
  private struct Run {
    let start: Int
    var images = 0, links = 0, declarations = 0, bytes = 0, lines = 0, widest = 0, pipes = 0

    init(start: Int) { self.start = start }

    /// Counts one line and tells whether it was blank.
    mutating func add(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
      let pipesBefore = pipes
      var previous: UInt8 = 0
      for byte in line {
        switch byte {
        case UInt8(ascii: "["): if previous == UInt8(ascii: "!") { images += 1 }
        case UInt8(ascii: "("): if previous == UInt8(ascii: "]") { links += 1 }
        case UInt8(ascii: "!"), UInt8(ascii: "?"): if previous == UInt8(ascii: "<") { declarations += 1 }
        case UInt8(ascii: "|"): pipes += 1
        case _: break
        }
        previous = byte
      }
      bytes += line.count + 1
      lines += 1
      widest = max(widest, pipes - pipesBefore)
      return line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
  }
}

extension Int {
  fileprivate func saturatingAdd(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  fileprivate func saturatingMultiply(_ other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
