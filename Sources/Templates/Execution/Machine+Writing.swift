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
  mutating func write(_ value: Value, context number: Int32) throws(RenderFault) {
    let context = program.contexts[Int(number)]
    switch value.tag {
    case .missing, .null, .empty, .blank: return
    case .string:
      if value.style == .text, context.kind != .htmlJSON {
        try escape(value, context)
      } else {
        try writeStyled(value, context)
      }
    case .int, .double, .bool:
      var text: [UInt8] = []
      heap.append(value, to: &text)
      try escaping { (output) throws(EscapeFault) in
        try text.withUnsafeBufferPointer { (bytes) throws(EscapeFault) in
          try context.writeBare(bytes, into: &output)
        }
      }
    case .array, .object, .range, .forLoop, .tableLoop: try writeComposite(value, context, number)
    }
    try checkOutput()
  }

  /// Markup where its format is expected, code as code; everywhere else only characters.
  mutating func writeStyled(_ value: Value, _ context: EscapeContext) throws(RenderFault) {
    switch value.style {
    case .text, .plain, .markdown, .html, .anything:
      if let format = value.markup, accepts(format, context) { return try writeVerbatim(value) }
      if context.needsJSON {
        throw RenderFault(
          .jsonNeeded, "a script of JSON takes only JSON", label: "this value is text",
          helps: ["add `| json`"])
      }
      try escape(value, context)
    case .json: try escape(value, context)
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

  mutating func escape(_ value: Value, _ context: EscapeContext) throws(RenderFault) {
    let start = value.payload
    let end = start + value.count
    let bytes = value.isTemporary ? heap.made.bytes : heap.data.bytes
    try escaping { (output) throws(EscapeFault) in
      try bytes.withUnsafeBufferPointer { (bytes) throws(EscapeFault) in
        precondition(start >= 0 && end <= bytes.count, "a string reaches out of its arena")
        try context.write(UnsafeBufferPointer(rebasing: bytes[start..<end]), into: &output)
      }
    }
  }

  mutating func escaping(
    _ body: (inout [UInt8]) throws(EscapeFault) -> Void
  ) throws(RenderFault) {
    do throws(EscapeFault) {
      try body(&output)
    } catch {
      throw RenderFault(error.code, error.message, label: "this value", helps: [error.help])
    }
  }

  /// An array is its items one after another, each escaped; anything else is text.
  mutating func writeComposite(
    _ value: Value, _ context: EscapeContext, _ number: Int32
  ) throws(RenderFault) {
    if value.tag == .array {
      for position in 0..<value.count { try write(heap.element(position, of: value), context: number) }
      return
    }
    let text = heap.text(of: value)
    try escaping { (output) throws(EscapeFault) in
      try text.withUnsafeBufferPointer { (bytes) throws(EscapeFault) in
        try context.write(bytes, into: &output)
      }
    }
  }

  mutating func writeVerbatim(_ value: Value) throws(RenderFault) {
    heap.append(value, to: &output)
    try checkOutput()
  }

  func checkOutput() throws(RenderFault) {
    if output.count > heap.limits.outputBytes {
      throw RenderFault(
        .outputLimit, "the output is longer than \(heap.limits.outputBytes) bytes",
        label: "the limit is reached here")
    }
  }

  /// The output, which the machine gives away so that its owner may change it in place.
  mutating func takeOutput() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &output)
    return taken
  }

  // MARK: - Captures

  mutating func captureBegin() {
    outside.append(output)
    output = []
  }

  mutating func captureEnd() throws(RenderFault) -> Value {
    var value = try heap.captured(output)
    value.markup = heap.settings.output
    output = outside.removeLast()
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
    if isOpen { output.append(0x0A) }
    defer { if isOpen, !hasEnd { output.removeLast() } }
    guard length > 0 else { return }
    let prefix = program.text[Int(offset)..<Int(offset + length)]
    let bare = prefix.prefix(
      prefix.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 - prefix.startIndex } ?? 0)
    let written = Array(output[start...])
    output.removeLast(written.count)
    for line in written.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      output.append(contentsOf: line.isEmpty ? bare : prefix)
      output.append(contentsOf: line)
      output.append(0x0A)
    }
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
