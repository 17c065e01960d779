import ArgumentParser
import Glibc
import Report

struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match", abstract: "Look up many quotations in many sources.",
    discussion: """
      Each line of the files is a JSON object. A source has the fields id and text; a quotation has id and quote, and \
      may have source (without it, all sources are searched, for three words or more), prefix and suffix (what stands around it, to tell \
      occurrences apart). Each quotation is answered by one line, in order: id, verdict (exact, normalized, near, \
      elsewhere, boilerplate, partial, spliced, absent or uncheckable) and, where it was found, found, start and end \
      in Unicode scalars, para, score, kinds, flags and diff. The exit status is 0 whatever the verdicts are.
      """)

  @Option(help: ArgumentHelp("The sources, one a line.", valueName: "file.jsonl"))
  var docs: String

  @Option(help: ArgumentHelp("The quotations, one a line.", valueName: "file.jsonl"))
  var quotes: String

  @Option(help: ArgumentHelp("Where the answers go.", valueName: "file.jsonl"))
  var out: String

  @Option(help: ArgumentHelp("How much is done at once; as many as there are cores.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    guard let jobs, !(1...256).contains(jobs) else { return }
    throw ValidationError("`--jobs` is a number from 1 to 256")
  }

  func run() async throws {
    let cores = max(1, min(256, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let run = MatchRun(
      documents: docs, quotations: quotes, output: out, workers: Workers(count: jobs ?? cores))
    do {
      try await run.run()
    } catch {
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
  }
}
