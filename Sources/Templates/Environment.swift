public import Diagnostics

/// Everything that compiling and rendering depend on; immutable, so it can be shared by threads.
///
/// ```swift
/// let environment = Environment()
/// let template = try environment.compile(SourceText(name: "hello", text: "Hello {{ name }}"), output: .plain)
/// let bytes = try template.render(environment.bind(["name": "Ada"]))
/// ```
public struct Environment: Sendable {
  public let profile: Profile
  public let limits: Limits
  let loader: any TemplateLoader
  let settings: RenderSettings
  private let filters: [String: FilterDefinition]

  /// - Parameters:
  ///   - filters: filters of one's own; one that is called like one of ours replaces it.
  ///   - zone: the offset of local time from UTC in seconds, for dates that do not say theirs.
  ///   - now: the present moment for `date: "now"`, in seconds since 1970; `nil` keeps it from templates.
  public init(
    profile: Profile = .strict, loader: some TemplateLoader = DictionaryLoader([:]),
    filters: [FilterDefinition] = [], limits: Limits = .default, locale: TemplateLocale = .english,
    zone: Int = 0, now: Int? = nil
  ) {
    self.profile = profile
    self.loader = loader
    self.limits = limits
    let isLenient = profile.undefined == .lenient
    settings = RenderSettings(now: now, zone: zone, locale: locale, isLenient: isLenient)
    self.filters = Dictionary(filters.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
  }

  /// Parses, links and checks a template with all its partials.
  ///
  /// - Throws: every error that can be found without data.
  public func compile(_ source: SourceText, output: OutputFormat) throws(TemplateErrors) -> Template {
    var compiler = Compiler(environment: self, output: output)
    let program = compiler.compile(source)
    let diagnostics = compiler.diagnostics
    guard !diagnostics.hasErrors else {
      let errors = diagnostics.filter { $0.severity == .error }
      throw TemplateErrors(Array(errors.prefix(Environment.errorsShown)).inSourceOrder)
    }
    return Template(program: program, environment: self, output: output, warnings: diagnostics)
  }

  /// Nobody reads more errors than these of one template.
  private static let errorsShown = 100

  /// Lays data out for rendering. Do it once for all the templates that show the same data.
  public func bind(_ value: TemplateValue) -> BoundData { BoundData(value) }

  var hasOwnFilters: Bool { !filters.isEmpty }

  func filter(named name: String) -> FilterDefinition? {
    if !filters.isEmpty, let own = filters[name] { return own }
    guard let filter = FilterDefinition.named(name), filter.isAvailable(in: profile.dialect) else {
      return nil
    }
    return filter
  }

  var filterNames: [String] {
    FilterDefinition.all.filter { $0.isAvailable(in: profile.dialect) }.map(\.name) + filters.keys.sorted()
  }
}

extension [Diagnostic] {
  /// By template in the order in which they were met, then by place; equal ones once.
  fileprivate var inSourceOrder: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    var names: [String: Int] = [:]
    for diagnostic in self {
      let name = diagnostic.primary?.span.text.name ?? ""
      if names[name] == nil { names[name] = names.count }
    }
    let unique = filter { seen.insert($0).inserted }
    return unique.enumerated().sorted { left, right in
      let (first, second) = (left.element.primary?.span, right.element.primary?.span)
      let keys = (names[first?.text.name ?? ""] ?? 0, first?.range.lowerBound ?? 0, left.offset)
      return keys < (names[second?.text.name ?? ""] ?? 0, second?.range.lowerBound ?? 0, right.offset)
    }.map(\.element)
  }
}
