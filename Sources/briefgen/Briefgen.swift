import ArgumentParser

@main
struct Briefgen: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "briefgen")
}
