import ArgumentParser
import Report

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Load a project and compile its templates without writing anything.")

  @OptionGroup var options: ProjectOptions

  func run() throws {
    let (corpus, _) = try options.pipeline()
    Console.talk(
      "no errors in \(corpus.sources.records.count) sources, \(corpus.claims.records.count) claims, "
        + "\(corpus.quotations.records.count) quotations, \(corpus.events.records.count) events")
  }
}
