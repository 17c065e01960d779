import ArgumentParser
import Diagnostics
import Report
import Site
import Templates

struct SiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Write the briefings of a project as a web site.",
    discussion: """
      A site is plain files: pages for briefings, sources, actors, events, quotations, principles and claims, an \
      index, a style sheet. It needs no server and runs no script. Only what changed is rendered again, and the \
      folder is the old site or the new one at any moment. Files in it that briefgen did not write stay.

      A site of many pages can be made by many machines: `--shard 1/4` to `--shard 4/4` write a part each, \
      `--join` puts them together.
      """)

  @OptionGroup var options: ProjectOptions

  @Option(help: ArgumentHelp("Where to write (default: the project's folder `site`).", valueName: "dir"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The kinds of record that get pages, separated by commas, or `none` (default: all).", valueName: "kinds"
    ),
    transform: recordPages)
  var records = Set(RecordPage.allCases)

  @Option(
    help: ArgumentHelp("Only the pages of one of N parts, from 1: `2/4`.", valueName: "k/n"), transform: share
  )
  var shard = SiteShare.whole

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Take pages over from these parts and add what speaks of the whole.", valueName: "dir")
  )
  var join: [String] = []

  func validate() throws {
    guard join.isEmpty || shard == .whole else {
      throw ValidationError("a run makes a part (`--shard`) or joins parts (`--join`)")
    }
  }

  func run() async throws {
    let records = records
    let project = try options.compiled { corpus, verdicts, lock, library, receipt throws(TemplateErrors) in
      SiteInputs(
        corpus: corpus, verdicts: verdicts, lock: lock, library: library, receipt: receipt, linked: records)
    }
    let folder = try options.siteFolder(output, of: project.corpus)
    let report: SiteReport
    do {
      report = try await project.pipeline.build(into: folder, share: shard, joining: join)
    } catch let errors as TemplateErrors {
      throw options.refusal(project.warnings + errors.diagnostics)
    } catch {
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
    options.report(project.warnings + report.diagnostics)
    guard !report.diagnostics.hasErrors else { throw ExitCode.documents }
    options.talk("\(folder): \(words(of: report))")
    options.end(holding: project)
  }

  private func words(of report: SiteReport) -> String {
    var words = "\(report.files) \(report.files == 1 ? "file" : "files"), \(report.written) changed"
    if report.removed > 0 { words += ", \(report.removed) removed" }
    guard !join.isEmpty else { return words }
    let missing = report.rendered.filter {
      !$0.hasPrefix("site/") && !$0.hasPrefix("file/") && !$0.hasPrefix("moved/")
    }
    if !missing.isEmpty { words += "; \(missing.count) made here, because no part held them" }
    return words
  }
}

/// `source,claim` as a set of kinds.
private func recordPages(_ argument: String) throws -> Set<RecordPage> {
  if argument == "none" { return [] }
  let known = RecordPage.allCases.map(\.rawValue)
  let kinds = try argument.split(separator: ",", omittingEmptySubsequences: false).map { name in
    guard let kind = RecordPage(rawValue: String(name)) else {
      throw ValidationError("there is no kind `\(name)`; the kinds are \(known.joined(separator: ", "))")
    }
    return kind
  }
  return Set(kinds)
}

private func share(_ argument: String) throws -> SiteShare {
  guard let share = SiteShare(argument) else {
    throw ValidationError("`\(argument)` is no part; write `1/4` for the first of four")
  }
  return share
}
