import ArgumentParser
import Diagnostics
import Report
import Templates

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Render any Liquid template with data from a JSON file.",
    discussion: """
      Partials are found beside the template, or in the folder that --templates names. The output format is taken \
      from the file name (.md.liquid, .html.liquid, .txt.liquid) unless --escape says otherwise.

      With --batch, each line of standard input is a JSON object with the fields template, data, templates, profile, \
      grammar and escape, of which only the first must be there. Each is answered by one line, in order: \
      {"result": …} or {"error": {"code", "message", "template", "line", "column"}}. The exit status is 0 whatever \
      the answers are.
      """)

  @Argument(help: ArgumentHelp("The template.", valueName: "template"))
  var template: String?

  @Option(help: ArgumentHelp("A JSON object: the variables of the template.", valueName: "file.json"))
  var data: String?

  @Option(help: ArgumentHelp("The folder of the partials.", valueName: "dir"))
  var templates: String?

  @Option(help: "The format that values are made safe for.")
  var escape: RenderEscape?

  @Option(help: "The language, and what undefined means.")
  var profile: RenderProfile?

  @Option(help: "How much of the grammar is checked.")
  var grammar: RenderGrammar?

  @Option(help: DiagnosticFormat.help)
  var diagnostics: DiagnosticFormat?

  @Flag(help: "Render the requests on standard input, one a line.")
  var batch = false

  func validate() throws {
    guard batch else {
      guard template != nil else { throw ValidationError("name a template, or use `--batch`") }
      return
    }
    let isAlone =
      template == nil && data == nil && templates == nil && escape == nil && profile == nil && grammar == nil
      && diagnostics == nil
    guard isAlone else {
      throw ValidationError("`--batch` takes everything from the lines of standard input")
    }
  }

  func run() throws {
    do {
      if let template {
        try Console.out(render(template))
      } else {
        var (renderer, lines) = (RenderBatch(), InputLines())
        try renderer.run(&lines)
      }
    } catch let errors as TemplateErrors {
      Console.report(errors.diagnostics, as: diagnostics ?? .full)
      throw ExitCode.documents
    } catch {
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
  }

  private func render(_ template: String) throws -> [UInt8] {
    let own = OutputFormat.allCases.first { template.hasSuffix(TemplateLibrary.ending(of: $0)) } ?? .none
    let folder = templates ?? template.lastIndex(of: "/").map { String(template[..<$0]) } ?? "."
    let partials = PartialFiles(
      try TemplateFolder(folder, shownAs: folder), preferring: TemplateLibrary.ending(of: own))
    let profile = (profile ?? .strict).profile(with: grammar ?? .strict)
    let environment = Environment(profile: profile, loader: partials)
    let source = try TemplateFolder.file(template)
    let json = try data.map(TemplateFolder.file)
    let compiled = try environment.compile(source, output: escape?.output ?? own)
    let value: TemplateValue = if let json { try JSONReader.read(json.bytes, name: json.name) } else { [:] }
    guard case .object = value else {
      throw Failure("`\(data ?? "")` is not a JSON object, whose fields are the variables of the template")
    }
    return try compiled.render(environment.bind(value))
  }
}
