import Diagnostics

/// How values reach the output.
extension Machine {
  mutating func appendText(_ offset: Int32, _ length: Int32) {
    let start = Int(offset)
    let end = start + Int(length)
    program.text.withUnsafeBufferPointer { text in
      precondition(start >= 0 && end <= text.count, "a text reaches out of the program")
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
    }
  }

  /// Writes a value as the context demands.
  ///
  /// The number of the context is what is handed on: a context in registers is taken apart and put together again.
  mutating func write(_ value: Value, context number: Int32) throws(RenderFault) {
    let kind = program.contexts[Int(number)].kind
    if kind == .verbatim { return try writeVerbatim(value) }
    switch value.tag {
    case .missing, .null, .empty, .blank: return
    case .string:
      if value.isText, kind != .htmlJSON {
        try escape(value, number)
      } else {
        try writeStyled(value, number)
      }
    case .int, .double, .bool:
      if kind.leavesNumbers, value.tag == .bool || value.isPositive,
        !LineLookBack.mayEndInsideEntity(output) || !LineLookBack.endsInsideEntity(output)
      {
        heap.append(value, to: &output)
      } else {
        try writeBare(value, number)
      }
    case .array, .object, .range, .forLoop, .tableLoop: try writeComposite(value, number)
    }
    try checkOutput()
  }

  /// A number or a truth value that may mean something where it stands.
  private mutating func writeBare(_ value: Value, _ number: Int32) throws(RenderFault) {
    let context = program.contexts[Int(number)]
    var text = OutputBuffer()
    heap.append(value, to: &text)
    try escaping { (output) throws(EscapeFault) in
      try text.withBytes(from: 0) { (bytes) throws(EscapeFault) in
        try context.writeBare(bytes, into: &output)
      }
    }
  }

  /// Markup where its format is expected, code as code; everywhere else only characters.
  mutating func writeStyled(_ value: Value, _ number: Int32) throws(RenderFault) {
    let context = program.contexts[Int(number)]
    switch value.style {
    case .text, .plain, .markdown, .html, .anything:
      if let format = value.markup, accepts(format, context) { return try writeVerbatim(value) }
      if context.needsJSON {
        throw RenderFault(
          .jsonNeeded, "a script of JSON takes only JSON", label: "this value is text",
          helps: ["add `| json`"])
      }
      try escape(value, number)
    case .json: try escape(value, number)
    case .code, .codeBlock:
      let bytes = heap.bytes(of: value)
      let isBlock = value.style == .codeBlock
      try escaping { (output) throws(EscapeFault) in
        try bytes.withUnsafeBufferPointer { (bytes) throws(EscapeFault) in
          if isBlock {
            try context.writeCodeBlock(bytes, into: &output)
          } else {
            try context.writeCodeSpan(bytes, into: &output)
          }
        }
      }
    }
  }

  private func accepts(_ format: OutputFormat, _ context: EscapeContext) -> Bool {
    switch format {
    case .markdown: context.acceptsMarkdown
    case .html: context.acceptsHTML
    case .plain: false
    case .none: true
    }
  }

  mutating func escape(_ value: Value, _ number: Int32) throws(RenderFault) {
    let context = program.contexts[Int(number)]
    do throws(EscapeFault) {
      try heap.withBytes(value) { (bytes) throws(EscapeFault) in try context.write(bytes, into: &output) }
    } catch {
      throw RenderFault(error)
    }
  }

  mutating func escaping(
    _ body: (inout OutputBuffer) throws(EscapeFault) -> Void
  ) throws(RenderFault) {
    do throws(EscapeFault) {
      try body(&output)
    } catch {
      throw RenderFault(error)
    }
  }

  /// An array is its items one after another, each escaped; anything else is text.
  mutating func writeComposite(_ value: Value, _ number: Int32) throws(RenderFault) {
    if value.tag == .array {
      for position in 0..<value.count { try write(heap.element(position, of: value), context: number) }
      return
    }
    let context = program.contexts[Int(number)]
    do throws(EscapeFault) {
      try heap.withText(of: value) { (bytes) throws(EscapeFault) in try context.write(bytes, into: &output) }
    } catch {
      throw RenderFault(error)
    }
  }

  mutating func writeVerbatim(_ value: Value) throws(RenderFault) {
    heap.append(value, to: &output)
    try checkOutput()
  }

  @inline(__always)
  func checkOutput() throws(RenderFault) {
    if output.total > heap.limits.outputBytes { throw outputTooLong }
  }

  private var outputTooLong: RenderFault {
    RenderFault(
      .outputLimit, "the output is longer than \(heap.limits.outputBytes) bytes",
      label: "the limit is reached here")
  }

  // MARK: - Captures

  mutating func captureEnd() throws(RenderFault) -> Value {
    // What a capture holds may be as long as the output.
    var value = try heap.take(from: &output, since: 0)
    value.markup = heap.settings.output
    output.show(hidden.removeLast())
    return value
  }

  mutating func ifChangedEnd(_ slot: Int32) throws(RenderFault) {
    let value = try captureEnd()
    let last = slots[base + Int(slot)]
    if last.tag == .string, heap.equalBytes(last, value) { return }
    slots[base + Int(slot)] = value
    try writeVerbatim(value)
  }

  /// Repeats the prefix of the partial's line on each line that it wrote, and ends the last one.
  mutating func linesEnd(_ offset: Int32, _ length: Int32, hasEnd: Bool) {
    let start = lineStarts.removeLast()
    guard output.count > start else { return }
    let isOpen = output[output.count - 1] != 0x0A
    if isOpen { output.append(.newline) }
    defer { if isOpen, !hasEnd { output.removeLast() } }
    guard length > 0 else { return }
    let prefix = program.text[Int(offset)..<Int(offset + length)]
    let bare = prefix.prefix(
      prefix.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 - prefix.startIndex } ?? 0)
    let written = output.bytes(from: start)
    output.truncate(to: start)
    for line in written.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      output.append(contentsOf: line.isEmpty ? bare : prefix)
      output.append(contentsOf: line)
      output.append(.newline)
    }
  }
}

extension RenderFault {
  fileprivate init(_ fault: EscapeFault) {
    self.init(fault.code, fault.message, label: "this value", helps: [fault.help])
  }
}

extension DiagnosticCode {
  static let outputLimit = DiagnosticCode(
    "output-limit", "The output, or what a capture holds, is longer than the limit allows.")
  static let jsonNeeded = DiagnosticCode(
    "json-needed",
    "Inside `<script type=\"application/json\">` an output must be JSON, which the filter `json` makes of any value."
  )
}
