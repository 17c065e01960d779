@testable import Templates

/// Literal Markdown with slots, the context that the scanner gives each slot, and the tree that harmless
/// values make.
struct FuzzTemplate {
  let source: String
  let literals: [[UInt8]]
  let contexts: [EscapeContext]
  /// Why the scanner refuses the template; nil if it takes it.
  let refusal: EscapeRefusal?
  private let expected: [UInt8]

  /// `source` marks each slot with `@@`.
  init(_ source: String) {
    var walk = FuzzWalk()
    walk.scan(source)
    self.init(source, walk)
  }

  /// `source` with the contexts that a walk over it, or over branches of which it is one, has found.
  init(_ source: String, _ walk: FuzzWalk) {
    self.source = source
    literals = Self.split(Array(source.utf8))
    contexts = walk.contexts
    refusal = walk.refusal ?? walk.scanner.endRefusal
    var document = literals[0]
    if refusal == nil {
      for (index, context) in contexts.enumerated() {
        document += Self.placeholder(index, context) + literals[index + 1]
      }
    }
    expected = MarkdownShape.of(document)
  }

  static func split(_ source: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    var index = 0
    while index < source.count {
      if source[index...].starts(with: "@@".utf8) {
        parts.append([])
        index += 2
      } else {
        parts[parts.count - 1].append(source[index])
        index += 1
      }
    }
    return parts
  }

  private static func placeholder(_ index: Int, _ context: EscapeContext) -> [UInt8] {
    Array("\(context.kind == .autolink ? "https:" : "")Zq\(index)q".utf8)
  }

  enum Outcome {
    case same
    /// A value that the context refuses.
    case fault(EscapeFault)
    case different(document: String, got: String, wanted: String)
  }

  /// Writes the values and compares the tree with the one of harmless values.
  func outcome(_ values: [[UInt8]], rules: some EscapeRules) -> Outcome {
    var written = OutputBuffer()
    written.append(contentsOf: literals[0])
    for (index, context) in contexts.enumerated() {
      do throws(EscapeFault) {
        try context.writeBytes(values[index], into: &written, rules: rules)
      } catch {
        return .fault(error)
      }
      written.append(contentsOf: literals[index + 1])
    }
    let document = written.bytes(from: 0)
    let got = MarkdownShape.of(document)
    let wanted = wanted(values)
    if got == wanted, !Self.leadsAstray(got) || Self.leadsAstray(expected) { return .same }
    return .different(
      document: String(decoding: document, as: UTF8.self), got: String(decoding: got, as: UTF8.self),
      wanted: String(decoding: wanted, as: UTF8.self))
  }

  /// Whether a link, an image or an attribute has a URL that no value may make.
  private static func leadsAstray(_ shape: [UInt8]) -> Bool {
    let places = ["link\u{3}", "image\u{3}", "ahref=\u{7}"].map { Array($0.utf8) }
    let dangers = ["javascript:", "data:", "vbscript:", "//", "\\"].map { Array($0.utf8) }
    return shape.indices.contains { index in
      guard let place = places.first(where: { shape[index...].starts(with: $0) }) else { return false }
      let url = shape[(index + place.count)...].prefix(12).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      return dangers.contains { url.starts(with: $0) }
    }
  }

  private func wanted(_ values: [[UInt8]]) -> [UInt8] {
    var wanted: [UInt8] = []
    var index = 0
    while index < expected.count {
      guard let slot = contexts.indices.first(where: { isPlaceholder($0, at: index) }) else {
        wanted.append(expected[index])
        index += 1
        continue
      }
      index += Self.placeholder(slot, contexts[slot]).count
      wanted += Self.reading(of: values[slot], in: contexts[slot])
    }
    return wanted
  }

  private func isPlaceholder(_ slot: Int, at index: Int) -> Bool {
    expected[index] | 0x20 != 0x20 && expected[index...].starts(with: Self.placeholder(slot, contexts[slot]))
  }

  /// What a reader should find in the tree where the value stands.
  private static func reading(of value: [UInt8], in context: EscapeContext) -> [UInt8] {
    var reading: [UInt8] = []
    switch context.kind {
    case .destination, .destinationTail, .autolink, .autolinkTail, .rawHTMLURL, .rawHTMLURLTail:
      let text = String(decoding: value, as: UTF8.self)
      let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
      var scalars = text.unicodeScalars[...]
      while let first = scalars.first, blanks.contains(first) { scalars.removeFirst() }
      while let last = scalars.last, blanks.contains(last) { scalars.removeLast() }
      for byte in String(scalars).utf8 { reading += percentEncoded(byte) }
    case .fencedCode:
      for byte in value { byte == 0 ? (reading += "\u{FFFD}".utf8) : reading.appendUnlessBlank(byte) }
    case .text, .imageText, .title, .codeSpan, .rawHTML, .verbatim, .plain, .frontMatter, .html, .htmlURL,
      .htmlURLTail, .htmlJSON:
      for byte in value {
        let isControl = byte == 0x7F || (byte < 0x20 && !(9...13).contains(byte))
        isControl ? (reading += "\u{FFFD}".utf8) : reading.appendUnlessBlank(byte)
      }
    }
    return reading
  }

  private static func percentEncoded(_ byte: UInt8) -> [UInt8] {
    let isEncoded = byte <= 0x20 || byte >= 0x7F || "\"<>\\^`{|}()[]".utf8.contains(byte)
    let digits = String(byte, radix: 16, uppercase: true)
    return isEncoded ? Array("%\(digits.count == 1 ? "0" : "")\(digits)".utf8) : [byte]
  }
}

/// A scanner on its way through a template, with what it has said.
struct FuzzWalk {
  var scanner = EscapeScanner(output: .markdown)
  var contexts: [EscapeContext] = []
  var refusal: EscapeRefusal?

  mutating func scan(_ source: String) {
    let literals = FuzzTemplate.split(Array(source.utf8))
    for (index, literal) in literals.enumerated() {
      scanner.scan(literal[...])
      guard index + 1 < literals.count else { return }
      let next = literals[index + 1]
      let isUnknown = next.isEmpty && index + 2 == literals.count
      switch scanner.context(before: isUnknown ? nil : next[...]) {
      case .success(let context): contexts.append(context)
      case .failure(let found): refusal = refusal ?? found
      }
      scanner.scanOutput()
    }
  }
}

extension EscapeContext {
  func writeBytes(
    _ value: [UInt8], into output: inout OutputBuffer, rules: some EscapeRules = AllRules()
  ) throws(EscapeFault) {
    var fault: EscapeFault?
    value.withUnsafeBufferPointer { bytes in
      do throws(EscapeFault) { try write(bytes, into: &output, rules: rules) } catch { fault = error }
    }
    if let fault { throw fault }
  }
}
