import Diagnostics
import Templates

/// The compiled templates of a site, with what each reads and a digest of its text and its partials' text.
struct TemplateShelf: Sendable {
  /// The templates of the pages that are no briefings.
  static let own =
    RecordPage.allCases.map { "site/\($0.rawValue)" } + [
      "site/index", "site/records", "site/a-to-z", "site/not-found",
    ]

  private let templates: [String: Template]
  private let digests: [String: String]
  /// The fields of the root object that a template reads; absent when it may read any.
  private let fields: [String: Set<String>]
  let layoutDigest: String

  init(pipeline: Pipeline, library: TemplateLibrary) throws(TemplateErrors) {
    var templates = pipeline.templates
    var diagnostics: [Diagnostic] = []
    for name in Self.own {
      do throws(TemplateErrors) {
        let source = try Pipeline.source(name, at: nil, library: library)
        templates[name] = try pipeline.environment.compile(source, output: .markdown)
      } catch {
        diagnostics += error.diagnostics
      }
    }
    guard diagnostics.isEmpty else { throw TemplateErrors(diagnostics.sortedForPrinting()) }
    var digests: [String: String] = [:]
    var fields: [String: Set<String>] = [:]
    for (name, template) in templates {
      let analysis = template.analyse()
      digests[name] = Self.digest(of: [name] + analysis.partials, in: library, .markdown)
      fields[name] = Self.fields(analysis)
    }
    self.templates = templates
    self.digests = digests
    self.fields = fields
    let partials = pipeline.page.analyse().partials
    layoutDigest = Self.digest(of: ["page"] + partials, in: library, .html)
  }

  func template(_ name: String) -> Template {
    guard let template = templates[name] else { preconditionFailure("templates were compiled in init") }
    return template
  }

  func digest(of name: String) -> String { digests[name] ?? "" }

  /// The subject without the data that its template never reads: they cannot change its page.
  func trimmed(_ subject: PageSubject) -> PageSubject {
    guard let fields = fields[subject.template], case .object(let all) = subject.data else { return subject }
    var subject = subject
    subject.data = .object(all.filter { fields.contains($0.name) })
    return subject
  }

  /// The second names of the paths that a template reads: `title` of `briefing.title`. Nil when it takes the
  /// root object as a whole, as `briefing | json` or `briefing[name]` would.
  private static func fields(_ analysis: Analysis) -> Set<String>? {
    guard analysis.filters.allSatisfy({ $0 != "json" }) else { return nil }
    var fields: Set<String> = []
    for use in analysis.data {
      let names = use.path.split(separator: ".", maxSplits: 2)
      guard !names[0].hasSuffix("[]") else { return nil }
      guard names.count > 1 else { continue }
      fields.insert(String(names[1].prefix { $0 != "[" }))
    }
    return fields
  }

  private static func digest(
    of names: [String], in library: TemplateLibrary, _ format: OutputFormat
  ) -> String {
    let loader = library.loader(for: format)
    var hash = StableBytes()
    for name in names {
      hash.append(name)
      hash.append(loader.source(named: name)?.bytes ?? [])
    }
    return SHA256.digest(of: hash.bytes).hexadecimal
  }
}
