import Diagnostics

/// Writes a value inside fenced code: as it is, each new line behind the prefix of its containers.
struct FencedCodeWriter<Rules: EscapeRules> {
  let rules: Rules
  let context: EscapeContext

  func write(_ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) throws(EscapeFault) {
    if rules.applies(.fenceClose) { try refuseClosing(value, after: output) }
    // Looked up at the first line end only: many values may stand on one long line.
    var prefix: [UInt8]?
    var run = 0
    var index = 0
    while index < value.count {
      let byte = value[index]
      guard byte == .newline || byte == .carriageReturn || byte == 0 else {
        index += 1
        continue
      }
      output.append(value, run..<index)
      if byte == 0 {
        output.appendReplacementCharacter()
      } else {
        if byte == .carriageReturn, index + 1 < value.count, value[index + 1] == .newline { index += 1 }
        let linePrefix = prefix ?? (rules.applies(.fencePrefix) ? self.prefix(of: output) : [])
        prefix = linePrefix
        output.append(.newline)
        output.append(contentsOf: linePrefix)
      }
      index += 1
      run = index
    }
    output.append(value, run..<value.count)
  }

  /// The blanks and `>` that open the current line, as far as the fence itself was indented.
  private func prefix(of output: borrowing OutputBuffer) -> [UInt8] {
    var prefix: [UInt8] = []
    var column = 0
    var quotes = 0
    for position in output.lineStart..<output.count {
      let byte = output[position]
      if byte == .greaterThan { quotes += 1 }
      guard column < Int(context.prefixColumns), quotes <= Int(context.prefixQuotes),
        byte.isSpaceOrTab || byte == .greaterThan
      else { break }
      column += byte == .tab ? 4 - column % 4 : 1
      prefix.append(byte)
    }
    return prefix
  }

  private func refuseClosing(
    _ value: UnsafeBufferPointer<UInt8>, after output: borrowing OutputBuffer
  ) throws(EscapeFault) {
    var line = FenceLine(marker: context.marker)
    var index = output.count
    while index > 0, output[index - 1] != .newline, output.count - index < LineLookBack.reach { index -= 1 }
    for position in index..<output.count { line.add(output[position], isPrefix: true) }
    for byte in value {
      if byte == .newline || byte == .carriageReturn {
        if line.closes(Int(context.fenceLength)) { throw closing }
        line = FenceLine(marker: context.marker)
      } else {
        line.add(byte, isPrefix: false)
      }
    }
    if line.closes(Int(context.fenceLength)) { throw closing }
  }

  private var closing: EscapeFault {
    EscapeFault(
      .fenceBreakOut, "a line of the value would close the fenced code it stands in",
      help: "write `{{ value | code_block }}` without the fence around it; it chooses a longer one")
  }
}

/// The shape of one line inside fenced code: whether it could be a closing fence.
private struct FenceLine {
  let marker: UInt8
  private var run = 0
  private var isOther = false
  private var isAfterRun = false

  init(marker: UInt8) { self.marker = marker }

  mutating func add(_ byte: UInt8, isPrefix: Bool) {
    if byte == marker, !isAfterRun {
      run += 1
    } else if byte.isSpaceOrTab || (isPrefix && byte == .greaterThan && run == 0) {
      isAfterRun = run > 0
    } else {
      isOther = true
    }
  }

  func closes(_ length: Int) -> Bool { !isOther && run >= length }
}

extension DiagnosticCode {
  static let fenceBreakOut = DiagnosticCode(
    "fence-break-out",
    """
    A value stands inside fenced code in a Markdown template, and one of its lines would close the fence, \
    so the rest of it would no longer be code. The filter `code_block` writes the whole block with a \
    fence that is long enough.
    """)
}
