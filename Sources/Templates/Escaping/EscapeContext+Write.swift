extension EscapeContext {
  /// Appends `value`, escaped for this context, to `output`.
  ///
  /// Markdown looks back at the line of `output` that is being written, never beyond its last newline.
  /// A buffer that starts in the middle of an unknown line is treated like the start of one, where the
  /// most is escaped.
  @inline(__always)
  func write(
    _ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer
  ) throws(EscapeFault) {
    // Most values stand in text.
    if kind == .text {
      writeText(value, into: &output, rules: AllRules())
    } else {
      try write(value, into: &output, rules: AllRules())
    }
  }

  @inline(__always)
  private func writeText<Rules: EscapeRules>(
    _ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer, rules: Rules
  ) {
    var writer = MarkdownTextWriter(rules: rules, breaksEmail: true)
    writer.isBeforeListDot = isBeforeListDot
    writer.write(value, into: &output)
  }

  /// Appends a number or a truth value: bare in front matter, elsewhere like any other value.
  func writeBare(
    _ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer
  ) throws(EscapeFault) {
    if kind == .frontMatter {
      output.append(contentsOf: value)
    } else {
      var context = self
      // A number before `. ` is the author's way to number a list.
      context.isBeforeListDot = false
      try context.write(value, into: &output)
    }
  }

  /// `write` with the rules that a test wants in force.
  func write<Rules: EscapeRules>(
    _ value: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer, rules: Rules
  ) throws(EscapeFault) {
    switch kind {
    case .verbatim:
      output.append(contentsOf: value)
    case .plain:
      PlainWriter.write(value, into: &output)
    case .text:
      writeText(value, into: &output, rules: rules)
    case .imageText:
      MarkdownTextWriter(rules: rules, breaksEmail: false).write(value, into: &output)
    case .destination:
      let writer = URLWriter(rules: rules, place: .undecided(isBeforeSlash: isBeforeSlash))
      try writer.write(value, into: &output)
    case .destinationTail, .autolinkTail:
      try URLWriter(rules: rules, place: .settled).write(value, into: &output)
    case .autolink:
      try URLWriter(rules: rules, place: .absolute).write(value, into: &output)
    case .title:
      MarkdownTitleWriter(rules: rules, quote: marker).write(value, into: &output)
    case .codeSpan:
      try CodeSpanWriter(rules: rules, context: self).write(value, into: &output)
    case .fencedCode:
      try FencedCodeWriter(rules: rules, context: self).write(value, into: &output)
    case .frontMatter:
      JSONWriter.writeString(value, into: &output)
    case .rawHTML:
      HTMLTextWriter(rules: rules, isInMarkdown: true).write(value, into: &output)
    case .rawHTMLURL, .htmlURL:
      let place = URLWriter<Rules>.Place.undecided(isBeforeSlash: isBeforeSlash)
      try URLWriter(rules: rules, place: place, isInAttribute: true).write(value, into: &output)
    case .rawHTMLURLTail, .htmlURLTail:
      try URLWriter(rules: rules, place: .settled, isInAttribute: true).write(value, into: &output)
    case .html:
      HTMLTextWriter(rules: rules, isInMarkdown: false).write(value, into: &output)
    case .htmlJSON:
      JSONWriter.writeInsideScript(value, into: &output)
    }
  }
}
