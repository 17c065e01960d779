import ArgumentParser
import Diagnostics
import Report
import Templates

struct PDFCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdf", abstract: "Write the briefings as tagged PDFs, through WeasyPrint.",
    discussion: """
      WeasyPrint is a program of its own; without it the command says how to install it. All files appear \
      together or not at all.
      """)

  @OptionGroup var options: ProjectOptions

  @Option(help: ArgumentHelp("Where to write (default: the project's output folder).", valueName: "dir"))
  var output: String?

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Only these briefings.", valueName: "id"))
  var only: [String] = []

  func run() async throws {
    let project = try options.pipeline()
    let pages: [OutputFile]
    do throws(TemplateErrors) {
      pages = try Self.pages(project.pipeline, only: only)
    } catch {
      throw options.refusal(project.warnings + error.diagnostics)
    }
    options.report(project.warnings)
    let printer = WeasyPrint(baseURL: project.corpus.project.url?.value)
    do {
      let folder = try options.outputFolder(output, of: project.corpus)
      let files = try await Self.printed(pages, by: printer)
      let changed = try Publisher(folder: folder).publish(files)
      options.talk(
        "\(folder): \(files.count) \(files.count == 1 ? "file" : "files"), \(changed.count) changed")
    } catch {
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
  }

  private static func pages(
    _ pipeline: Pipeline, only: [String]
  ) throws(TemplateErrors) -> [OutputFile] {
    var pages: [OutputFile] = []
    for plan in try pipeline.plans(only: only) { pages += try pipeline.files(of: plan, formats: [.html]) }
    return pages
  }

  /// One process a page, two at a time: each takes a core and a hundred megabytes.
  private static func printed(
    _ pages: [OutputFile], by printer: WeasyPrint
  ) async throws -> [OutputFile] {
    try await withThrowingTaskGroup(of: OutputFile.self) { group in
      var files: [OutputFile] = []
      for (index, page) in pages.enumerated() {
        if index >= 2, let file = try await group.next() { files.append(file) }
        group.addTask {
          OutputFile(path: page.path.dropLast("html".count) + "pdf", bytes: try printer.pdf(of: page.bytes))
        }
      }
      for try await file in group { files.append(file) }
      return files.sorted { $0.path < $1.path }
    }
  }
}
