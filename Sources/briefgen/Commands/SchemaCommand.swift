import ArgumentParser
import Report

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (draft-07) of the corpus, of briefgen.yaml or of a report.")

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case corpus, project, sourcing, impact
  }

  @Argument(help: "corpus, project, sourcing or impact.")
  var subject = Subject.corpus

  func run() throws {
    switch subject {
    case .corpus: try Console.out(JSONSchema.corpus())
    case .project: try Console.out(JSONSchema.project())
    case .sourcing: try Console.out(ReportReference.schema(of: .sourcing))
    case .impact: try Console.out(ReportReference.schema(of: .impact))
    }
  }
}
