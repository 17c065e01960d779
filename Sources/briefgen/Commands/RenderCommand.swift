import ArgumentParser
import Diagnostics
import Report
import Templates

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Render any Liquid template with data from a JSON file.",
    discussion: """
      Partials are found beside the template. The output format is taken from the file name \
      (.md.liquid, .html.liquid, .txt.liquid) unless --escape says otherwise.
      """)

  enum Escape: String, CaseIterable, ExpressibleByArgument { case none, markdown, html, text }
  enum ProfileName: String, CaseIterable, ExpressibleByArgument { case strict, compatible }
  enum GrammarName: String, CaseIterable, ExpressibleByArgument { case strict, strict2 }

  @Argument(help: ArgumentHelp("The template.", valueName: "template"))
  var template: String

  @Option(help: ArgumentHelp("A JSON object: the variables of the template.", valueName: "file.json"))
  var data: String?

  @Option(help: "none, markdown, html or text.")
  var escape: Escape?

  @Option(help: "strict or compatible.")
  var profile = ProfileName.strict

  @Option(help: "strict or strict2.")
  var grammar = GrammarName.strict

  @Option(help: "How problems are printed: full, short or json.")
  var diagnostics = DiagnosticFormat.full

  func run() throws {
    do {
      let folder = template.lastIndex(of: "/").map { String(template[..<$0]) } ?? "."
      let partials = TemplateLibrary(onlyOwn: try TemplateFolder(folder, shownAs: folder).files)
      let bytes = try render(TemplateFolder.file(template), partials, data.map(TemplateFolder.file))
      try Console.out(bytes)
    } catch let errors as TemplateErrors {
      Console.report(errors.diagnostics, as: diagnostics)
      throw ExitCode.documents
    } catch {
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
  }

  private func render(
    _ source: SourceText, _ partials: TemplateLibrary, _ json: SourceText?
  ) throws(TemplateErrors) -> [UInt8] {
    var profile: Profile = profile == .strict ? .strict : .compatible
    profile.grammar = grammar == .strict ? .strict : .strict2
    let environment = Environment(profile: profile, loader: partials.loader(for: output))
    let data: TemplateValue = if let json { try JSONReader.read(json.bytes, name: json.name) } else { [:] }
    return try environment.compile(source, output: output).render(environment.bind(data))
  }

  private var output: OutputFormat {
    switch escape {
    case .some(.none): .none
    case .markdown: .markdown
    case .html: .html
    case .text: .plain
    case nil: OutputFormat.allCases.first { template.hasSuffix(TemplateLibrary.ending(of: $0)) } ?? .none
    }
  }
}
