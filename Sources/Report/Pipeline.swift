package import Diagnostics
package import Templates

/// The road from a checked corpus to the files of the output, one function a stage.
///
/// Each stage takes a value and returns a value; `briefgen dump` prints what stands between two of them.
package struct Pipeline: Sendable {
  let corpus: Corpus
  let builder: BriefingBuilder
  let composer: PageComposer
  let page: Template
  /// Compiled templates by name.
  let templates: [String: Template]
  let environment: Environment
  /// The pictures of each part of the corpus, for the briefings that print it.
  package var figures: [BriefingPlan.Section: [BriefingFigure]] = [:]
  /// The languages that scripts give away.
  let scriptLanguages: [Script: String]
  /// The words whose language only the corpus tells.
  let foreignWords: ForeignWords
  private let figureLayout: Template
  private let htmlDestinations: [String: String]
  private let textDestinations: [String: String]

  /// Compiles the templates that the briefings ask for.
  package init(
    corpus: Corpus, verdicts: Verdicts, library: TemplateLibrary, receipt: BuildReceipt
  ) throws(TemplateErrors) {
    let builder = BriefingBuilder(corpus: corpus, verdicts: verdicts, receipt: receipt)
    try self.init(corpus: corpus, builder: builder, library: library)
  }

  init(corpus: Corpus, builder: BriefingBuilder, library: TemplateLibrary) throws(TemplateErrors) {
    self.corpus = corpus
    self.builder = builder
    htmlDestinations = Self.destinations(corpus, in: .html)
    textDestinations = Self.destinations(corpus, in: .text)
    scriptLanguages = corpus.scriptLanguages
    foreignWords = ForeignWords(corpus)
    composer = PageComposer(project: corpus.project, style: try Self.style(library))
    environment = Environment(loader: library.loader(for: .markdown))

    var templates: [String: Template] = [:]
    var diagnostics: [Diagnostic] = []
    for plan in corpus.briefings.records {
      let name = plan.template ?? plan.id
      guard templates[name.value] == nil else { continue }
      do throws(TemplateErrors) {
        let source = try Self.source(name.value, at: name.span, library: library)
        templates[name.value] = try environment.compile(source, output: .markdown)
      } catch {
        diagnostics += error.diagnostics
      }
    }
    guard diagnostics.isEmpty else { throw TemplateErrors(diagnostics.sortedForPrinting()) }
    self.templates = templates
    let layout = try Self.source("page", at: nil, library: library, format: .html)
    page = try Environment(loader: library.loader(for: .html)).compile(layout, output: .html)
    figureLayout = try environment.compile(BriefingFigure.layout, output: .markdown)
  }

  private static func style(_ library: TemplateLibrary) throws(TemplateErrors) -> InlineStyle {
    let sheet = library["style.css"] ?? SourceText(name: "style.css", bytes: [])
    guard let style = InlineStyle(css: sheet.bytes) else { throw TemplateErrors([.unsafeStyleSheet(sheet)]) }
    return style
  }

  static func source(
    _ name: String, at span: Span?, library: TemplateLibrary, format: OutputFormat = .markdown
  ) throws(TemplateErrors) -> SourceText {
    let loader = library.loader(for: format)
    if let source = loader.source(named: name) { return source }
    throw TemplateErrors([.templateNotFound(name, format: format, at: span, known: loader.names)])
  }

  /// The plans with the given identifiers, or all of them.
  package func plans(only ids: [String]) throws(TemplateErrors) -> [BriefingPlan] {
    let known = corpus.briefings.records.map(\.id.value)
    let unknown = ids.filter { corpus.briefings[$0] == nil }
    guard unknown.isEmpty else { throw TemplateErrors(unknown.map { .unknownBriefing($0, known: known) }) }
    return ids.isEmpty
      ? corpus.briefings.records : corpus.briefings.records.filter { ids.contains($0.id.value) }
  }

  // MARK: - Stages

  /// Everything that the templates can see of one briefing.
  package func briefing(_ plan: BriefingPlan) -> Briefing { builder.briefing(plan) }

  /// The briefing laid out by its template.
  package func markdown(_ briefing: Briefing) throws(TemplateErrors) -> [UInt8] {
    guard let template = templates[briefing.template] else {
      preconditionFailure("templates were compiled in init")
    }
    return try template.render(environment.bind(["briefing": briefing.data]))
  }

  /// The parsed Markdown, tables with their captions.
  package func tree(_ markdown: [UInt8], of briefing: Briefing) throws(TemplateErrors) -> MarkdownDocument {
    let source = SourceText(name: BriefingFormat.markdown.fileName(of: briefing.id), bytes: markdown)
    do throws(Diagnostic) {
      return try MarkdownParser().parse(source).withCaptions()
    } catch {
      throw TemplateErrors([error])
    }
  }

  /// The whole page.
  package func html(_ document: MarkdownDocument, of briefing: Briefing) throws(TemplateErrors) -> [UInt8] {
    var options = HTMLOptions()
    options.rowAnchors = briefing.anchors
    options.times = briefing.times
    options.foreignWords = foreignWords.words(in: briefing.data)
    options.scriptLanguages = scriptLanguages
    options.destinations = htmlDestinations
    // A briefing's link to its own Markdown stays.
    options.ownDestination = BriefingFormat.markdown.fileName(of: briefing.id)
    let body = HTMLRenderer(options: options).render(document)
    let data: TemplateValue = ["page": composer.page(for: briefing, document: document, body: body)]
    return try page.render(environment.bind(data))
  }

  /// The plain text.
  package func text(_ document: MarkdownDocument, of briefing: Briefing) -> [UInt8] {
    var options = TextOptions()
    options.destinations = textDestinations
    options.ownDestination = BriefingFormat.markdown.fileName(of: briefing.id)
    options.baseURL = corpus.project.url?.value
    return TextRenderer(options: options).render(document)
  }

  /// Every file of one briefing.
  ///
  /// - Parameter standsAlone: whether the Markdown goes somewhere without the files of its pictures.
  package func files(
    of plan: BriefingPlan, formats: Set<BriefingFormat>, standsAlone: Bool = false
  ) throws(TemplateErrors) -> [OutputFile] {
    let briefing = briefing(plan)
    let markdown = try markdown(briefing)
    let document = try tree(markdown, of: briefing)
    var files: [OutputFile] = []
    for format in BriefingFormat.allCases where formats.contains(format) {
      let bytes =
        switch format {
        case .markdown: standsAlone ? markdown : try illustrated(markdown, of: briefing)
        case .html: try html(document, of: briefing)
        case .text: text(document, of: briefing)
        }
      files.append(OutputFile(path: format.fileName(of: briefing.id), bytes: bytes))
    }
    return files
  }

  /// The files of the pictures to which the Markdown of some briefings leads, each once.
  package func pictures(of plans: [BriefingPlan]) -> [OutputFile] {
    var paths: Set<String> = []
    return plans.flatMap(figures).map(\.file).filter { paths.insert($0.path).inserted }
  }

  private func figures(of plan: BriefingPlan) -> [BriefingFigure] {
    plan.includes.flatMap { figures[$0.value] ?? [] }
  }

  private func figures(of briefing: Briefing) -> [BriefingFigure] {
    corpus.briefings[briefing.id].map(figures) ?? []
  }

  /// The Markdown with its pictures before the first section, where the pages of a site have them.
  private func illustrated(_ markdown: [UInt8], of briefing: Briefing) throws(TemplateErrors) -> [UInt8] {
    let pictures = figures(of: briefing)
    guard !pictures.isEmpty, let section = BriefingFigure.firstSection(in: markdown) else { return markdown }
    let lines = try figureLayout.render(environment.bind(["pictures": .array(pictures.map(\.data))]))
    return Array(markdown[..<section]) + lines + [UInt8(ascii: "\n")] + markdown[section...]
  }

  /// Markdown names of briefings → their files in another format.
  private static func destinations(_ corpus: Corpus, in format: BriefingFormat) -> [String: String] {
    .init(
      corpus.briefings.records.map {
        (BriefingFormat.markdown.fileName(of: $0.id.value), format.fileName(of: $0.id.value))
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension Diagnostic {
  fileprivate static func templateNotFound(
    _ name: String, format: OutputFormat, at span: Span?, known: [String]
  ) -> Diagnostic {
    let file = name + TemplateLibrary.ending(of: format)
    let nearest = NearestName.of(name, among: known).map { "write `\($0)`" }
    return Diagnostic(
      .error, .templateNotFound, "there is no template `\(file)`", at: span,
      helps: [nearest ?? "add `\(file)` to the templates folder"])
  }

  fileprivate static func unknownBriefing(_ id: String, known: [String]) -> Diagnostic {
    let nearest = NearestName.of(id, among: known).map { "write `\($0)`" }
    return Diagnostic(
      .error, .unknownBriefing, "there is no briefing `\(id)`",
      helps: [nearest ?? "the briefings are \(known.map { "`\($0)`" }.joined(separator: ", "))"])
  }
}

extension Diagnostic {
  fileprivate static func unsafeStyleSheet(_ sheet: SourceText) -> Diagnostic {
    let start = sheet.bytes.indices.dropLast().first { sheet.bytes[$0...].starts(with: "</".utf8) } ?? 0
    return Diagnostic(
      .error, .unsafeStyleSheet, "the style sheet holds `</`",
      at: Span(sheet, start..<min(start + 2, sheet.bytes.count)),
      label: "could end the style element", helps: ["write `<\\/` inside a string of the style sheet"])
  }
}

extension DiagnosticCode {
  package static let unsafeStyleSheet = DiagnosticCode(
    "unsafe-style-sheet",
    "The style sheet stands inside every page. The characters `</` could end the element that holds it, and what "
      + "follows would be markup.")

  package static let templateNotFound = DiagnosticCode(
    "template-not-found",
    "A briefing is laid out by the template that its `template` field names, or by the one with its own "
      + "identifier. Neither the project's templates folder nor the built-in templates hold it.")

  package static let unknownBriefing = DiagnosticCode(
    "unknown-briefing", "`--only` takes identifiers of the corpus's list `briefings`.")
}
