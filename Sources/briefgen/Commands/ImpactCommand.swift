import ArgumentParser
import Report

struct ImpactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact", abstract: "Print what rests on a source, and what falls without it.",
    discussion: """
      Every claim, judgment, quotation, event, principle and line of a briefing that rests on the source is listed, \
      with the parties that are left when it goes and all that was taken from it. The corpus may have errors.
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(help: "A source of the corpus.")
  var source: String

  @Option(help: "Print the report for programs: json.")
  var report: ReportFormat?

  func run() throws {
    let inspection = try options.inspected()
    guard let corpus = inspection.corpus, let evidence = inspection.evidence else {
      throw options.refusal(inspection.diagnostics)
    }
    switch ImpactReport.report(on: source, corpus: corpus, verdicts: evidence.verdicts) {
    case .failure(let problem): throw options.refusal([problem])
    case .success(let found):
      switch report {
      case .json: try Console.out(found.text())
      case nil: try Console.out(ImpactText(found).text())
      }
    }
  }
}

/// How a report is printed: `--report`.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case json
}
