import ArgumentParser
import Diagnostics
import Mail
import Report
import Templates

struct DigestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest", abstract: "Write a mail that says what changed since the last edition.",
    discussion: """
      Corrections come before news, then what every briefing says first, then links. When nothing changed, nothing is \
      written. The message goes to standard output unless a file is named; briefgen never sends: \
      briefgen digest --from DESK --to READER | sendmail -t
      """)

  @OptionGroup var options: ProjectOptions
  @OptionGroup var addresses: DigestAddresses
  @OptionGroup var target: DigestTarget

  @Flag(help: "Say everything, not only what changed.")
  var full = false

  @Option(help: ArgumentHelp("The edition that readers know (default: the last one).", valueName: "edition"))
  var since: String?

  @Option(
    help: ArgumentHelp("Attach the briefings: formats separated by commas.", valueName: "txt,md,html,pdf"),
    transform: DigestAttachments.formats)
  var attach: [DigestAttachments.Format] = []

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Only these briefings.", valueName: "id"))
  var only: [String] = []

  @Flag(help: "Plain text alone, without HTML.")
  var text = false

  @Option(help: ArgumentHelp("Another subject.", valueName: "text"), transform: DigestAddresses.subject)
  var subject: HeaderText?

  @Option(
    help: ArgumentHelp(
      "The date of the message: 2026-11-22 or 2026-11-22T09:30+01:00 (default: the date of the corpus).",
      valueName: "date"), transform: DigestAddresses.date)
  var date: MailDate?

  func validate() throws {
    guard !full || since == nil else {
      throw ValidationError("`--full` says everything; leave `--since` out")
    }
    try target.validate(with: addresses)
  }

  func run() throws {
    let project = try options.pipeline()
    do {
      try write(project)
    } catch let errors as TemplateErrors {
      throw options.refusal(project.warnings + errors.diagnostics)
    } catch let error as Diagnostic {
      throw options.refusal(project.warnings + [error])
    } catch let code as ExitCode {
      throw code
    } catch {
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
  }

  private func write(_ project: CheckedProject) throws {
    let known = try edition(project)
    let plans = try project.pipeline.plans(only: only)
    let briefings = plans.map(project.pipeline.briefing)
    let current = Edition(of: project.corpus, verdicts: project.evidence.verdicts)
    let composer = DigestComposer(
      project: project.corpus.project, briefings: briefings, current: current,
      since: known?.renamed(as: project.corpus))
    guard let digest = composer.digest() else {
      options.report(project.warnings)
      let why = known.map { "nothing changed since the edition `\($0.name)`" } ?? "the corpus has no briefing"
      return options.talk(why + "; no digest is written")
    }
    let rendered = try options.digestTemplates(of: project.corpus).render(digest)
    let recipients = try addresses.recipients(isEach: target.each)
    guard recipients.diagnostics.isEmpty else {
      throw options.refusal(project.warnings + recipients.diagnostics)
    }
    let date = try self.date ?? defaultDate(project.corpus.project)
    let settings = DigestMessage.Options(from: addresses.from, subject: subject, date: date, isTextOnly: text)
    let attachments = try DigestAttachments(formats: attach, address: project.corpus.project.url?.value)
      .files(of: plans, project.pipeline)
    let message = try DigestMessage(project: project.corpus.project, options: settings)
      .message(digest, rendered, attachments: attachments)
    options.report(project.warnings + Diagnostic.warnings(about: rendered, of: digest))
    if let words = try target.write(message, to: recipients, from: addresses.from, date: date) {
      options.talk(words)
    }
  }

  /// The edition that readers know; nil when everything shall be said.
  private func edition(_ project: CheckedProject) throws -> Edition? {
    guard !full else { return nil }
    let folder = EditionFolder(options.path(EditionFolder.name))
    let (edition, faults) = try since.map(folder.edition) ?? folder.last()
    guard !faults.hasErrors else { throw options.refusal(project.warnings + faults) }
    return edition
  }

  private func defaultDate(_ project: Project) throws -> MailDate {
    guard let day = project.asOf.value.exactDay ?? project.asOf.value.latestDay, let date = MailDate(day)
    else {
      throw Failure("the date of the corpus cannot date a message; write `--date 2026-11-22`")
    }
    return date
  }
}
