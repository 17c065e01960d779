import Foundation
import Mustache
import Stencil

/// Times Stencil and swift-mustache: `SwiftPeers FOLDER SECONDS`, lines and files as `OurEngine` writes them.
@main
struct SwiftPeers {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let seconds = Double(arguments[2]) else {
      print("usage: SwiftPeers FOLDER SECONDS")
      exit(64)
    }
    let folder = arguments[1]
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/data.json"))
    guard let data = withoutNull(try JSONSerialization.jsonObject(with: bytes)) as? [String: Any] else {
      exit(1)
    }
    func run(_ engine: String, render: () throws -> String, compile: () throws -> Void) throws {
      try render().write(toFile: folder + "/out/" + engine, atomically: false, encoding: .utf8)
      print("\(engine)\trender\t\(try best(of: seconds) { _ = try render() })")
      print("\(engine)\tcompile\t\(try best(of: seconds) { try compile() })")
    }

    let stencil = try text("gazette.stencil")
    let stencilBerth = try text("berth.stencil")
    let loader = CachingLoader(["gazette": stencil, "berth": stencilBerth])
    let environment = Environment(loader: loader, extensions: [escaping()])
    try run(
      "Stencil", render: { try environment.renderTemplate(name: "gazette", context: data) },
      compile: {
        // Stencil parses when it renders; reading the tokens is all that can be done before.
        _ = Template(templateString: stencil, environment: environment).tokens.count
        _ = Template(templateString: stencilBerth, environment: environment).tokens.count
      })

    let mustache = try text("gazette.mustache")
    let mustacheBerth = try text("berth.mustache")
    let library = MustacheLibrary(templates: [
      "gazette": try MustacheTemplate(string: mustache), "berth": try MustacheTemplate(string: mustacheBerth),
    ])
    try run(
      "swift-mustache", render: { library.render(data, withTemplate: "gazette") ?? "" },
      compile: {
        _ = try MustacheTemplate(string: mustache)
        _ = try MustacheTemplate(string: mustacheBerth)
      })
  }

  /// What is null is left out: Stencil would print it.
  static func withoutNull(_ value: Any) -> Any {
    if let fields = value as? [String: Any] {
      return fields.filter { !($1 is NSNull) }.mapValues(withoutNull)
    }
    if let items = value as? [Any] { return items.map(withoutNull) }
    return value
  }

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: "templates/" + name, encoding: .utf8)
  }

  /// Stencil has no filter that escapes.
  static func escaping() -> Extension {
    let result = Extension()
    result.registerFilter("escape") { value in
      guard let text = value as? String else { return value }
      var escaped = ""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      return escaped
    }
    return result
  }

  static func best(of seconds: Double, _ body: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    func batch(_ calls: Int) throws -> Double {
      let start = now()
      for _ in 0..<calls { try body() }
      return now() - start
    }
    try body()
    var calls = 1
    while try batch(calls) < 0.02 { calls *= 2 }
    var best = Double.infinity
    let end = now() + seconds
    repeat { best = min(best, try batch(calls) / Double(calls)) } while now() < end
    return best * 1e6
  }
}

/// Keeps the templates once they are made, as a careful program would.
final class CachingLoader: Loader {
  private let sources: [String: String]
  private var made: [String: Template] = [:]

  init(_ sources: [String: String]) { self.sources = sources }

  func loadTemplate(name: String, environment: Environment) throws -> Template {
    if let template = made[name] { return template }
    guard let source = sources[name] else { throw TemplateDoesNotExist(templateNames: [name], loader: self) }
    let template = Template(templateString: source, environment: environment, name: name)
    made[name] = template
    return template
  }
}
