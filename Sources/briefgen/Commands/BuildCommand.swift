import ArgumentParser
import Diagnostics
import Report
import Templates

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Write the briefings of a project.",
    discussion: """
      All files appear together or not at all: a build that fails or is killed leaves the earlier output whole. \
      Files in the output folder that briefgen did not write stay.
      """)

  @OptionGroup var options: ProjectOptions

  @Option(help: ArgumentHelp("Where to write (default: the project's output folder).", valueName: "dir"))
  var output: String?

  @Option(
    help: ArgumentHelp("The formats, separated by commas.", valueName: "md,html,txt"), transform: formats)
  var format = Set(BriefingFormat.allCases)

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Only these briefings.", valueName: "id"))
  var only: [String] = []

  func run() async throws {
    let project = try options.pipeline()
    let (corpus, pipeline) = (project.corpus, project.pipeline)
    let files: [OutputFile]
    switch await build(pipeline) {
    case .success(let written): files = written
    case .failure(let errors): throw options.refusal(project.warnings + errors.diagnostics)
    }
    options.report(project.warnings)
    let folder = output ?? options.path(corpus.project.outputFolder)
    do {
      let changed = try Publisher(folder: folder).publish(files)
      options.talk(
        "\(folder): \(files.count) \(files.count == 1 ? "file" : "files"), \(changed.count) changed")
    } catch {
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
  }

  /// Composes and renders the briefings in parallel; all errors of all briefings come back together.
  private func build(_ pipeline: Pipeline) async -> Result<[OutputFile], TemplateErrors> {
    let plans: [BriefingPlan]
    do throws(TemplateErrors) { plans = try pipeline.plans(only: only) } catch { return .failure(error) }
    let formats = format
    return await withTaskGroup(of: (Int, Result<[OutputFile], TemplateErrors>).self) { group in
      for (index, plan) in plans.enumerated() {
        group.addTask {
          (index, Result { () throws(TemplateErrors) in try pipeline.files(of: plan, formats: formats) })
        }
      }
      var files = [[OutputFile]](repeating: [], count: plans.count)
      var diagnostics: [Diagnostic] = []
      var done = 0
      for await (index, result) in group {
        switch result {
        case .success(let written): files[index] = written
        case .failure(let errors): diagnostics += errors.diagnostics
        }
        done += 1
        if plans.count > 100 {
          Console.progress(done == plans.count ? "" : "\(done) of \(plans.count) briefings")
        }
      }
      guard diagnostics.isEmpty else { return .failure(TemplateErrors(diagnostics)) }
      let pictures = formats.contains(.markdown) ? pipeline.pictures(of: plans) : []
      return .success(files.flatMap { $0 } + pictures)
    }
  }
}

/// `md,html` as a set of formats.
private func formats(_ argument: String) throws -> Set<BriefingFormat> {
  let known = BriefingFormat.allCases.map(\.rawValue)
  let formats = try argument.split(separator: ",", omittingEmptySubsequences: false).map { name in
    guard let format = BriefingFormat(rawValue: String(name)) else {
      throw ValidationError("there is no format `\(name)`; the formats are \(known.joined(separator: ", "))")
    }
    return format
  }
  return Set(formats)
}
