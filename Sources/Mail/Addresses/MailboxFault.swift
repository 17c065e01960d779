/// Why a text is no mailbox, and what to type instead.
package struct MailboxFault: Error, Hashable, Sendable {
  package let message: String
  package let help: String
  /// The UTF-8 range of the text that is at fault.
  package let range: Range<Int>

  init(_ message: String, help: String, range: Range<Int>) {
    self.message = message
    self.help = help
    self.range = range
  }
}
