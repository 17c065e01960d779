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

  /// Small enough that a case takes a fraction of a millisecond, large enough to be reached and passed.
  private static let limits: Limits = {
    var limits = Limits.default
    limits.sourceBytes = 2_048
    limits.nesting = 20
    limits.partialDepth = 8
    limits.instructions = 4_000
    limits.rangeItems = 200
    limits.iterations = 500
    limits.steps = 1_000
    limits.outputBytes = 1 << 13
    limits.temporaryBytes = 1 << 15
    limits.filterBytes = 1 << 12
    return limits
  }()

  private static let data: TemplateValue = [
    "x": 1, "y": "2016-03-14", "s": "a *b* <c>",
    "a": [["b": 1, "c": [1.5, nil, true]], ["b": 2, "c": []]], "m": .markup("<b>", .html),
  ]

  static let environment = Environment()

  static func compiled(_ text: String, _ output: OutputFormat) -> Template {
    do {
      return try Environment().compile(SourceText(name: "place", text: text), output: output)
    } catch {
      preconditionFailure("the fuzzer's own template is refused: \(error)")
    }
  }
}
