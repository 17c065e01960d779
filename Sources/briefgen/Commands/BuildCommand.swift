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
    let plans: [BriefingPlan]
    do throws(TemplateErrors) {
      plans = try project.pipeline.plans(only: only)
    } catch {
      throw options.refusal(project.warnings + error.diagnostics)
    }
    do {
      let folder = try options.outputFolder(output, of: project.corpus)
      let written = try await build(plans, project.pipeline, into: folder)
      options.report(project.warnings)
      options.talk(
        "\(folder): \(written.files) \(written.files == 1 ? "file" : "files"), \(written.changed) changed"
          + (plans.isEmpty ? "; the corpus has no briefing" : ""))
      options.end(holding: project)
    } catch let errors as TemplateErrors {
      throw options.refusal(project.warnings + errors.diagnostics)
    } catch {
      options.report(project.warnings)
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
  }

  /// Composes, renders and writes the briefings in parallel; all errors of all briefings come back together.
  private func build(
    _ plans: [BriefingPlan], _ pipeline: Pipeline, into folder: String
  ) async throws -> Written {
    let staging = try Staging(replacing: folder)
    do {
      let formats = format
      let outcomes = await plans.concurrentMap { done in
        guard plans.count > 100 else { return }
        Console.progress(done == plans.count ? "" : "\(done) of \(plans.count) briefings")
      } _: { plan in
        Result<Written, any Error> { try Written(pipeline.files(of: plan, formats: formats), staging) }
      }
      let refused = outcomes.compactMap { outcome -> TemplateErrors? in
        guard case .failure(let error) = outcome else { return nil }
        return error as? TemplateErrors
      }
      guard refused.isEmpty else { throw TemplateErrors(refused.flatMap(\.diagnostics)) }
      var written = Written()
      for outcome in outcomes { written += try outcome.get() }
      if formats.contains(.markdown) { written += try Written(pipeline.pictures(of: plans), staging) }
      if written.changed > 0 { try staging.commit() } else { staging.discard() }
      return written
    } catch {
      staging.discard()
      throw error
    }
  }
}

/// How many files were made, and how many of them are new or other than before.
private struct Written: Sendable {
  var files = 0
  var changed = 0

  init() {}

  /// Writes the files.
  init(_ files: [OutputFile], _ staging: Staging) throws(FileError) {
    for file in files where try staging.write(file) { changed += 1 }
    self.files = files.count
  }

  static func += (left: inout Written, right: Written) {
    left.files += right.files
    left.changed += right.changed
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
