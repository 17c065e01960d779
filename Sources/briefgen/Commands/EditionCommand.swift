import ArgumentParser
import Report

struct EditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edition",
    abstract: "Record what is published now, so that the next digest can say what changed.",
    discussion: """
      Writes editions/NAME.json, which belongs under version control: our sentences as they stand with their marks, \
      events, sources and their status, and hashes of the words of others. An edition is never overwritten.
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(help: ArgumentHelp("Lower-case letters, digits and single hyphens.", valueName: "name"))
  var name: String

  func run() throws {
    let project = try options.pipeline()
    let edition = Edition(of: project.corpus, verdicts: project.evidence.verdicts, name: name)
    do {
      let (isWritten, faults) = try EditionFolder(options.path(EditionFolder.name)).record(edition)
      guard let isWritten else { throw options.refusal(project.warnings + faults) }
      options.report(project.warnings)
      options.talk("\(EditionFolder.name)/\(name).json: \(isWritten ? "written" : "unchanged")")
    } catch let error as FileError {
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
  }
}
