import ArgumentParser
import Report

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a project against its texts, or against its lock.",
    discussion: """
      Quotations are looked for in the texts that are here; for texts that are not, briefgen.lock must hold a \
      receipt. With --report, all that was computed is printed on standard output. With --update, what was found is written into the lock under the day and the name that are given; \
      receipts that did not change keep theirs.
      """)

  @OptionGroup var options: ProjectOptions

  @Option(help: "Print what was found of every claim, quotation and source: json.")
  var report: ReportFormat?

  @Flag(help: "Write the lock.")
  var update = false

  @Option(help: ArgumentHelp("The day of the check, for new receipts.", valueName: "yyyy-mm-dd"))
  var on: String?

  @Option(help: ArgumentHelp("Who checked, for new receipts.", valueName: "name"))
  var by: String?

  func validate() throws {
    guard update else {
      guard on == nil, by == nil else { throw ValidationError("`--on` and `--by` go with `--update`") }
      return
    }
    guard report == nil else { throw ValidationError("`--report` and `--update` are two runs") }
    guard let on, let by else { throw ValidationError("`--update` needs `--on DATE` and `--by NAME`") }
    guard CalendarDay(isoDay: on) != nil else {
      throw ValidationError("`\(on)` is no day; write one such as 2026-11-22")
    }
    guard Receipt.isPerson(by) else {
      throw ValidationError("`--by` is a name on one line, at most 500 bytes")
    }
  }

  func run() throws {
    if update {
      try writeLock()
    } else {
      try check()
    }
  }

  private func check() throws {
    let inspection = try options.inspected()
    if let report, let corpus = inspection.corpus, let evidence = inspection.evidence {
      let found = SourcingReport(
        corpus: corpus, verdicts: evidence.verdicts, passes: inspection.usable != nil)
      switch report {
      case .json: try Console.out(found.text())
      }
    }
    let project = try options.pipeline(inspection)
    let faults = project.pipeline.templateFaults + (try options.digestTemplateFaults(of: project.corpus))
    guard faults.isEmpty else { throw options.refusal(project.warnings + faults) }
    options.report(project.warnings)
    let corpus = project.corpus
    let counts = project.evidence.verdicts.counts
    options.talk(
      "no errors in \(NumberWords.count(corpus.sources.records.count, "source")), "
        + "\(NumberWords.count(corpus.claims.records.count, "claim")), "
        + "\(NumberWords.count(corpus.quotations.records.count, "quotation")), "
        + "\(NumberWords.count(corpus.events.records.count, "event"))")
    options.talk(
      "passages: \(counts.checked) checked in this build, \(counts.receipts) by receipt, \(counts.notChecked) not checked; "
        + "\(NumberWords.count(counts.withoutWords, "reference")) without words to check")
    guard project.lock.lacks(project.evidence) else { return }
    options.talk(
      "\(Lock.fileName) does not say so yet; run `briefgen check --update --on DATE --by NAME` for those who do not "
        + "hold the texts")
  }

  private func writeLock() throws {
    let inspection = try options.check()
    guard let evidence = inspection.evidence, !evidence.hasFaults,
      let day = on.flatMap(CalendarDay.init(isoDay:)),
      let by
    else { throw ExitCode.documents }
    let lock = inspection.lock.updated(with: evidence, on: day, by: by)
    do {
      let isChanged = try options.lockFile.write(lock)
      options.talk("\(Lock.fileName): \(lock.count) receipts, \(isChanged ? "written" : "unchanged")")
    } catch {
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
    if inspection.usable == nil { throw ExitCode.documents }
  }
}
