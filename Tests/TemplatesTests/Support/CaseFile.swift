import Diagnostics
import Foundation
import Templates

/// A Markdown file of cases: each heading begins one, and its fenced blocks are the template, the
/// partials, the data, the options and the expectation.
///
/// The word behind the fence says what a block is: `liquid` (with a name: a partial), `json`, `options`,
/// and last `output` or `error`, which `BRIEFGEN_ACCEPT=1` rewrites.
struct CaseFile {
  struct Block {
    var info: String
    var content: String
    /// The lines of the file that the block takes, fences included.
    var lines: Range<Int>
  }

  struct Case {
    var name: String
    var blocks: [Block] = []
  }

  let path: String
  private(set) var lines: [String]
  private(set) var cases: [Case] = []

  init(path: String) throws {
    self.path = path
    lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    read()
  }

  private mutating func read() {
    cases = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if line.hasPrefix("## ") { cases.append(Case(name: String(line.dropFirst(3)))) }
      let fence = line.prefix { $0 == "`" }
      guard fence.count >= 3, !cases.isEmpty else {
        index += 1
        continue
      }
      var end = index + 1
      while end < lines.count, lines[end] != String(fence) { end += 1 }
      let content = lines[(index + 1)..<min(end, lines.count)].map { $0 + "\n" }.joined()
      let block = Block(
        info: line.dropFirst(fence.count).trimmingCharacters(in: .whitespaces), content: content,
        lines: index..<min(end + 1, lines.count))
      cases[cases.count - 1].blocks.append(block)
      index = end + 1
    }
  }

  /// All case files, by name.
  static func all() throws -> [CaseFile] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".md") }.sorted().map {
      try CaseFile(path: folder.appending(path: $0).path)
    }
  }

  static var accepts: Bool { ProcessInfo.processInfo.environment["BRIEFGEN_ACCEPT"] == "1" }

  /// Puts what came out in the place of what was expected, or behind the other blocks.
  mutating func accept(_ result: CaseResult, for index: Int) {
    let test = cases[index]
    guard let last = test.blocks.last else { return }
    let longest = result.text.components(separatedBy: "\n").map { $0.prefix { $0 == "`" }.count }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    let text = result.text.hasSuffix("\n") || result.text.isEmpty ? result.text : result.text + "\n"
    let body = text.isEmpty ? [] : text.dropLast().components(separatedBy: "\n")
    let block = [fence + result.kind] + body + [fence]
    if let expected = test.expectation {
      lines.replaceSubrange(expected.lines, with: block)
    } else {
      lines.insert(contentsOf: [""] + block, at: last.lines.upperBound)
    }
    read()
  }

  func write() throws {
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
}

/// What a case gives: its output, or the frames of its errors.
struct CaseResult: Equatable {
  var kind: String
  var text: String
}

extension CaseFile.Case {
  var expectation: CaseFile.Block? { blocks.last { $0.info == "output" || $0.info == "error" } }

  private func option(_ name: String) -> String? {
    let options = blocks.first { $0.info == "options" }?.content.split(separator: "\n") ?? []
    return options.first { $0.hasPrefix("\(name):") }
      .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
  }

  func run() throws -> CaseResult {
    var profile = option("profile") == "compatible" ? Profile.compatible : .strict
    if let grammar = option("grammar") { profile.grammar = Profile.Grammar(rawValue: grammar) ?? .strict }
    if let dialect = option("dialect") { profile.dialect = Profile.Dialect(rawValue: dialect) ?? .liquid }
    if let undefined = option("undefined") {
      profile.undefined = Profile.Undefined(rawValue: undefined) ?? .error
    }
    let environment = Environment(
      profile: profile, loader: DictionaryLoader(partials), limits: limits,
      now: option("now").flatMap { Int($0) })
    let main = blocks.first { $0.info == "liquid" }?.content ?? ""
    let data = try blocks.first { $0.info == "json" }.map { try JSONReader.read([UInt8]($0.content.utf8)) }
    let output = OutputFormat(rawValue: option("output") ?? "plain") ?? OutputFormat.plain
    do throws(TemplateErrors) {
      let template = try environment.compile(SourceText(name: "main", text: main), output: output)
      let result = try template.render(environment.bind(data ?? [:]))
      let warnings = Frame.text(template.warnings)
      return CaseResult(kind: "output", text: warnings + String(decoding: result, as: UTF8.self))
    } catch {
      return CaseResult(kind: "error", text: Frame.text(error.diagnostics))
    }
  }

  private var partials: [String: String] {
    var partials: [String: String] = [:]
    for block in blocks where block.info.hasPrefix("liquid ") {
      partials[String(block.info.dropFirst(7))] = block.content
    }
    return partials
  }

  private var limits: Limits {
    var limits = Limits.default
    func set(_ name: String, _ path: WritableKeyPath<Limits, Int>) {
      if let value = option(name).flatMap({ Int($0) }) { limits[keyPath: path] = value }
    }
    set("sourceBytes", \.sourceBytes)
    set("nesting", \.nesting)
    set("partialDepth", \.partialDepth)
    set("instructions", \.instructions)
    set("rangeItems", \.rangeItems)
    set("iterations", \.iterations)
    set("steps", \.steps)
    set("outputBytes", \.outputBytes)
    set("temporaryBytes", \.temporaryBytes)
    set("filterBytes", \.filterBytes)
    return limits
  }
}

/// A plain frame for expectations: the message, the place, the line with its mark, notes and helps.
enum Frame {
  static func text(_ diagnostics: [Diagnostic]) -> String { diagnostics.map(text).joined(separator: "\n") }

  static func text(_ diagnostic: Diagnostic) -> String {
    var text = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]: \(diagnostic.message)\n"
    if let mark = diagnostic.primary {
      let span = mark.span
      let (line, column) = span.text.position(of: span.range.lowerBound)
      let range = span.text.lineRange(containing: span.range.lowerBound)
      let source = String(decoding: span.text.bytes[range], as: UTF8.self)
      let end = max(span.range.lowerBound + 1, min(span.range.upperBound, range.upperBound))
      let width = span.text.position(of: end).column - column
      text += "  at \(span.text.name):\(line):\(column)\n  | \(source.prefix(100))\n"
      let indent = String(repeating: " ", count: min(column - 1, 100))
      text += "  | \(indent)\(String(repeating: "^", count: max(1, min(width, 100)))) \(mark.label)\n"
    }
    for note in diagnostic.notes { text += "  note: \(note)\n" }
    for help in diagnostic.helps { text += "  help: \(help)\n" }
    return text
  }
}
