package import Diagnostics
package import Report

/// Puts a rendered digest into a message.
package struct DigestMessage {
  /// What the command line decides.
  package struct Options: Sendable {
    package var from: Mailbox
    /// Another subject than the digest's own.
    package var subject: HeaderText?
    package var date: MailDate
    /// Plain text alone.
    package var isTextOnly: Bool

    package init(from: Mailbox, subject: HeaderText?, date: MailDate, isTextOnly: Bool) {
      self.from = from
      self.subject = subject
      self.date = date
      self.isTextOnly = isTextOnly
    }
  }

  private let project: Project
  private let options: Options

  package init(project: Project, options: Options) {
    self.project = project
    self.options = options
  }

  /// The message, ready to be addressed.
  package func message(
    _ digest: Digest, _ rendered: RenderedDigest, attachments: [MailAttachment]
  ) throws(Diagnostic) -> MailMessage {
    guard let subject = options.subject ?? HeaderText(digest.subject),
      let name = HeaderText(project.title.value.onOneLine) ?? options.subject
    else { throw .invisibleInHeader(at: project.title.span) }
    let list = MailMessage.List(
      title: name, identifier: project.mail?.listID?.value, unsubscribe: project.mail?.unsubscribe?.value)
    let envelope = MailMessage.Envelope(
      from: options.from, subject: subject, date: options.date, language: digest.language, list: list)
    return MailMessage(
      envelope, text: rendered.text, html: options.isTextOnly ? nil : rendered.html, attachments: attachments)
  }
}

extension Diagnostic {
  fileprivate static func invisibleInHeader(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .invisibleInHeader,
      "the title holds a character that nobody sees, and cannot stand in a subject",
      at: span, helps: ["type the title again, or write another subject with `--subject TEXT`"])
  }

  /// What is allowed and should be known: the length of the HTML.
  package static func warnings(about rendered: RenderedDigest, of digest: Digest) -> [Diagnostic] {
    guard rendered.leftOut == 0 else {
      return [
        Diagnostic(
          .warning, .digestCut,
          "\(rendered.leftOut) of \(digest.count) entries of the digest are left to a link: mail clients cut long messages",
          helps: [
            "record an edition with `briefgen edition NAME` after every digest, so that the next says less"
          ])
      ]
    }
    guard rendered.html.count >= RenderedDigest.warning else { return [] }
    return [
      Diagnostic(
        .warning, .digestLong,
        "the HTML of the digest has \(rendered.html.count) bytes; from \(RenderedDigest.limit) on its end is left to a link",
        helps: [
          "record an edition with `briefgen edition NAME` after every digest, so that the next says less"
        ])
    ]
  }
}

extension DiagnosticCode {
  static let invisibleInHeader = DiagnosticCode(
    "invisible-in-header",
    """
    The title of the project stands in the subject of a digest. Control characters, marks that turn the \
    direction of writing and bytes that are not UTF-8 are refused there: they can hide what a subject says.
    """)
  static let digestLong = DiagnosticCode(
    "digest-long",
    "The HTML of a digest is longer than 80 kB. Gmail cuts a message at 102 kB and hides what follows.")
  static let digestCut = DiagnosticCode(
    "digest-cut",
    """
    A digest was longer than mail clients show. Its last entries are replaced by a link to the pages, because \
    a client would cut them off, and the end of the message with them.
    """)
}
