import ArgumentParser
import Diagnostics
import Mail
import Report

/// Who a digest is from and to.
struct DigestAddresses: ParsableArguments {
  @Option(
    help: ArgumentHelp("Who it is from: `The desk <desk@example.org>`.", valueName: "address"),
    transform: mailbox)
  var from: Mailbox

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("Whom it goes to.", valueName: "address"), transform: mailbox
  )
  var to: [Mailbox] = []

  @Option(help: ArgumentHelp("A file with one address a line, for `--each`.", valueName: "file"))
  var recipients: String?

  /// Whom the messages go to, and what is wrong with the file that says so.
  func recipients(isEach: Bool) throws -> Recipients {
    guard isEach, let recipients else { return Recipients(mailboxes: to) }
    let list = RecipientList(try PlainFile.text(recipients, limit: RecipientList.maximumSize))
    return Recipients(
      mailboxes: list.mailboxes, repetitions: list.repetitions, diagnostics: list.diagnostics)
  }

  struct Recipients {
    var mailboxes: [Mailbox]
    /// How many lines of the file repeat an address.
    var repetitions = 0
    var diagnostics: [Diagnostic] = []
  }

  @Sendable static func mailbox(_ text: String) throws -> Mailbox {
    do throws(MailboxFault) { return try Mailbox(text) } catch {
      throw ValidationError("\(error.message); \(error.help)")
    }
  }

  @Sendable static func subject(_ text: String) throws -> HeaderText {
    guard let subject = HeaderText(text), subject.words.contains(where: { $0 != " " && $0 != "\t" }) else {
      throw ValidationError("a subject is one line of visible characters; write it on one line")
    }
    return subject
  }

  @Sendable static func date(_ text: String) throws -> MailDate {
    guard let date = MailDate(text) else {
      throw ValidationError("`\(text)` is no date; write `2026-11-22` or `2026-11-22T09:30+01:00`")
    }
    return date
  }
}
