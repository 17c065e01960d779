import ArgumentParser
import Report

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema (draft-07) of the corpus or of briefgen.yaml.")

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case corpus, project
  }

  @Argument(help: "corpus or project.")
  var subject = Subject.corpus

  func run() throws {
    switch subject {
    case .corpus: try Console.out(JSONSchema.corpus())
    case .project: try Console.out(JSONSchema.project())
    }
  }
}
