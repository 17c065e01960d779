import CLibYAML
import Diagnostics

/// Reads one YAML file into a flat tree, or says what is wrong with it.
///
/// A walk over libyaml's events: no recursion, so that depth costs no stack. A fault of syntax ends the
/// file; a doubled key, a tag or a merge key is collected, and the walk goes on.
struct YAMLReader {
  /// The tree is nil when the file could not be read to its end.
  struct Result: Sendable {
    var document: YAMLDocument?
    var diagnostics: [Diagnostic]
  }

  static func read(_ text: SourceText, limits: YAMLLimits = YAMLLimits()) throws -> Result {
    guard text.bytes.count <= limits.fileSize else {
      return Result(diagnostics: [.fileTooLarge(text, limit: limits.fileSize)])
    }
    let validity = UTF8Validity(of: text.bytes)
    if let fault = validity.fault {
      return Result(diagnostics: [.notUTF8(text, at: fault)])
    }
    if let directive = Self.directive(in: text) {
      return Result(diagnostics: [.directive(at: Span(text, directive))])
    }
    return try text.bytes.withUnsafeBufferPointer { bytes in
      let base = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var builder = YAMLTreeBuilder(
        text: text, limits: limits,
        offsets: ByteOffsets(bytes, isASCII: validity.isASCII, base: base))
      let parser = YAMLParser(UnsafeBufferPointer(rebasing: bytes[base...]))
      return try Self.walk(parser, into: &builder)
    }
  }

  private static func walk(
    _ parser: borrowing YAMLParser, into builder: inout YAMLTreeBuilder
  ) throws -> Result {
    var event = yaml_event_t()
    do {
      while !builder.isComplete {
        try parser.read(into: &event)
        defer { yaml_event_delete(&event) }
        try builder.take(event)
      }
      try builder.checkRest()
      return Result(document: builder.document, diagnostics: builder.diagnostics)
    } catch let failure as YAMLParser.Failure {
      guard case .syntax(let problem) = failure else { throw failure }
      return Result(diagnostics: builder.diagnostics + [builder.diagnostic(for: problem)])
    } catch let stop as YAMLTreeBuilder.Stop {
      return Result(diagnostics: builder.diagnostics + [stop.diagnostic])
    }
  }

  /// A `%` directive before the document. libyaml compares each with all others, which a hostile file
  /// can make quadratic, and a corpus has no use for them.
  private static func directive(in text: SourceText) -> Range<Int>? {
    var start = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < text.bytes.count {
      let end = text.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.bytes.count
      let content = text.bytes[start..<end].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }
      if text.bytes[start] == UInt8(ascii: "%") { return text.lineRange(containing: start) }
      guard content == nil || content == UInt8(ascii: "#") else { return nil }
      start = end + 1
    }
    return nil
  }
}
