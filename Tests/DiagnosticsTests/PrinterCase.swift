import Diagnostics
import Foundation

/// A case file: texts with marks, the diagnostics about them, and what each printer makes of these.
///
///     What the case shows.
///
///     --- text corpus/a.yaml
///     key: ⟨1⟩value⟨/1⟩
///     --- error[some-code] what is wrong
///     --- primary 1 label
///     --- related 2 label
///     --- note a note
///     --- help what to type
///     --- full
///     …the expected output…
///
/// In a text, `\xHH` is one byte, `\u{H}` one scalar, `\e` at a line's end leaves out the line feed, and
/// `\*N(…)` repeats what it holds. A mark may also be given by offsets, `@12..15 FILE`, right or wrong.
/// The sections at the end are `full`, `color` (with `␛` for ESC), `short`, `json`,
/// `sarif`, `github` and `summary`.
struct PrinterCase {
  static let printers = ["full", "color", "short", "json", "sarif", "github", "summary"]

  var input: [String] = []
  var expectations: [(printer: String, output: String)] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var texts: [SourceText] = []
  private var spans: [String: Span] = [:]

  init(_ file: String) throws {
    var lines = file.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    var index = 0
    while index < lines.count {
      let directive = lines[index]
      var body = lines[(index + 1)...].prefix { !$0.hasPrefix("--- ") }.map { $0 + "\n" }.joined()
      index = lines[(index + 1)...].firstIndex { $0.hasPrefix("--- ") } ?? lines.count
      let name = String(directive.dropFirst(4))
      if Self.printers.contains(name) {
        expectations.append((name, body))
        continue
      }
      input.append(directive + "\n" + body)
      if name.hasPrefix("text ") { try addText(String(name.dropFirst(5)), &body) }
      if directive.hasPrefix("--- "), !name.hasPrefix("text ") { try add(name) }
    }
  }

  /// The case as a file whose expectations are what the printers say now.
  func accepted() -> String {
    input.joined()
      + expectations.map { "--- \($0.printer)\n" + Self.output(of: $0.printer, for: diagnostics) }.joined()
  }

  static func output(of printer: String, for diagnostics: [Diagnostic]) -> String {
    switch printer {
    case "full": DiagnosticPrinter.full(color: false).print(diagnostics)
    case "color":
      DiagnosticPrinter.full(color: true).print(diagnostics).replacingOccurrences(of: "\u{1B}", with: "␛")
    case "short": DiagnosticPrinter.short.print(diagnostics)
    case "json": DiagnosticPrinter.json.print(diagnostics)
    case "sarif": DiagnosticPrinter.sarif(options).print(diagnostics)
    case "github": DiagnosticPrinter.github(options).print(diagnostics)
    default: diagnostics.summary + "\n"
    }
  }

  /// A project in a folder of its own.
  private static var options: PrintingOptions {
    var options = PrintingOptions()
    options.version = "1.2.3"
    options.path = { "./desk//" + $0 }
    return options
  }

  private mutating func addText(_ name: String, _ body: inout String) throws {
    var bytes: [UInt8] = []
    var opened: [String: Int] = [:]
    var ranges: [(String, Range<Int>)] = []
    var rest = Substring(body)
    while let character = rest.first {
      if character == "⟨", let close = rest.firstIndex(of: "⟩") {
        let mark = String(rest[rest.index(after: rest.startIndex)..<close])
        rest = rest[rest.index(after: close)...]
        guard mark.hasPrefix("/") else {
          opened[mark] = bytes.count
          continue
        }
        let key = String(mark.dropFirst())
        ranges.append((key, (opened[key] ?? 0)..<bytes.count))
      } else if character == "\\" {
        bytes += try escape(&rest)
      } else {
        bytes += Array(character.utf8)
        rest.removeFirst()
      }
    }
    let text = SourceText(name: Self.unescaped(name), bytes: bytes)
    texts.append(text)
    for (key, range) in ranges { spans[key] = Span(text, range) }
  }

  private func escape(_ rest: inout Substring) throws -> [UInt8] {
    let escape = rest.prefix { $0 != "\n" }
    if escape.hasPrefix("\\x"), let byte = UInt8(escape.dropFirst(2).prefix(2), radix: 16) {
      rest = rest.dropFirst(4)
      return [byte]
    }
    if escape.hasPrefix("\\e") {
      rest = rest.dropFirst(3)
      return []
    }
    if escape.hasPrefix("\\*"), let open = escape.firstIndex(of: "("), let close = escape.firstIndex(of: ")"),
      let count = Int(escape[escape.index(escape.startIndex, offsetBy: 2)..<open])
    {
      rest = rest[escape.index(after: close)...]
      let repeated = String(escape[escape.index(after: open)..<close])
      return Array(repeatElement(Array(Self.unescaped(repeated).utf8), count: count).joined())
    }
    guard escape.hasPrefix("\\u{"), let close = escape.firstIndex(of: "}") else {
      throw BadCase(line: String(escape))
    }
    rest = rest[escape.index(after: close)...]
    return Array(Self.unescaped(String(escape[...close])).utf8)
  }

  /// The text with `\u{H}` and `\n` replaced.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let character = rest.first {
      if rest.hasPrefix("\\n") {
        result += "\n"
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("\\u{"), let close = rest.firstIndex(of: "}"),
        let value = UInt32(rest[rest.index(rest.startIndex, offsetBy: 3)..<close], radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: close)...]
      } else {
        result.append(character)
        rest.removeFirst()
      }
    }
    return result
  }

  private mutating func add(_ directive: String) throws {
    let (word, rest) = Self.split(directive)
    if let open = word.firstIndex(of: "["), let severity = Severity(rawValue: String(word[..<open])) {
      let code = String(word[word.index(after: open)...].dropLast())
      diagnostics.append(Diagnostic(severity, DiagnosticCode(code, ""), Self.unescaped(rest)))
      return
    }
    guard let last = diagnostics.indices.last else { throw BadCase(line: directive) }
    switch word {
    case "primary": diagnostics[last].primary = try mark(rest)
    case "related": diagnostics[last].related.append(try mark(rest))
    case "note": diagnostics[last].notes.append(Self.unescaped(rest))
    case "help": diagnostics[last].helps.append(Self.unescaped(rest))
    default: throw BadCase(line: directive)
    }
  }

  private func mark(_ text: String) throws -> Mark {
    let (key, label) = Self.split(text)
    if let span = spans[key] { return Mark(span, Self.unescaped(label)) }
    let bounds = key.dropFirst().split(separator: ".").compactMap { Int($0) }
    guard key.hasPrefix("@"), bounds.count == 2, let text = texts.first(where: { $0.name == label }) else {
      throw BadCase(line: text)
    }
    return Mark(Span(text, bounds[0]..<bounds[1]))
  }

  private static func split(_ text: String) -> (word: String, rest: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
  }
}

/// A line of a case file that means nothing.
struct BadCase: Error, CustomStringConvertible {
  let line: String
  var description: String { "not understood: \(line)" }
}
