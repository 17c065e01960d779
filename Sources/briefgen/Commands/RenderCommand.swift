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
    let folder = try TextFolder(containing: template)
    let json = try data.map { try TextFolder.read($0) }
    do throws(TemplateErrors) {
      let bytes = try render(folder, json)
      do { try Console.out(bytes) } catch { Console.talk("error: \(error)") }
    } catch {
      Console.report(error.diagnostics, as: diagnostics)
      throw ExitCode.documents
    }
  }

  private func render(_ folder: TextFolder, _ json: SourceText?) throws(TemplateErrors) -> [UInt8] {
    var profile: Profile = self.profile == .strict ? .strict : .compatible
    profile.grammar = grammar == .strict ? .strict : .strict2
    let environment = Environment(profile: profile, loader: folder)
    let data: TemplateValue = try json.map { text throws(TemplateErrors) in try JSONReader.read(text) } ?? [:]
    return try environment.compile(folder.main, output: output).render(environment.bind(data))
  }

  private var output: OutputFormat {
    switch escape {
    case Escape.none: .none
    case .markdown: .markdown
    case .html: .html
    case .text: .plain
    case nil: TextFolder.format(ofTemplate: template) ?? .none
    }
  }
}
