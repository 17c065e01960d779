import ArgumentParser
import Report
import Templates

struct DumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump", abstract: "Print what stands between two stages.",
    discussion: "The dump is for people who look into a build; its form is not a promise.")

  enum Stage: String, CaseIterable, ExpressibleByArgument {
    case corpus, verdicts, briefing, markdown, tree, page, text
  }

  @OptionGroup var options: ProjectOptions

  @Option(help: "corpus, verdicts, briefing, markdown, tree, page or text.")
  var stage: Stage

  @Option(help: ArgumentHelp("The briefing (default: the first).", valueName: "id"))
  var only: String?

  func run() throws {
    let project = try options.pipeline()
    let bytes: [UInt8]
    do throws(TemplateErrors) {
      bytes = try dump(project, project.pipeline)
    } catch {
      throw options.refusal(project.warnings + error.diagnostics)
    }
    options.report(project.warnings)
    try Console.out(bytes)
  }

  private func dump(_ project: CheckedProject, _ pipeline: Pipeline) throws(TemplateErrors) -> [UInt8] {
    switch stage {
    case .corpus: return Array(StageDump.text(of: project.corpus).utf8)
    case .verdicts: return Array(project.evidence.verdicts.lines.map { $0 + "\n" }.joined().utf8)
    case .briefing, .markdown, .tree, .page, .text: break
    }
    guard let plan = try pipeline.plans(only: only.map { [$0] } ?? []).first else { return [] }
    let briefing = pipeline.briefing(plan)
    if stage == .briefing { return Array(StageDump.text(of: briefing).utf8) }
    let markdown = try pipeline.markdown(briefing)
    if stage == .markdown { return markdown }
    let document = try pipeline.tree(markdown, of: briefing)
    if stage == .tree { return Array(StageDump.text(of: document).utf8) }
    return stage == .page ? try pipeline.html(document, of: briefing) : pipeline.text(document, of: briefing)
  }
}
