import ArgumentParser
import Glibc

/// `briefgen`: the command. The list of subcommands is here; each stands in its own file.
@main
struct Briefgen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefgen",
    abstract: "Compile policy briefings from a corpus of sources, claims and quotations.",
    discussion: """
      Exit status: 0 fine, 1 the documents have errors, 2 the job could not be done, 64 wrong usage.
      """,
    version: Version.current,
    subcommands: [
      BuildCommand.self, SiteCommand.self, PDFCommand.self, DigestCommand.self, EditionCommand.self,
      CheckCommand.self, ImpactCommand.self, MatchCommand.self, InitCommand.self, RenderCommand.self,
      DumpCommand.self,
      SchemaCommand.self, ExplainCommand.self,
    ])

  /// A reader that closes its end early (`briefgen dump | head`) is no error: the write says so.
  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    do {
      try checkArguments()
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      Console.talk("error: \(failure)")
      exit(withError: ExitCode.machine)
    } catch {
      exit(withError: error)
    }
  }
}

extension Briefgen {
  /// Refuses arguments that are not UTF-8: repaired, the name of a folder would be the name of another.
  private static func checkArguments() throws {
    for (index, argument) in CommandLine.arguments.enumerated() {
      guard let bytes = CommandLine.unsafeArgv[index], String(validatingCString: bytes) == nil else {
        continue
      }
      throw ValidationError("`\(argument)` on the command line is not UTF-8")
    }
  }
}

enum Version {
  static let current = "0.1.0"
}
