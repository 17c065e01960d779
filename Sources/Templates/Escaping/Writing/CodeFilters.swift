import Diagnostics

extension EscapeContext {
  /// Appends `value` as a whole code span with as many backticks as it needs: the filter `code`.
  func writeCodeSpan(
    _ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer
  ) throws(EscapeFault) {
    guard kind == .text || kind == .imageText else { return try write(value, into: &output) }
    var folded = OutputBuffer(capacity: value.count)
    CodeSpanWriter<AllRules>.writeFolded(value, into: &folded)
    var text = folded.count == 0 ? [.space] : folded.bytes(from: 0)
    if isInFirstBracket, text.contains(.closeBracket) { throw .bracketInCodeSpan }
    if isInCell { text = try Self.escapingPipes(in: text) }
    let fence = [UInt8](repeating: .backtick, count: Self.longestRun(of: .backtick, in: text) + 1)
    let isPadded = Self.needsPadding(text)
    // A literal backtick right before would lengthen the run.
    if output.last == .backtick { output.append("<!-- -->" as StaticString) }
    output.append(contentsOf: fence)
    if isPadded { output.append(.space) }
    output.append(contentsOf: text)
    if isPadded { output.append(.space) }
    output.append(contentsOf: fence)
  }

  /// Appends `value` as fenced code with a fence that no line of it closes: the filter `code_block`.
  ///
  /// The line may hold nothing but quotation marks, list markers and blanks; they are repeated, markers as
  /// blanks, before each line of the code.
  func writeCodeBlock(
    _ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer
  ) throws(EscapeFault) {
    guard kind == .text else { return try write(value, into: &output) }
    guard LineLookBack.isBlockish(output) else { throw .codeBlockInsideLine }
    let line = output.bytes(from: output.lineStart)
    let prefix = line.map { $0 == .greaterThan || $0 == .tab ? $0 : .space }
    let length = max(3, Self.longestRun(of: .backtick, in: value) + 1)
    let fence = [UInt8](repeating: .backtick, count: length)
    output.append(contentsOf: fence)
    output.append(.newline)
    output.append(contentsOf: prefix)
    for (index, byte) in value.enumerated() {
      switch byte {
      case .carriageReturn where index + 1 < value.count && value[index + 1] == .newline: break
      case .newline, .carriageReturn:
        output.append(.newline)
        output.append(contentsOf: prefix)
      case 0: output.appendReplacementCharacter()
      case _: output.append(byte)
      }
    }
    if value.last != .newline {
      output.append(.newline)
      output.append(contentsOf: prefix)
    }
    output.append(contentsOf: fence)
  }

  /// In a cell `\|` stands for `|`, also in code; a backslash before it cannot be written.
  private static func escapingPipes(in text: [UInt8]) throws(EscapeFault) -> [UInt8] {
    var escaped: [UInt8] = []
    for byte in text {
      if byte == .pipe {
        if escaped.last == .backslash { throw .backslashBeforePipe }
        escaped.append(.backslash)
      }
      escaped.append(byte)
    }
    return escaped
  }

  private static func longestRun(of marker: UInt8, in text: some Sequence<UInt8>) -> Int {
    var longest = 0
    var run = 0
    for byte in text {
      run = byte == marker ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// Markdown strips one blank from both ends, and a backtick at an end would join the fence.
  private static func needsPadding(_ text: [UInt8]) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if first == .backtick || last == .backtick || last == .backslash { return true }
    return first == .space && last == .space && text.contains { $0 != .space }
  }
}

extension EscapeFault {
  fileprivate static let codeBlockInsideLine = EscapeFault(
    .codeBlockInsideLine, "`code_block` stands behind other text on its line",
    help: "put the output on a line of its own, or use `code`")

  fileprivate static let backslashBeforePipe = EscapeFault(
    .backtickInCodeSpan, "the value holds `\\|`, which code in a table row cannot show",
    help: "move the code out of the table")
}

extension DiagnosticCode {
  static let codeBlockInsideLine = DiagnosticCode(
    "code-block-inside-line",
    """
    The filter `code_block` writes fenced code, which is a block of its own: only quotation marks, list \
    markers and blanks may stand before it on its line. Inside a line the filter `code` writes a code span.
    """)
}
