import Report

/// A message without its recipients: RFC 5322 and MIME, encoded once and addressed as often as needed.
package struct MailMessage: Sendable {
  /// The headers of mailing lists (RFC 2369, 2919, 8058).
  package struct List: Hashable, Sendable {
    /// The name of the list, and its identifier: `briefings.example.org`.
    package var title: HeaderText
    package var identifier: String?
    /// Where one click ends the subscription: `https://…`.
    package var unsubscribe: String?

    package init(title: HeaderText, identifier: String?, unsubscribe: String?) {
      self.title = title
      self.identifier = identifier
      self.unsubscribe = unsubscribe
    }
  }

  /// Who it is from, what it is about, and when and in which language it was written.
  package struct Envelope: Hashable, Sendable {
    package var from: Mailbox
    package var subject: HeaderText
    package var date: MailDate
    package var language: String
    package var list: List

    package init(from: Mailbox, subject: HeaderText, date: MailDate, language: String, list: List) {
      self.from = from
      self.subject = subject
      self.date = date
      self.language = language
      self.list = list
    }
  }

  private let envelope: Envelope
  /// Headers behind the recipients and the message's identifier, and the body with its blank line.
  private let rest: [UInt8]
  private let hash: [UInt8]

  /// - Parameters:
  ///   - html: absent for a message of plain text alone.
  package init(_ envelope: Envelope, text: [UInt8], html: [UInt8]?, attachments: [MailAttachment]) {
    self.envelope = envelope
    let words = MIMEPart.text(text, type: "text/plain")
    let content = html.map { .multipart("alternative", [words, .text($0, type: "text/html")]) } ?? words
    let files = attachments.map(MIMEPart.attachment)
    let root = files.isEmpty ? content : MIMEPart.multipart("mixed", [content] + files)
    let fields = Self.listFields(envelope.list) + Self.closingFields(envelope) + root.fields
    rest = fields.flatMap(HeaderFolder.lines) + [0x0D, 0x0A] + root.body
    hash = SHA256.digest(of: rest)
  }

  /// How long a message is, apart from its recipients.
  package var size: Int { rest.count }

  /// The whole message: lines end in CRLF, every byte is ASCII.
  package func bytes(to recipients: [Mailbox]) -> [UInt8] {
    let addressed = addressedFields(to: recipients).flatMap(HeaderFolder.lines)
    return addressed + HeaderFolder.lines(of: .literal("Message-ID", "<\(identifier(to: recipients))>"))
      + rest
  }

  /// The message's identifier: a hash of everything in it, and the domain of its sender.
  package func identifier(to recipients: [Mailbox]) -> String {
    let addressed = addressedFields(to: recipients).flatMap(HeaderFolder.lines)
    return "\(SHA256.digest(of: addressed + hash).hexadecimal.prefix(40))@\(envelope.from.domain)"
  }

  private func addressedFields(to recipients: [Mailbox]) -> [HeaderField] {
    [
      .mailboxes("From", [envelope.from]), .mailboxes("To", recipients),
      .text("Subject", envelope.subject), .literal("Date", envelope.date.words),
    ]
  }

  private static func listFields(_ list: List) -> [HeaderField] {
    var fields: [HeaderField] = []
    if let identifier = list.identifier { fields.append(.identified("List-Id", list.title, as: identifier)) }
    if let address = list.unsubscribe {
      fields.append(.literal("List-Unsubscribe", "<\(address)>"))
      fields.append(.literal("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
    }
    return fields
  }

  private static func closingFields(_ envelope: Envelope) -> [HeaderField] {
    [
      .literal("Auto-Submitted", "auto-generated"), .literal("Content-Language", envelope.language),
      .literal("MIME-Version", "1.0"),
    ]
  }
}
