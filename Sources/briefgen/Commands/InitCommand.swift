import ArgumentParser
import Report

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Start a project: a small fictional corpus that builds at once.")

  @Argument(help: ArgumentHelp("A folder that is empty or does not exist.", valueName: "dir"))
  var folder: String

  func run() throws {
    do {
      let files = try NewProject(folder: folder).write()
      Console.talk("\(folder): \(files.count) files; now run `briefgen build --project \(folder)`")
    } catch {
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
  }
}
