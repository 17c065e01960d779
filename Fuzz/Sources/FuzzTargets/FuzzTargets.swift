import Diagnostics
import Templates

/// What a fuzzer feeds. Each returns for every input, or the fuzzer has found something.
public enum FuzzTargets {
  /// Compiles and renders `bytes`, which may call partials; the first byte chooses profile and output.
  public static func template(_ bytes: [UInt8]) {
    guard let choice = bytes.first else { return }
    var profile = choice & 1 == 0 ? Profile.strict : .compatible
    if choice & 2 != 0 { profile.grammar = .strict2 }
    if choice & 4 != 0 { profile.dialect = .extended }
    let output = OutputFormat.allCases[Int(choice >> 3) % OutputFormat.allCases.count]
    let parts = bytes.dropFirst().split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false)
    let names = ["main", "p", "q"]
    let sources = zip(names, parts).map { ($0, SourceText(name: $0, bytes: Array($1))) }
    let loader = DictionaryLoader(sources: .init(sources, uniquingKeysWith: { first, _ in first }))
    let environment = Environment(profile: profile, loader: loader, limits: limits)
    guard let main = sources.first?.1, let template = try? environment.compile(main, output: output) else {
      return
    }
    _ = template.analyse()
    guard let result = try? template.render(environment.bind(data)) else { return }
    precondition(String(validating: result, as: UTF8.self) != nil, "the output is not UTF-8")
    precondition(result.count <= limits.outputBytes + 1, "the output is larger than its limit")
  }

  /// Reads `bytes` as JSON; what was read is read again from what the `json` filter makes of it.
  public static func json(_ bytes: [UInt8]) {
    guard let value = try? JSONReader.read(bytes) else { return }
    guard let written = try? printer.render(environment.bind(["value": value])) else { return }
    guard let again = try? JSONReader.read(written) else {
      preconditionFailure("the written JSON cannot be read")
    }
    let rewritten = try? printer.render(environment.bind(["value": again]))
    precondition(rewritten == written, "JSON that is written, read and written again changes")
  }

  /// Writes `bytes` as a value into a place that the first byte chooses. It must stay inside it.
  public static func escaping(_ bytes: [UInt8]) {
    guard let choice = bytes.first, let text = String(validating: bytes.dropFirst(), as: UTF8.self) else {
      return
    }
    let place = places[Int(choice) % places.count]
    guard let result = try? place.template.render(environment.bind(["x": .string(text)])) else { return }
    let (before, after) = (Array(place.before.utf8), Array((place.after + "\n").utf8))
    precondition(
      result.starts(with: before) && result.suffix(after.count).elementsEqual(after), "the place has changed")
    let inside = result.dropFirst(before.count).dropLast(after.count)
    precondition(!inside.contains { place.forbidden.contains($0) }, "a value breaks out of its place")
  }

  private static let limits: Limits = {
    var limits = Limits.default
    limits.steps = 20_000
    limits.iterations = 20_000
    limits.outputBytes = 1 << 18
    limits.temporaryBytes = 1 << 20
    limits.filterBytes = 1 << 18
    return limits
  }()

  private static let data: TemplateValue = [
    "x": 1, "y": "2016-03-14", "s": "a *b* <c>",
    "a": [["b": 1, "c": [1.5, nil, true]], ["b": 2, "c": []]], "m": .markup("<b>", .html),
  ]

  private static let environment = Environment()

  private static let printer = compiled("{{ value | json }}", .none)

  /// A place of a document and the bytes that no value may leave in it unescaped.
  private struct Place {
    let before: String
    let after: String
    let template: Template
    let forbidden: Set<UInt8>

    init(_ before: String, _ after: String, _ output: OutputFormat, forbidden: String) {
      self.before = before
      self.after = after
      self.forbidden = Set(forbidden.utf8)
      template = compiled(before + "{{ x }}" + after, output)
    }
  }

  private static let places = [
    Place("a ", " z", .markdown, forbidden: "\n\r\u{0}"),
    Place("- ", ".", .markdown, forbidden: "\n\r\u{0}"),
    Place("# ", " z", .markdown, forbidden: "\n\r\u{0}"),
    Place("| a |\n| --- |\n| ", " |", .markdown, forbidden: "\n\r\u{0}"),
    Place("[a](", ")", .markdown, forbidden: "\n\r <>\u{0}"),
    Place("[a](<", ">)", .markdown, forbidden: "\n\r<>\u{0}"),
    Place("[", "](b)", .markdown, forbidden: "\n\r\u{0}"),
    Place("`", "`", .markdown, forbidden: "\n\r`\u{0}"),
    Place("<p>", "</p>", .html, forbidden: "<>\"'\u{0}"),
    Place("<a title=\"", "\">b</a>", .html, forbidden: "<>\"'\u{0}"),
    Place("<a href=\"", "\">b</a>", .html, forbidden: "<>\"' \n\r\u{0}"),
    Place("a ", " z", .plain, forbidden: "\u{0}\u{1B}"),
  ]

  private static func compiled(_ text: String, _ output: OutputFormat) -> Template {
    do {
      return try Environment().compile(SourceText(name: "place", text: text), output: output)
    } catch {
      preconditionFailure("the fuzzer's own template is refused: \(error)")
    }
  }
}
