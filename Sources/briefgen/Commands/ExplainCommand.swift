import ArgumentParser
import Diagnostics
import Mail
import Report
import Site

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a diagnostic code means; without one, list all codes.")

  @Argument(help: ArgumentHelp("A code, as in error[CODE].", valueName: "code"))
  var code: String?

  func run() throws {
    let catalogues = [
      DiagnosticCatalogue.all, SiteCatalogue.diagnosticCodes, MailCatalogue.diagnosticCodes,
      CommandCatalogue.diagnosticCodes,
    ]
    let codes = catalogues.joined().sorted { $0.name < $1.name }
    guard let code else { return try Console.out(codes.map { $0.name + "\n" }.joined()) }
    guard let found = codes.first(where: { $0.name == code }) else {
      let nearest =
        NearestName.of(code, among: codes.map(\.name)).map { "; write `\($0)`" }
        ?? "; `briefgen explain` lists all"
      throw ValidationError("there is no code `\(code)`\(nearest)")
    }
    try Console.out("\(found.name)\n\n\(found.explanation)\n")
  }
}
