import ArgumentParser
import Diagnostics
import Report
import Templates

/// The options that every command on a project has, and the road to its pipeline.
struct ProjectOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with briefgen.yaml.", valueName: "dir"))
  var project = "."

  @Option(help: "How problems are printed: full, short or json.")
  var diagnostics = DiagnosticFormat.full

  /// Loads the project and compiles its templates; prints every problem and stops at errors.
  func pipeline() throws -> (corpus: Corpus, pipeline: Pipeline) {
    let project = try load()
    do throws(TemplateErrors) {
      let pipeline = try Pipeline(
        corpus: project.corpus, library: project.library, receipt: project.receipt(tool: "briefgen \(Version.current)"))
      return (project.corpus, pipeline)
    } catch {
      Console.report(error.diagnostics, as: diagnostics)
      throw ExitCode.documents
    }
  }

  private func load() throws -> LoadedProject {
    let result: LoadResult
    do { result = try ProjectLoader.load(root: project) } catch {
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
    Console.report(result.diagnostics, as: diagnostics)
    guard let project = result.project else { throw ExitCode.documents }
    return project
  }
}
