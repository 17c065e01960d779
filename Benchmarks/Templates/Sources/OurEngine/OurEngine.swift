import CMallocCount
import Diagnostics
import Foundation
import Templates

/// Times our engine: `OurEngine speed|growth FOLDER SECONDS`, where the folder holds data.json.
///
/// One line a measure, `engine TAB measure TAB figure`; what it rendered goes into FOLDER/out.
/// `OurEngine compile|compile-markdown|render|bare|markdown FOLDER TIMES` does one thing so often, for a profiler to watch.
@main
struct OurEngine {
  let folder: String
  let seconds: Double
  let environment: Environment
  let page: SourceText
  let data: TemplateValue

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let seconds = Double(arguments[3]) else {
      print(
        "usage: OurEngine speed|growth FOLDER SECONDS or OurEngine compile|render|bare|markdown FOLDER TIMES")
      exit(64)
    }
    let engine = try OurEngine(folder: arguments[2], seconds: seconds)
    switch arguments[1] {
    case "growth": try engine.growth()
    case "speed": try engine.speed()
    case let task: try engine.watched(task, times: Int(seconds))
    }
  }

  init(folder: String, seconds: Double) throws {
    self.folder = folder
    self.seconds = seconds
    var limits = Limits.default
    limits.outputBytes = 1 << 30
    limits.temporaryBytes = 1 << 30
    limits.iterations = 100_000_000
    limits.steps = 1_000_000_000
    let berth = try Self.text("templates/berth.liquid")
    environment = Environment(
      profile: .compatible, loader: DictionaryLoader(["berth": berth]), limits: limits)
    page = SourceText(name: "gazette", text: try Self.text("templates/gazette.liquid"))
    data = try JSONReader.read([UInt8](Data(contentsOf: URL(filePath: folder + "/data.json"))))
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func report(_ measure: String, _ figure: Double) {
    print("ours\t\(measure)\t\(figure)")
  }

  private func speed() throws {
    let template = try environment.compile(page, output: .none)
    let bound = environment.bind(data)
    try Data(template.render(bound)).write(to: URL(filePath: folder + "/out/ours"))
    report("render", try Stopwatch.best(of: seconds) { _ = try template.render(bound) })
    report("bind+render", try Stopwatch.best(of: seconds) { _ = try template.render(environment.bind(data)) })
    report("compile", try Stopwatch.best(of: seconds) { _ = try environment.compile(page, output: .none) })
    report(
      "compile-markdown",
      try Stopwatch.best(of: seconds) { _ = try environment.compile(page, output: .markdown) })
    try escaping(bound)
    let before = malloc_count()
    let bytes = try template.render(bound)
    report("allocations", Double(malloc_count() - before))
    withExtendedLifetime(bytes) {}
  }

  /// Does one thing `times` times.
  private func watched(_ task: String, times: Int) throws {
    if task == "compile" || task == "compile-markdown" {
      let output: OutputFormat = task == "compile" ? .none : .markdown
      for _ in 0..<times { _ = try environment.compile(page, output: output) }
      return
    }
    let template =
      switch task {
      case "bare": try unfiltered(.none)
      case "markdown": try unfiltered(.markdown)
      case _: try environment.compile(page, output: .none)
      }
    let bound = environment.bind(data)
    for _ in 0..<times { _ = try template.render(bound) }
  }

  /// The same page without its `escape` filters, so that all that differs is the output format. Neighbours come
  /// and go, and change the time of everything by half: each batch is compared with the one beside it.
  private func escaping(_ bound: BoundData) throws {
    let (bare, markdown) = (try unfiltered(.none), try unfiltered(.markdown))
    report(
      "escaping",
      try Stopwatch.ratio(
        for: seconds, of: { _ = try markdown.render(bound) }, to: { _ = try bare.render(bound) }))
  }

  private func unfiltered(_ output: OutputFormat) throws -> Template {
    let bare = page.text.replacing(" | escape", with: "")
    let berth = try Self.text("templates/berth.liquid").replacing(" | escape", with: "")
    let environment = Environment(profile: .compatible, loader: DictionaryLoader(["berth": berth]))
    return try environment.compile(SourceText(name: "gazette", text: bare), output: output)
  }

  /// Nanoseconds a byte, from 10 kB of output to 100 MB.
  private func growth() throws {
    let template = try environment.compile(page, output: .none)
    guard let gazette = data["gazette"], case .array(let harbours) = gazette["harbours"],
      case .object(var fields) = gazette, let place = fields.firstIndex(where: { $0.name == "harbours" })
    else { return }
    let unit = try template.render(environment.bind(data)).count / harbours.count
    for size in [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000] {
      let count = max(1, size / unit)
      fields[place].value = .array((0..<count).map { harbours[$0 % harbours.count] })
      let bound = environment.bind(["gazette": .object(fields)])
      let bytes = try template.render(bound).count
      let time = try Stopwatch.best(of: seconds) { _ = try template.render(bound) }
      print("growth\t\(bytes)\t\(time * 1000 / Double(bytes))")
    }
  }
}

extension SourceText {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
