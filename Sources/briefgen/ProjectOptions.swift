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
    let loaded = try load()
    guard let corpus = loaded.corpus else { throw ExitCode.documents }
    do {
      let folder = try TemplateFolder(
        path(corpus.project.templatesFolder), shownAs: corpus.project.templatesFolder)
      let receipt = BuildReceipt(files: loaded.files, toolVersion: "briefgen \(Version.current)")
      let library = TemplateLibrary(own: folder.files)
      return (corpus, try Pipeline(corpus: corpus, library: library, receipt: receipt))
    } catch let errors as TemplateErrors {
      Console.report(errors.diagnostics, as: diagnostics)
      throw ExitCode.documents
    } catch {
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
  }

  /// A path of the project as a person would type it.
  func path(_ name: String) -> String { project == "." ? name : project + "/" + name }

  private func load() throws -> LoadResult {
    do {
      let result = try ProjectLoader.load(root: project)
      Console.report(result.diagnostics, as: diagnostics)
      return result
    } catch {
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
  }
}
