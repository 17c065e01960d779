import ArgumentParser
import Mail
import Report

/// Where the messages of a digest go.
struct DigestTarget: ParsableArguments {
  @Option(help: ArgumentHelp("The file of the message (default: standard output).", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("Add to a mailbox file, each message once.", valueName: "file"))
  var mbox: String?

  @Option(help: ArgumentHelp("Add to a Maildir folder, each message once.", valueName: "dir"))
  var maildir: String?

  @Flag(help: "One message for each line of `--recipients`.")
  var each = false

  func validate(with addresses: DigestAddresses) throws {
    let targets = [output, mbox, maildir].compactMap(\.self).count
    guard targets <= 1 else {
      throw ValidationError("a digest goes to one place; write one of `--output`, `--mbox` and `--maildir`")
    }
    if each {
      guard addresses.recipients != nil else { throw ValidationError("`--each` needs `--recipients FILE`") }
      guard addresses.to.isEmpty else {
        throw ValidationError("`--each` takes its addresses from `--recipients`; leave `--to` out")
      }
      guard mbox != nil || maildir != nil else {
        throw ValidationError("`--each` writes many messages; name a `--maildir DIR` or a `--mbox FILE`")
      }
    } else {
      guard addresses.recipients == nil else { throw ValidationError("`--recipients` goes with `--each`") }
      guard !addresses.to.isEmpty else { throw ValidationError("a digest needs `--to ADDRESS`") }
    }
  }

  /// Writes the message.
  ///
  /// - Returns: what was done, in words; nil where the message itself is the product.
  func write(
    _ message: MailMessage, to recipients: DigestAddresses.Recipients, from sender: Mailbox, date: MailDate
  ) throws -> String? {
    guard let (archive, name) = try archive(from: sender, date: date) else {
      let bytes = message.bytes(to: recipients.mailboxes)
      guard let output else {
        try Console.out(bytes)
        return nil
      }
      let isChanged = try WholeFile.write(bytes, to: output)
      return "\(output): \(bytes.count) bytes, \(isChanged ? "written" : "unchanged")"
    }
    let groups = each ? recipients.mailboxes.map { [$0] } : [recipients.mailboxes]
    var written = 0
    for (index, group) in groups.enumerated() {
      let bytes = message.bytes(to: group)
      if try archive.keep(bytes, identifier: message.identifier(to: group)) { written += 1 }
      if groups.count > 1000, index % 100 == 0 { Console.progress("\(index) of \(groups.count) messages") }
    }
    Console.progress("")
    var words = "\(name): \(written) written, \(groups.count - written) already there"
    if recipients.repetitions > 0 {
      words +=
        "; \(recipients.repetitions) \(recipients.repetitions == 1 ? "line repeats" : "lines repeat") an address"
    }
    return words
  }

  private func archive(from sender: Mailbox, date: MailDate) throws -> (
    archive: any MailArchive, name: String
  )? {
    if let mbox { return (try MailboxFile(mbox, from: sender, date: date), mbox) }
    if let maildir { return (try Maildir(maildir), maildir) }
    return nil
  }
}
